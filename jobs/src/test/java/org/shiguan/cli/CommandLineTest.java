package org.shiguan.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.run.Outcome;

class CommandLineTest {
  private static final String STUDY =
      """
      study: sample
      period: {from: 2011-01-01, to: 2013-01-01}
      inputs: [{path: week1.csv}]
      roster: executives.yaml
      """;

  @TempDir Path folder;
  private final FakeEngine engine = new FakeEngine();
  private StringWriter out;
  private StringWriter err;

  @BeforeEach
  void study() throws IOException {
    Files.writeString(folder.resolve("study.yaml"), STUDY);
    Files.writeString(folder.resolve("week1.csv"), "mid,text\n");
    Files.writeString(
        folder.resolve("executives.yaml"),
        """
        executives:
          - {id: one, names: {zh: 样本一号, en: One}, company: {zh: 样本公司, en: Sample}}
        """);
  }

  private int run(String... arguments) {
    out = new StringWriter();
    err = new StringWriter();
    return Main.run(arguments, () -> engine, new PrintWriter(out), new PrintWriter(err));
  }

  private String in(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void aRunEndsWithItsReconciliationAndItsReport() {
    int code =
        run("run", in("study.yaml"), "--only", "gap.*", "--", "--master", "local[2]", "-c", "a=b");
    assertEquals("10 records = 9 first + 1 reject\nReport: r\n", out.toString());
    assertTrue(err.toString().matches("ingest +0\\.\\d s  10 records\n"), err.toString());
    assertEquals(
        List.of(
            "run sample RunOptions[from=null, to=null, only=gap.*, dryRun=false,"
                + " spark={a=b, spark.master=local[2]}]"),
        engine.asked);
    assertEquals(0, code);
  }

  @Test
  void anUnchangedRunSaysSo() {
    engine.outcome = new Outcome(true, List.of(), List.of(), "10 records = 10 first", Path.of("r"));
    assertEquals(0, run("run", in("study.yaml")));
    assertEquals(
        """
        Nothing changed since the last run; nothing was computed.
        10 records = 10 first
        Report: r
        """,
        out.toString());
  }

  @Test
  void aBrokenPromiseIsOne() {
    engine.outcome =
        new Outcome(false, List.of("week1.csv: 9 of 10 records"), List.of(), null, null);
    assertEquals(1, run("run", in("study.yaml")));
    assertEquals("Broken: week1.csv: 9 of 10 records\n", out.toString());
  }

  @Test
  void aDryRunOnlyPlans() {
    assertEquals(0, run("run", in("study.yaml"), "--dry-run"));
    assertEquals("ingest: 1 file\n", out.toString());
    assertEquals(List.of("plan sample"), engine.asked);
  }

  @Test
  void mistakesAreTwoAndOneSentence() throws IOException {
    assertEquals(2, run("run", in("nothing.yaml")));
    assertEquals(
        in("nothing.yaml") + " does not exist; check the name of the study file.\n",
        err.toString());
    Files.delete(folder.resolve("week1.csv"));
    assertEquals(2, run("run", in("study.yaml")));
    assertEquals(
        "study file line 3: input 'week1.csv' does not exist; the path counts from the folder of"
            + " the study file.\n",
        err.toString());
    assertEquals(2, run("list", "metrcs"));
    assertEquals("There is no list of 'metrcs'; did you mean 'metrics'?\n", err.toString());
    assertEquals(List.of(), engine.asked);
  }

  @Test
  void codingDrawsAndScores() {
    assertEquals(
        0, run("coding", "draw", in("."), "--n", "3", "--out", in("sheets"), "--", "-c", "a=b"));
    assertEquals("Wrote 3 units\n", out.toString());
    assertEquals(0, run("coding", "score", in(".")));
    assertEquals(
        """
        Coders
        code  alpha
        -----------
        PROD      1

        0 of 1 codes are validated.
        """,
        out.toString());
    assertEquals(List.of("draw . 3 20110101 2 {a=b}", "score ."), engine.asked);
  }

  @Test
  void codingWithMistakesIsTwo() {
    assertEquals(2, run("coding"));
    assertEquals(
        "Missing what to do: coding draw or coding score.\nSee 'shiguan coding --help'.\n",
        err.toString());
    assertEquals(2, run("coding", "scor", in(".")));
    assertTrue(err.toString().contains("did you mean 'score'?"), err.toString());
    assertEquals(2, run("coding", "draw", in(".")));
    assertTrue(err.toString().contains("--out"), err.toString());
    assertEquals(2, run("coding", "draw", in("."), "--out", in("s"), "--coders", "1"));
    assertEquals(
        "--coders 1 is not between 2 and 20; one coder alone agrees with nobody.\n",
        err.toString());
    assertEquals(2, run("coding", "score", in("none")));
    assertEquals(
        in("none") + " is no folder; name the one that 'coding draw' wrote.\n", err.toString());
    assertEquals(2, run("coding", "score", in("."), "--", "--master", "local"));
    assertTrue(err.toString().startsWith("'score' starts no Spark"), err.toString());
    assertEquals(List.of(), engine.asked);
  }

  @Test
  void wrongUsageIsTwoAndNamesWhatWasMeant() {
    assertEquals(2, run());
    assertTrue(err.toString().startsWith("Usage: shiguan"), err.toString());
    assertEquals(2, run("reprt", "x"));
    assertEquals(
        "Unknown verb 'reprt'; did you mean 'report'?\nSee 'shiguan --help'.\n", err.toString());
    assertEquals(2, run("run", in("study.yaml"), "--onyl", "x"));
    assertEquals(
        "Unknown option '--onyl'; did you mean '--only'?\nSee 'shiguan run --help'.\n",
        err.toString());
    assertEquals(2, run("run", in("study.yaml"), "x"));
    assertEquals("'x' is one argument too many.\nSee 'shiguan run --help'.\n", err.toString());
    assertEquals(2, run("run"));
    assertTrue(err.toString().contains("STUDY.yaml"), err.toString());
    assertEquals(2, run("run", in("study.yaml"), "--only", "(("));
    assertEquals("--only '((' is no regular expression: Unclosed group.\n", err.toString());
    assertEquals(2, run("run", in("study.yaml"), "--", "--mastre", "local"));
    assertEquals(
        "'--mastre' after -- is no Spark argument of a local run; did you mean '--master'?\n",
        err.toString());
    assertEquals(2, run("report", in("."), "--", "--master", "local"));
    assertEquals(
        "'report' starts no Spark and takes nothing after --.\nSee 'shiguan report --help'.\n",
        err.toString());
    assertEquals(2, run("run", in("study.yaml"), "--memory", "4g"));
    assertTrue(err.toString().startsWith("--memory is read by scripts/shiguan;"), err.toString());
    assertEquals(List.of(), engine.asked);
  }

  @Test
  void anythingElseIsThreeWithoutFrames() {
    engine.failure = new IllegalStateException("outer", new ArithmeticException("the cause"));
    assertEquals(3, run("run", in("study.yaml")));
    assertTrue(
        err.toString()
            .startsWith(
                "This should not have happened: ArithmeticException: the cause.\n--stacktrace"),
        err.toString());
    assertFalse(err.toString().contains("\tat "), err.toString());
    assertEquals(3, run("run", in("study.yaml"), "--stacktrace"));
    assertTrue(err.toString().contains("\tat org.shiguan.cli.CommandLineTest"), err.toString());
  }

  @Test
  void theReportAndACaseAreRendered() {
    assertEquals(0, run("report", in(".")));
    assertEquals(0, run("case", in("."), "one"));
    assertEquals(List.of("report . null null", "report . one null"), engine.asked);
    assertEquals(2, run("case", in("nowhere"), "one"));
    assertEquals(
        in("nowhere")
            + " is no folder; name the output folder of a run, 'out' in its study file.\n",
        err.toString());
  }

  @Test
  void registriesAreListedInTheirOrder() {
    assertEquals(0, run("list", "steps"));
    assertEquals("zeta  The first.\na     The second.\n", out.toString());
  }

  /** Without Spark: what a hypothesis can name, and what it must be given. */
  @Test
  void theListsThatTheHypothesesFilePromises() {
    var stages = new Stages();
    for (String registry : Engine.REGISTRIES) {
      Map<String, String> entries = stages.list(registry);
      assertFalse(entries.isEmpty(), registry);
      entries.forEach((id, sentence) -> assertFalse(sentence.isBlank(), registry + " " + id));
    }
    Map<String, String> outcomes = stages.list("outcomes");
    assertTrue(outcomes.get("by_company").endsWith("; of: [metric, company]"));
    assertFalse(outcomes.get("crisis_recovery").contains("of:"));
    assertFalse(outcomes.containsKey("by_fate"), "no hypothesis may name it");
    assertTrue(stages.list("estimators").containsKey("spike_hazard"));
    assertEquals(30, stages.list("hypotheses").size());
  }

  @Test
  void filesToInspectAreLookedAtFirst() throws IOException {
    assertEquals(0, run("inspect", in("week1.csv")));
    assertEquals("weiboscope\n", out.toString());
    assertEquals(2, run("inspect", in("week1.csv"), in("week2.csv")));
    assertEquals(in("week2.csv") + " does not exist; check its name.\n", err.toString());
    assertEquals(2, run("inspect", folder.toString()));
    assertEquals(folder + " is a folder; name files in it: " + folder + "/*.\n", err.toString());
    Files.writeString(folder.resolve("empty.csv"), "");
    assertEquals(2, run("inspect", in("empty.csv")));
    assertEquals(in("empty.csv") + " is empty; fetch it again.\n", err.toString());
    assertEquals(List.of("inspect week1.csv null"), engine.asked);
  }

  @Test
  void syntheticFilesOverwriteNothingUnasked() {
    assertEquals(0, run("synth", "study", in("new")));
    assertEquals(2, run("synth", "study", folder.toString()));
    assertEquals(0, run("synth", "study", folder.toString(), "--overwrite", "--seed", "7"));
    assertEquals(0, run("synth", "weiboscope", in("new.csv"), "--rows", "5"));
    assertEquals(2, run("synth", "weiboscope", in("week1.csv")));
    assertEquals(2, run("synth", "weiboscope", in("new.csv"), "--rows", "0"));
    assertEquals(2, run("synth"));
    assertEquals(
        List.of(
            "study new 20110101 14 null",
            "study " + folder.getFileName() + " 7 14 null",
            "weiboscope new.csv 5 20110101"),
        engine.asked);
  }

  @Test
  void aQueryIsPrintedAligned() {
    assertEquals(0, run("sql", in("."), "SELECT 1"));
    assertEquals(
        """
        text     n  说明
        ----------------
        发布会  -1  =1+1
        a       10  NULL
        (2 rows)
        """,
        out.toString());
    assertEquals(List.of("query . SELECT 1 {}", "close"), engine.asked);
    assertEquals(0, run("sql", in("."), "SELECT 1", "--rows", "1"));
    assertTrue(
        out.toString().endsWith("(the first 1 rows; --rows N shows more, --csv FILE writes all)\n"),
        out.toString());
  }

  @Test
  void aQueryIsWrittenAsCsvWithoutFormulas() throws IOException {
    assertEquals(0, run("sql", in("."), "SELECT 1", "--csv", in("a.csv")));
    assertEquals(
        "text,n,说明\r\n发布会,-1,'=1+1\r\na,10,\r\n", Files.readString(folder.resolve("a.csv")));
    assertEquals(2, run("sql", in("."), "SELECT 1", "--csv", in("a.csv")));
    assertEquals(in("a.csv") + " exists; name a new file.\n", err.toString());
  }

  @Test
  void aPostIsTracedByItsKeyAndNothingElseReachesTheQuery() {
    assertEquals(0, run("trace", in("."), "w:3351528048407216"));
    assertTrue(engine.asked.get(0).contains("WHERE post_id = 'w:3351528048407216'"));
    assertEquals(2, run("trace", in("."), "w:1' OR 1=1 --"));
    assertEquals(2, run("trace", in("nowhere"), "w:1"));
    assertEquals(List.of("close"), engine.asked.subList(1, engine.asked.size()));
  }

  @Test
  void somebodyIsForgotten() {
    assertEquals(0, run("forget", in("."), "@u_0123456789abcdef", "--", "--master", "local[2]"));
    assertEquals("posts: 2 rows removed\n", out.toString());
    assertEquals(List.of("forget . u_0123456789abcdef {spark.master=local[2]}"), engine.asked);
    assertEquals(2, run("forget", in("nowhere"), "x"));
    assertEquals(2, run("forget", in(".")));
    assertEquals(1, engine.asked.size());
  }

  @Test
  void aModelIsTrainedAndScored() throws IOException {
    Files.writeString(folder.resolve("texts"), "好[哈哈]");
    assertEquals(
        0,
        run("train", "polarity", in("texts"), in("."), "--out", in("m"), "--score", in("texts")));
    assertEquals("texts: 3\nWrote " + in("m") + "\nmacro-F1 1.0\n", out.toString());
    assertEquals(List.of("train 2 m {}", "score " + in("m") + " texts"), engine.asked);
    assertEquals(2, run("train", "polarity", in("texts")));
    assertTrue(err.toString().startsWith("--out MODEL is missing."), err.toString());
    assertEquals(2, run("train", "polarity", in("texts"), "--out", in("texts")));
    assertEquals(in("texts") + " exists; name a new file.\n", err.toString());
    assertEquals(2, run("train", "polarity", in("nowhere"), "--out", in("m")));
    assertEquals(in("nowhere") + " does not exist; check its name.\n", err.toString());
    assertEquals(2, run("train", "polarity"));
    assertEquals(2, run("train"));
    assertEquals(2, engine.asked.size());
  }

  @Test
  void everyVerbHasHelp() {
    for (String verb :
        List.of(
            "run", "report", "case", "inspect", "list", "sql", "trace", "forget", "synth", "diff",
            "doctor", "train")) {
      assertEquals(0, run(verb, "--help"));
      assertTrue(out.toString().startsWith("Usage: shiguan " + verb), out.toString());
    }
    assertEquals(0, run("--version"));
    assertTrue(out.toString().matches("shiguan \\d+\\.\\d+\\.\\d+.*\n"), out.toString());
  }
}
