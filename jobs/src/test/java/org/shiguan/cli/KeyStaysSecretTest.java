package org.shiguan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.run.SmallStudy;

/**
 * The key of the pseudonyms is in no log, plan, event log or manifest, however much Spark is asked
 * to tell. A process of its own: event logs are switched on before Spark is started.
 */
class KeyStaysSecretTest {
  private static final int FEWEST_BYTES_SHOWN = 8;
  private static final int PIECE = 1 << 20;

  /** Longer than any form of the key. */
  private static final int OVERLAP = 256;

  @TempDir Path folder;

  @Test
  void noFileThatARunWritesHoldsTheKey() throws Exception {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    Path events = Files.createDirectories(folder.resolve("events"));
    var unused =
        new SmallStudy(folder)
            .privacy("pseudonym")
            .file("small.key", key)
            .file(
                "week.csv",
                """
                mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,deleted_last_seen,permission_denied
                m000000001,,u6nODdJpn,,新浪微博,0,早 @样本一号,,2012-01-02 11:41:20,,
                m000000002,,u6nODdJpn,,新浪微博,0,晚,,soon,,
                """)
            .input("path: week.csv")
            .read();
    Path log = folder.resolve("terminal.log");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@" + Path.of("target/java-options").toAbsolutePath());
    command.add("-Xmx1g");
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of("run", folder.resolve("study.yaml").toString(), "--"));
    for (String setting :
        List.of(
            "spark.master=local[2]",
            "spark.eventLog.enabled=true",
            "spark.eventLog.compress=false",
            "spark.eventLog.dir=file://" + events,
            "spark.sql.planChangeLog.level=ERROR",
            // Every query has columns to prune; all rules together print a gigabyte of the same.
            "spark.sql.planChangeLog.rules=org.apache.spark.sql.catalyst.optimizer.ColumnPruning",
            "spark.sql.codegen.logging.maxLines=-1",
            "spark.logConf=true")) {
      command.addAll(List.of("--conf", setting));
    }
    int code =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    assertEquals(0, code, () -> head(log));

    List<byte[]> forms = forms(key);
    int searched = 0;
    boolean plans = false;
    boolean jobs = false;
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        if (file.endsWith("small.key")) {
          continue;
        }
        boolean event = file.startsWith(events);
        // A log of plans is larger than memory has to be: a piece at a time, with the end of the
        // last.
        try (InputStream in = Files.newInputStream(file)) {
          String end = "";
          for (byte[] piece = in.readNBytes(PIECE);
              piece.length > 0;
              piece = in.readNBytes(PIECE)) {
            String text = end + new String(piece, StandardCharsets.ISO_8859_1);
            plans |= text.contains("Applying Rule");
            jobs |= event && text.contains("SparkListenerJobStart");
            checkHides(text, forms, file);
            end = text.substring(Math.max(0, text.length() - OVERLAP));
          }
        }
        searched++;
      }
    }
    assertTrue(plans, "Spark logged its plans");
    assertTrue(jobs, "Spark logged its events");
    assertTrue(searched > 10, "the files of the run were searched: " + searched);
  }

  private static String head(Path log) {
    try (Stream<String> lines = Files.lines(log)) {
      return String.join("\n", lines.limit(100).toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void checkHides(String text, List<byte[]> forms, Path file) {
    String lower = text.toLowerCase(Locale.ROOT);
    for (byte[] form : forms) {
      String shown = new String(form, StandardCharsets.ISO_8859_1);
      assertFalse(text.contains(shown), () -> "the key is in " + file);
      boolean hex = shown.matches("[0-9a-f]+");
      assertFalse(hex && lower.contains(shown), () -> "the key is in " + file);
    }
  }

  /** The key as anybody might print it: its first bytes already betray it. */
  private static List<byte[]> forms(byte[] key) {
    byte[] first = Arrays.copyOf(key, FEWEST_BYTES_SHOWN);
    String list = Arrays.toString(first);
    var unsigned = new ArrayList<String>();
    for (byte b : first) {
      unsigned.add(String.valueOf(b & 0xff));
    }
    List<String> texts =
        List.of(
            HexFormat.of().formatHex(first),
            HexFormat.ofDelimiter(" ").formatHex(first),
            HexFormat.ofDelimiter(":").formatHex(first),
            // Whole groups of three bytes are four letters, whatever follows.
            Base64.getEncoder().encodeToString(Arrays.copyOf(key, 9)),
            Base64.getUrlEncoder().encodeToString(Arrays.copyOf(key, 9)),
            list.substring(1, list.length() - 1),
            list.substring(1, list.length() - 1).replace(" ", ""),
            String.join(", ", unsigned),
            String.join(",", unsigned));
    var forms = new ArrayList<byte[]>(List.of(first));
    texts.forEach(text -> forms.add(text.getBytes(StandardCharsets.ISO_8859_1)));
    return forms;
  }

  @Test
  void whatIsSearchedForIsFoundWhereItIs() throws IOException {
    byte[] key = new byte[32];
    new SecureRandom().nextBytes(key);
    String hex = HexFormat.of().formatHex(key);
    assertTrue(
        forms(key).stream()
            .anyMatch(form -> hex.contains(new String(form, StandardCharsets.ISO_8859_1))));
    String base64 = Base64.getEncoder().encodeToString(key);
    assertTrue(
        forms(key).stream()
            .anyMatch(form -> base64.contains(new String(form, StandardCharsets.ISO_8859_1))));
  }
}
