package org.shiguan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * scripts/shiguan in a project whose path holds spaces, with programs that print what they are
 * given in place of java, mvn and spark-submit.
 */
class LauncherTest {
  private static final Path SCRIPT = Path.of("../scripts/shiguan").toAbsolutePath().normalize();

  @TempDir Path temporary;
  private Path project;
  private Path programs;
  private String path;

  private record Ran(int code, String out, String err) {}

  @BeforeEach
  void project() throws IOException {
    project = Files.createDirectories(temporary.resolve("a project 史官"));
    programs = Files.createDirectories(temporary.resolve("programs"));
    path = programs + ":/usr/bin:/bin";
    for (String file :
        List.of(
            "pom.xml",
            "jobs/pom.xml",
            "reports/pom.xml",
            "jobs/src/main/A",
            "reports/src/main/A")) {
      write(project.resolve(file), "x");
    }
    Files.createDirectories(project.resolve("scripts"));
    Files.copy(SCRIPT, project.resolve("scripts/shiguan"));
    program("java", "printf '[%s]\\n' \"$@\"");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void program(String name, String body) throws IOException {
    Path file = programs.resolve(name);
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  /** As a build leaves it. */
  private void built(String classPath) throws IOException {
    write(project.resolve("jobs/target/classpath.txt"), classPath);
    Files.copy(Path.of("target/java-options"), project.resolve("jobs/target/java-options"));
    write(project.resolve("jobs/target/.launcher-built"), "");
    write(project.resolve("jobs/target/.cluster-built"), "");
  }

  private Ran run(Path folder, String script, String... arguments) throws Exception {
    var command = new ArrayList<>(List.of(script));
    command.addAll(List.of(arguments));
    Path out = temporary.resolve("out");
    Path err = temporary.resolve("err");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    Map<String, String> environment = builder.environment();
    environment.remove("JAVA_HOME");
    environment.remove("SPARK_HOME");
    environment.remove("SPARK_LOCAL_IP");
    environment.put("PATH", path);
    int code = builder.start().waitFor();
    return new Ran(code, Files.readString(out), Files.readString(err));
  }

  private Ran run(String... arguments) throws Exception {
    return run(temporary, project.resolve("scripts/shiguan").toString(), arguments);
  }

  @Test
  void helpComesFromTheRealProgram() throws Exception {
    Files.delete(programs.resolve("java"));
    path = Path.of(System.getProperty("java.home"), "bin") + ":" + path;
    built(System.getProperty("java.class.path"));
    Ran ran = run("--help");
    assertEquals("", ran.err());
    assertTrue(ran.out().startsWith("Usage: shiguan"), ran.out());
    assertEquals(0, ran.code());
    assertEquals(2, run("rn").code());
  }

  @Test
  void argumentsArriveUnchangedThroughLinksAndFromAnyFolder() throws Exception {
    built("a.jar:b.jar");
    Path bin = Files.createDirectories(temporary.resolve("my bin"));
    Files.createSymbolicLink(bin.resolve("first"), Path.of("../a project 史官/scripts/shiguan"));
    Files.createSymbolicLink(bin.resolve("shiguan"), Path.of("first"));
    Ran ran =
        run(bin, "./shiguan", "sql", "my out", "SELECT \"*\" FROM posts", "--", "-c", "a=b c");
    assertEquals("", ran.err());
    String target = project + "/jobs/target";
    assertTrue(
        ran.out()
            .endsWith(
                """
                [-Dshiguan.live=false]
                [-cp]
                [%s/shiguan-jobs.jar:a.jar:b.jar]
                [org.shiguan.cli.Main]
                [sql]
                [my out]
                [SELECT "*" FROM posts]
                [--]
                [-c]
                [a=b c]
                """
                    .formatted(target)),
        ran.out());
    assertTrue(ran.out().startsWith("[@" + target + "/java-options]\n[-Xmx"), ran.out());
  }

  @Test
  void memoryIsTheJvmsAndLeavesNoArgumentBehind() throws Exception {
    built("a.jar");
    for (String[] arguments :
        List.of(
            new String[] {"run", "--memory", "3g", "s"},
            new String[] {"--memory=3g", "run", "s"})) {
      String out = run(arguments).out();
      assertTrue(out.contains("\n[-Xmx3g]\n"), out);
      assertTrue(out.endsWith("[org.shiguan.cli.Main]\n[run]\n[s]\n"), out);
    }
    Ran wrong = run("run", "--memory", "lots");
    assertEquals("--memory lots is no size; write 4g or 900m.\n", wrong.err());
    assertEquals(2, wrong.code());
    assertEquals("--memory lacks its size, such as --memory 4g.\n", run("--memory").err());
  }

  @Test
  void withoutMemoryItIsBetweenOneAndEightGigabytes() throws Exception {
    built("a.jar");
    String megabytes = run("run").out().replaceFirst("(?s).*\\[-Xmx(\\d+)m\\].*", "$1");
    assertTrue(Integer.parseInt(megabytes) >= 1024 && Integer.parseInt(megabytes) <= 8192);
  }

  @Test
  void aFreshCheckoutIsBuiltOnceWithOneLine() throws Exception {
    program(
        "mvn",
        "echo chatter; printf '%s ' \"$@\" >>\"$(dirname \"$0\")/mvn.args\";"
            + " cd \"$(dirname \"$0\")/../a project 史官/jobs/target\" && echo a.jar >classpath.txt");
    Ran first = run("list", "formats");
    assertEquals("Building Shiguan (first run, a few minutes)…\n", first.err());
    assertEquals(0, first.code());
    assertTrue(first.out().endsWith("[list]\n[formats]\n"), first.out());
    assertEquals(
        "-B -f " + project + "/pom.xml -Dmaven.test.skip=true package ",
        Files.readString(programs.resolve("mvn.args")));
    assertEquals("", run("list", "formats").err());

    Path source = project.resolve("reports/src/main/A");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
    assertEquals("Building Shiguan again, its sources changed…\n", run("list", "formats").err());
  }

  @Test
  void aBuildThatFailsNamesItsLog() throws Exception {
    program("mvn", "echo '[INFO] fine'; echo '[ERROR] no such symbol'; exit 1");
    Ran ran = run("list", "formats");
    assertEquals(
        """
        Building Shiguan (first run, a few minutes)…
        [ERROR] no such symbol
        The build failed; its log is %s/target/launcher-build.log.
        """
            .formatted(project),
        ran.err());
    assertEquals(3, ran.code());
    assertFalse(Files.exists(project.resolve("jobs/target/.launcher-built")));
    assertFalse(Files.exists(project.resolve("jobs/target/.launcher-lock")));
  }

  @Test
  void aBuildThatDiedLeavesNoLockBehind() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    write(project.resolve("jobs/target/.launcher-lock/pid"), String.valueOf(dead.pid()));
    program(
        "mvn", "cd \"$(dirname \"$0\")/../a project 史官/jobs/target\" && echo a.jar >classpath.txt");
    assertEquals(0, run("list", "formats").code());
  }

  @Test
  void aLocalMasterStaysHere() throws Exception {
    built("a.jar");
    for (String master : List.of("local[4]", "local-cluster[2,1,1024]")) {
      String out = run("run", "s", "--", "--master", master).out();
      assertTrue(out.endsWith("[run]\n[s]\n[--]\n[--master]\n[" + master + "]\n"), out);
    }
  }

  @Test
  void aLocalRunIsHeardOnThisMachineAlone() throws Exception {
    built("a.jar");
    program("java", "printf '%s' \"$SPARK_LOCAL_IP\"");
    program("spark-submit", "printf '%s' \"$SPARK_LOCAL_IP\"");
    assertEquals("127.0.0.1", run("run", "s").out());
    assertEquals("127.0.0.1", run("run", "s", "--", "--master", "local[2]").out());
    // The executors of a cluster must find its driver.
    assertEquals("", run("run", "s", "--", "--master", "yarn").out());
  }

  @Test
  void anotherMasterGoesToSparkSubmit() throws Exception {
    built("a.jar");
    program("spark-submit", "printf '[%s]' \"$@\"");
    Ran ran =
        run("run", "my study", "--memory", "3g", "--", "--master", "spark://h:7077", "-c", "a=b");
    String target = project + "/jobs/target";
    String expected =
        "[--class][org.shiguan.cli.Main][--driver-memory][3g][--driver-java-options]"
            + "[\"-Dshiguan.log=LOG\" \"-Dlog4j2.configurationFile="
            + target
            + "/classes/log4j2-shiguan.properties\"][--master][spark://h:7077][-c][a=b]["
            + target
            + "/shiguan-cluster.jar][run][my study]";
    assertEquals(expected, ran.out().replaceFirst("=\\S+/shiguan-spark-\\d+\\.log", "=LOG"));
    String[] own = {"--conf", "spark.master=yarn", "--driver-memory", "9g"};
    String options = "--driver-java-options=-Da=b";
    assertEquals(
        "[--class][org.shiguan.cli.Main][--conf][spark.master=yarn][--driver-memory][9g]["
            + options
            + "]["
            + target
            + "/shiguan-cluster.jar][run][s]",
        run("run", "s", "--", own[0], own[1], own[2], own[3], options).out());
  }

  @Test
  void withoutSparkSubmitThatIsSaid() throws Exception {
    built("a.jar");
    Ran ran = run("run", "s", "--", "--master=yarn");
    assertEquals(
        "A run on yarn needs spark-submit of Spark 4.1; set SPARK_HOME to where Spark lies.\n",
        ran.err());
    assertEquals(2, ran.code());
  }

  @Test
  void withoutJavaThatIsSaid() throws Exception {
    Files.delete(programs.resolve("java"));
    Path few = Files.createDirectories(temporary.resolve("few"));
    programs = few;
    for (String name : List.of("bash", "dirname", "readlink")) {
      program(name, "exec \"$(PATH=/usr/bin:/bin; command -v " + name + ")\" \"$@\"");
    }
    path = few.toString();
    Ran ran = run("--help");
    assertEquals(
        "There is no Java; install JDK 17 or 21 (Debian: openjdk-17-jdk) or set JAVA_HOME.\n",
        ran.err());
    assertEquals(3, ran.code());
  }

  @Test
  void theJarOpensWhatTheLauncherOpens() throws IOException {
    String options = Files.readString(Path.of("target/java-options"));
    List<String> opened =
        Pattern.compile("--add-opens=(\\S+)=ALL-UNNAMED")
            .matcher(options)
            .results()
            .map(found -> found.group(1))
            .toList();
    String pom = Files.readString(Path.of("pom.xml"));
    assertEquals(
        String.join(" ", opened), pom.replaceFirst("(?s).*<Add-Opens>(.*?)</Add-Opens>.*", "$1"));
    assertFalse(opened.isEmpty());
  }
}
