package org.shiguan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.run.SmallStudy;

/** The addresses on which a local run listens, as {@code ss -ltn} would print them. */
class LoopbackOnlyTest {
  private static final String LISTENING = "0A";

  /** 127.0.0.1 as the kernel prints it, alone and within ::ffff:0:0/96, and ::1. */
  private static final Set<String> LOOPBACK =
      Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

  @TempDir Path folder;

  @Test
  void aLocalRunListensOnLoopbackAndNowhereElse() throws Exception {
    assumeTrue(Files.isReadable(Path.of("/proc/net/tcp")), "the kernel's table of sockets");
    var unused =
        new SmallStudy(folder)
            .privacy("pseudonym")
            .file(
                "week.csv",
                """
                mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,deleted_last_seen,permission_denied
                m000000001,,u6nODdJpn,,新浪微博,0,早,,2012-01-02 11:41:20,,
                """)
            .input("path: week.csv")
            .read();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Path.of("target/java-options").toAbsolutePath());
    command.addAll(List.of("-Xmx1g", "-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Main.class.getName(), "run", folder.resolve("study.yaml").toString()));
    command.addAll(List.of("--to", "ingest", "--", "--conf", "spark.ui.enabled=true"));
    // Whoever wants the outside to listen has another master.
    command.addAll(List.of("--conf", "spark.driver.bindAddress=0.0.0.0"));
    command.addAll(List.of("--conf", "spark.ui.port=0"));
    Path log = folder.resolve("terminal.log");
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1"); // as scripts/shiguan does
    Process run = builder.start();
    var seen = new TreeSet<String>();
    while (run.isAlive()) {
      seen.addAll(listening(run.pid()));
      Thread.sleep(50);
    }
    assertEquals(0, run.waitFor(), () -> read(log));
    Set<String> ports =
        seen.stream().map(a -> a.substring(a.indexOf(':') + 1)).collect(Collectors.toSet());
    assertTrue(ports.size() >= 3, () -> "driver, block manager and pages were seen: " + seen);
    assertEquals(
        Set.of(),
        seen.stream()
            .filter(address -> !LOOPBACK.contains(address.substring(0, address.indexOf(':'))))
            .collect(Collectors.toSet()));
  }

  /** Address and port of every socket on which a process waits for others. */
  private static Set<String> listening(long pid) throws IOException {
    var sockets = new HashSet<String>();
    try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
      for (Path descriptor : open.toList()) {
        try {
          sockets.add(Files.readSymbolicLink(descriptor).toString());
        } catch (IOException e) {
          // Closed in the meantime.
        }
      }
    } catch (IOException ended) {
      return Set.of();
    }
    var addresses = new HashSet<String>();
    for (String table : List.of("tcp", "tcp6")) {
      Path file = Path.of("/proc/" + pid + "/net/" + table);
      try {
        for (String line : Files.readAllLines(file)) {
          String[] columns = line.strip().split("\\s+", -1);
          if (columns.length > 9
              && columns[3].equals(LISTENING)
              && sockets.contains("socket:[" + columns[9] + "]")) {
            addresses.add(columns[1]);
          }
        }
      } catch (IOException ended) {
        return addresses;
      }
    }
    return addresses;
  }

  private static String read(Path log) {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
