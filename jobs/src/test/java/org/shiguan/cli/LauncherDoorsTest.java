package org.shiguan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The thirteen situations of folders, disks, signals and rights, as a user meets them: scripts/
 * shiguan with the real program behind it. Each ends in one sentence, the right exit code and
 * nothing half-written that counts.
 */
class LauncherDoorsTest {
  private static final String HEAD =
      "mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,"
          + "deleted_last_seen,permission_denied\n";
  private static final String ROW =
      """
      m000000001,,u6nODdJpn,,新浪微博,0,早 @样本一号,,2012-01-02 11:41:20,,
      m000000002,,u6nODdJpn,,新浪微博,0,晚,,soon,,
      """;
  private static final String NO_NAMESPACE =
      "skipped: this machine lets nobody mount (unshare -m as root, unshare -Urm as a user)";

  @TempDir static Path shared;
  private static Path script;

  /** A study that has run to the end of ingest; copied, never changed. */
  private static Path done;

  @TempDir Path temporary;
  private Path folder;
  private Path scratch;

  private record Ran(int code, String out, String err) {
    void is(int expected, String sentence) {
      assertEquals(sentence + "\n", err, out);
      assertEquals(expected, code, err);
    }
  }

  /** The project as a build leaves it, with this build's classes. */
  @BeforeAll
  static void project() throws Exception {
    Path target = Files.createDirectories(shared.resolve("project/jobs/target"));
    script = shared.resolve("project/scripts/shiguan");
    for (String file : List.of("pom.xml", "jobs/pom.xml", "reports/pom.xml", "scripts/x")) {
      Path empty = shared.resolve("project").resolve(file);
      Files.createDirectories(empty.getParent());
      Files.writeString(empty, "");
    }
    Files.createDirectories(shared.resolve("project/jobs/src/main"));
    Files.createDirectories(shared.resolve("project/reports/src/main"));
    Files.copy(Path.of("../scripts/shiguan"), script, StandardCopyOption.COPY_ATTRIBUTES);
    var classPath = new ArrayList<String>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      // Java makes no archive of classes that lie in folders.
      classPath.add(Files.isDirectory(Path.of(entry)) ? jar(Path.of(entry), classPath) : entry);
    }
    Files.writeString(target.resolve("classpath.txt"), String.join(File.pathSeparator, classPath));
    Files.copy(Path.of("target/java-options"), target.resolve("java-options"));
    Files.writeString(target.resolve(".launcher-built"), "");

    done = shared.resolve("done");
    study(done);
    Ran first = run(done, shared, "run", "study.yaml", "--to", "ingest");
    assertEquals(0, first.code(), first.err());
  }

  private static String jar(Path classes, List<String> before) throws IOException {
    Path jar = shared.resolve("classes-" + before.size() + ".jar");
    try (OutputStream to = Files.newOutputStream(jar);
        var out = new JarOutputStream(to);
        Stream<Path> walk = Files.walk(classes)) {
      for (Path file : walk.sorted().toList()) {
        String name = classes.relativize(file).toString();
        if (Files.isDirectory(file)) {
          // Packages are looked for by their folders.
          if (!name.isEmpty()) {
            out.putNextEntry(new ZipEntry(name + "/"));
          }
        } else {
          out.putNextEntry(new ZipEntry(name));
          Files.copy(file, out);
        }
      }
    }
    return jar.toString();
  }

  private static void study(Path folder) throws IOException {
    write(folder.resolve("dumps/week1.csv"), HEAD + ROW);
    describe(folder, "dumps/*.csv", "out");
    write(
        folder.resolve("executives.yaml"),
        """
        executives:
          - id: sample-one
            names: {zh: 样本一号, en: Sample One}
            company: {zh: 样本公司, en: Sample Company}
            accounts:
              - {uid: "9900000001"}
        """);
  }

  private static void describe(Path folder, String input, String out) throws IOException {
    write(
        folder.resolve("study.yaml"),
        """
        study: small
        synthetic: true
        period: {from: 2011-01-01, to: 2013-01-01}
        inputs:
          - {path: '%s'}
        roster: executives.yaml
        out: %s
        """
            .formatted(input, out));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @BeforeEach
  void folders() throws IOException {
    folder = temporary.resolve("a study");
    scratch = Files.createDirectories(temporary.resolve("tmp"));
    study(folder);
  }

  /** The study that has run, as if it had run here: what decides is path, size and time. */
  private void finished() throws Exception {
    assertEquals(
        0, new ProcessBuilder("cp", "-a", done + "/.", folder.toString()).start().waitFor());
    Path prints = folder.resolve("out/cache/inputs.json");
    Files.writeString(prints, Files.readString(prints).replace(done.toString(), folder.toString()));
  }

  private static Process start(Path folder, Path scratch, List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(scratch.resolveSibling("stdout").toFile())
            .redirectError(scratch.resolveSibling("stderr").toFile());
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("TMPDIR", scratch.toString());
    return builder.start();
  }

  private static Ran wait(Process process, Path scratch) throws Exception {
    assertTrue(process.waitFor(10, TimeUnit.MINUTES), "the run ends");
    return new Ran(
        process.exitValue(),
        Files.readString(scratch.resolveSibling("stdout")),
        Files.readString(scratch.resolveSibling("stderr")));
  }

  private static List<String> command(String... arguments) {
    var command = new ArrayList<>(List.of(script.toString(), "--memory", "1g"));
    command.addAll(List.of(arguments));
    return command;
  }

  private static Ran run(Path folder, Path scratch, String... arguments) throws Exception {
    Path tmp = Files.createDirectories(scratch.resolve("t"));
    return wait(start(folder, tmp, command(arguments)), tmp);
  }

  private Ran run(String... arguments) throws Exception {
    return wait(start(folder, scratch, command(arguments)), scratch);
  }

  /** A shell in which a script's first argument is the launcher, in a name space of its own. */
  private Ran mounted(String shell) throws Exception {
    boolean root = rootHere();
    List<String> unshare = root ? List.of("unshare", "-m") : List.of("unshare", "-Urm");
    var probe = new ArrayList<>(unshare);
    probe.addAll(List.of("mount", "-t", "tmpfs", "none", scratch.toString()));
    assumeTrue(isThere("unshare") && works(probe), NO_NAMESPACE);
    var command = new ArrayList<>(unshare);
    command.addAll(List.of("bash", "-c", shell, script.toString()));
    return wait(start(folder, scratch, command), scratch);
  }

  private static boolean rootHere() {
    return System.getProperty("user.name").equals("root");
  }

  private static boolean isThere(String program) {
    return Stream.of("/usr/bin", "/bin").anyMatch(p -> Files.exists(Path.of(p, program)));
  }

  private static boolean works(List<String> command) throws Exception {
    return new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor()
        == 0;
  }

  private static String rights(Path file) throws IOException {
    return PosixFilePermissions.toString(
        Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
  }

  private static List<Path> everythingIn(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.sorted().toList();
    }
  }

  private List<Path> scratchFolders() throws IOException {
    try (Stream<Path> list = Files.list(scratch)) {
      return list.sorted().toList();
    }
  }

  /** Waits until a run is well under way: it has the folder and Spark its blocks. */
  private Path underWay(Process run) throws Exception {
    for (int i = 0; i < 1200; i++) {
      assertTrue(run.isAlive(), "the run is not over before it is looked at");
      for (Path file : everythingInNow(scratch)) {
        if (file.getFileName().toString().startsWith("blockmgr-")) {
          return scratchFolders().get(0);
        }
      }
      Thread.sleep(100);
    }
    throw new AssertionError("Spark has not begun");
  }

  private static List<Path> everythingInNow(Path folder) {
    try {
      return everythingIn(folder);
    } catch (IOException | java.io.UncheckedIOException e) {
      return List.of();
    }
  }

  private static void signal(String name, long pid) throws Exception {
    assertEquals(0, new ProcessBuilder("kill", "-" + name, "" + pid).start().waitFor());
  }

  /** The process that holds the folder, as its lock names it. */
  private long holder() throws IOException {
    return Long.parseLong(
        Files.readString(folder.resolve("out/.lock"))
            .replaceFirst("(?s).*process (\\d+) .*", "$1"));
  }

  /** Sums of the tables that count, by name. */
  private static Map<String, String> tables(Path folder) throws IOException {
    var tables = new TreeMap<String, String>();
    var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
    mapper
        .readTree(folder.resolve("out/manifest.json").toFile())
        .get("tables")
        .forEach(t -> tables.put(t.get("name").asText(), t.get("rows") + " " + t.get("hash")));
    return tables;
  }

  private boolean nothingCounts() {
    return !Files.exists(folder.resolve("out/corpus/stages"))
        && !Files.exists(folder.resolve("out/manifest.json"));
  }

  /** Situations 1, 11 and 12: two runs; Spark's temporary folders; what kill -9 leaves. */
  @Test
  void theSecondRunIsToldOfTheFirstAndNothingStaysWhenThatIsKilled() throws Exception {
    Files.copy(
        done.resolve("small.key"), folder.resolve("small.key"), StandardCopyOption.COPY_ATTRIBUTES);
    Process first = start(folder, scratch, command("run", "study.yaml", "--to", "ingest"));
    Path left = underWay(first);
    Path other = Files.createDirectories(temporary.resolve("other/tmp"));
    Ran second = wait(start(folder, other, command("run", "study.yaml", "--to", "ingest")), other);
    assertTrue(
        second
            .err()
            .matches(
                "Another process is writing to \\S.*/a study/out \\(run, process \\d+ on \\S+, since"
                    + " \\d{4}-\\d\\d-\\d\\dT\\S+Z\\); wait for its end or stop it\\.\n"),
        second.err());
    assertEquals(3, second.code());
    Ran report = wait(start(folder, other, command("report", "out")), other);
    assertTrue(report.err().startsWith("Another process is writing to out (run,"), report.err());
    assertEquals(3, report.code());

    signal("KILL", holder());
    first.waitFor();
    assertEquals("rwx------", rights(left));
    assertEquals(List.of(left), scratchFolders(), "all that Spark put away is in one place");
    Path stranger = Files.createDirectory(scratch.resolve("shiguan-scratch-not-locked"));
    Path link =
        Files.createSymbolicLink(scratch.resolve("shiguan-scratch-link"), folder.resolve("dumps"));
    Files.createDirectory(folder.resolve("out/.mart-123"));

    Ran third = run("run", "study.yaml", "--to", "ingest");
    assertEquals(0, third.code(), third.err());
    assertEquals(tables(done), tables(folder));
    assertEquals(List.of(link, stranger), scratchFolders());
    assertTrue(Files.exists(folder.resolve("dumps/week1.csv")), "no link is followed");
    assertFalse(Files.exists(folder.resolve("out/.mart-123")));
  }

  /** Situation 2: an output folder that cannot be written. */
  @Test
  void aFolderWithoutRights() throws Exception {
    Path shut = Files.createDirectory(folder.resolve("shut"));
    describe(folder, "dumps/*.csv", "shut/out");
    Files.setPosixFilePermissions(shut, PosixFilePermissions.fromString("r-xr-xr-x"));
    var command = new ArrayList<String>();
    if (rootHere()) {
      // Root without its right to pass over rights.
      List<String> bounded = List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search");
      command.addAll(bounded);
      assumeTrue(
          isThere("setpriv") && works(Stream.concat(bounded.stream(), Stream.of("true")).toList()),
          "skipped: root may write everywhere and setpriv cannot take that away");
    }
    command.addAll(command("run", "study.yaml", "--to", "ingest"));
    wait(start(folder, scratch, command), scratch)
        .is(
            3,
            "You have no right to %s/out; change its rights with chmod or name another folder, 'out' in the study file."
                .formatted(shut));
  }

  /** Situation 3: a full disk. */
  @Test
  void aFullDisk() throws Exception {
    Files.createDirectory(folder.resolve("out"));
    Ran ran =
        mounted(
            "mount -t tmpfs -o size=64k,mode=700 none out && head -c 48k /dev/zero >out/filler"
                + " && { \"$0\" --memory 1g run study.yaml --to ingest; code=$?;"
                + " ls -R out | grep -c 'json$' >left; exit $code; }");
    assertTrue(
        ran.err()
            .matches(
                "No space is left on the disk of \\S.*/a study/out\\S*; make room and run again,"
                    + " what is finished is kept\\.\n"),
        ran.err());
    assertEquals(3, ran.code());
    assertTrue(
        Integer.parseInt(Files.readString(folder.resolve("left")).strip()) <= 1,
        "no record of a stage, at most the cache of fingerprints");
  }

  /** Situation 4: a file in the way. */
  @Test
  void aFileInTheWay() throws Exception {
    write(folder.resolve("out/corpus"), "notes of mine");
    Ran ran = run("run", "study.yaml", "--to", "ingest");
    assertTrue(
        ran.err()
            .endsWith(
                "/a study/out/corpus is in the way, a file where a run needs a folder; move it"
                    + " elsewhere.\n"),
        ran.err());
    assertEquals(1, ran.err().lines().count(), ran.err());
    assertEquals(3, ran.code());
    assertEquals("notes of mine", Files.readString(folder.resolve("out/corpus")));
    assertTrue(nothingCounts());
  }

  /** Situation 5: a corpus that can only be read. */
  @Test
  void aReadOnlyCorpusIsReadAndUnchangedRunsDoNothing() throws Exception {
    finished();
    String readOnly = "mount --bind . . && mount -o remount,bind,ro . && cd . && cd \"$PWD\" && ";
    Ran unchanged = mounted(readOnly + "\"$0\" --memory 1g run study.yaml --to ingest");
    assertEquals("", unchanged.err());
    assertTrue(unchanged.out().startsWith("Nothing changed since the last run;"), unchanged.out());
    assertEquals(0, unchanged.code());
    assertEquals(List.of(), scratchFolders());

    Ran query = mounted(readOnly + "\"$0\" --memory 1g sql out 'SELECT count(*) AS n FROM posts'");
    assertEquals(0, query.code(), query.err());
    assertTrue(query.out().contains("(1 row)"), query.out());

    describe(folder, "dumps/week1.csv", "out");
    write(folder.resolve("dumps/week1.csv"), HEAD + ROW.replace("早", "夜"));
    mounted(readOnly + "\"$0\" --memory 1g run study.yaml --to ingest")
        .is(
            3,
            "%s/out cannot be written, its file system is read-only; name another folder, 'out' in the study file."
                .formatted(folder));
    assertEquals(tables(done), tables(folder));
    assertEquals(List.of(), scratchFolders());
  }

  /** Situation 6: the output folder inside an input's glob. */
  @Test
  void anOutputFolderThatAGlobReaches() throws Exception {
    describe(folder, "**/*.csv", "dumps/out");
    run("run", "study.yaml")
        .is(
            2,
            "study file line 5: input '**/*.csv' stands for files in the output folder 'dumps/out'"
                + " too; let 'out' name a folder beside it.");
    assertFalse(Files.exists(folder.resolve("dumps/out")));
  }

  /** Situation 7: the output folder is the inputs' folder. */
  @Test
  void anOutputFolderThatIsTheInputs() throws Exception {
    describe(folder, "dumps/*.csv", "dumps");
    run("run", "study.yaml")
        .is(
            2,
            "study file line 5: input 'dumps/*.csv' lies in the output folder 'dumps'; let 'out'"
                + " name a folder of its own.");
    assertEquals(2, everythingIn(folder.resolve("dumps")).size(), "nothing was written there");
  }

  /** Situation 8: a dangling link in a glob. */
  @Test
  void aLinkThatLeadsNowhere() throws Exception {
    Path link =
        Files.createSymbolicLink(folder.resolve("dumps/week2.csv"), Path.of("/no/such/disk.csv"));
    run("run", "study.yaml")
        .is(
            2,
            "study file line 5: input 'dumps/*.csv' gives %s, a link that leads nowhere; mend or remove it."
                .formatted(link));
    assertFalse(Files.exists(folder.resolve("out")));
  }

  /** Situation 9: Ctrl-C, through a launcher that waits for Java to keep its classes. */
  @Test
  void whoeverStopsARunIsToldThatItCanGoOn() throws Exception {
    Path archive = script.resolveSibling("../jobs/target/classes.jsa").normalize();
    Path aside = archive.resolveSibling("aside");
    Files.move(archive, aside);
    try {
      stop("INT", 130);
      assertFalse(Files.exists(archive), "half an archive of classes is none");
    } finally {
      Files.move(aside, archive, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Situation 9 again: the polite kill, of a Java that has taken the launcher's place. */
  @Test
  void aPoliteKillIsAnsweredAlike() throws Exception {
    stop("TERM", 143);
  }

  private void stop(String signal, int code) throws Exception {
    Process run = start(folder, scratch, command("run", "study.yaml", "--to", "ingest"));
    underWay(run);
    signal(signal, run.pid());
    wait(run, scratch).is(code, "Stopped; what is finished is kept, run again to go on.");
    assertEquals(List.of(), scratchFolders());
    assertTrue(nothingCounts());
  }

  /** Situation 10: rights do not follow the umask, unless that is asked for. */
  @Test
  void whatIsWrittenIsItsOwnersAlone() throws Exception {
    for (Path path : everythingIn(done.resolve("out"))) {
      assertEquals(
          Files.isDirectory(path) ? "rwx------" : "rw-------", rights(path), path.toString());
    }
    assertEquals("rw-------", rights(done.resolve("small.key")));

    var command = new ArrayList<>(List.of("bash", "-c", "umask 022; \"$0\" \"$@\""));
    command.addAll(command("run", "study.yaml", "--to", "ingest", "--open"));
    Ran open = wait(start(folder, scratch, command), scratch);
    assertEquals(0, open.code(), open.err());
    assertFalse(open.out().contains("Note:"), open.out());
    for (Path path : everythingIn(folder.resolve("out"))) {
      assertEquals(
          Files.isDirectory(path) ? "rwxr-xr-x" : "rw-r--r--", rights(path), path.toString());
    }
    assertEquals("rw-------", rights(folder.resolve("small.key")), "the key is nobody's to share");
    Ran shut = run("run", "study.yaml", "--to", "ingest");
    assertTrue(shut.out().contains("Note: others on this machine may enter "), shut.out());
    assertEquals(0, shut.code());
  }

  /** Situation 13: a key that others can read. */
  @Test
  void aKeyThatOthersCanReadIsNamed() throws Exception {
    finished();
    Path key = folder.resolve("small.key");
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
    Ran ran = run("run", "study.yaml", "--to", "ingest");
    String note =
        "Note: others on this machine can read the key %s, which undoes the pseudonyms; 'chmod 600 %s' shuts it.\n"
            .formatted(key, key);
    assertTrue(ran.out().contains(note), ran.out());
    assertEquals(0, ran.code());
    Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    assertFalse(run("run", "study.yaml", "--to", "ingest").out().contains("Note:"));
  }
}
