package org.shiguan.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shiguan.Pipeline;
import org.shiguan.study.Study;
import org.shiguan.study.StudyFile;

/** A study of a few records, made by hand in a folder of its own. */
public final class SmallStudy {
  private static final String ROSTER =
      """
      executives:
        - id: sample-one
          names: {zh: 样本一号, en: Sample One}
          company: {zh: 样本公司, en: Sample Company}
          accounts:
            - {uid: "9900000001"}
      """;

  private final Path folder;
  private final List<String> inputs = new ArrayList<>();
  private String period = "{from: 2011-01-01, to: 2013-01-01}";
  private String privacy = "none";
  private String roster = ROSTER;
  private String more = "";

  /** A study in a folder; nothing is written yet. */
  public SmallStudy(Path folder) {
    this.folder = folder;
  }

  /** Writes a dump file. */
  public SmallStudy file(String name, String content) throws IOException {
    return file(name, content.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a dump file. */
  public SmallStudy file(String name, byte[] content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    return this;
  }

  /** Adds a line of inputs, as YAML within braces. */
  public SmallStudy input(String line) {
    inputs.add(line);
    return this;
  }

  /** The study period, as YAML. */
  public SmallStudy period(String yaml) {
    this.period = yaml;
    return this;
  }

  /** What happens to names. */
  public SmallStudy privacy(String word) {
    this.privacy = word;
    return this;
  }

  /** The roster file. */
  public SmallStudy roster(String yaml) {
    this.roster = yaml;
    return this;
  }

  /** More lines of the study file. */
  public SmallStudy also(String yaml) {
    this.more = yaml + "\n";
    return this;
  }

  /** The study as the command line would read it. */
  public Study read() throws IOException {
    var yaml = new StringBuilder("study: small\nsynthetic: true\n");
    yaml.append("period: ").append(period).append("\ninputs:\n");
    inputs.forEach(input -> yaml.append("  - {").append(input).append("}\n"));
    yaml.append("roster: executives.yaml\nprivacy: ")
        .append(privacy)
        .append("\nout: out\n")
        .append(more);
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("study.yaml"), yaml);
    Files.writeString(folder.resolve("executives.yaml"), roster);
    return StudyFile.read(folder.resolve("study.yaml"));
  }

  /** Runs it up to a stage. */
  public Outcome run(String to) throws IOException {
    return Pipeline.run(read(), to(to), Progress.SILENT);
  }

  /** Where it puts its things. */
  public Lake lake() {
    return new Lake(folder.resolve("out"));
  }

  /** The record of a stage in the last whole run. */
  public StageRecord record(String stage) {
    String key = Json.readObject(lake().manifest()).path("stages").path(stage).asText();
    return lake().record(stage, key).orElseThrow();
  }

  /** Options that end with a stage. */
  public static RunOptions to(String stage) {
    return fromTo(null, stage);
  }

  /** Options that begin with a stage and end with another. */
  public static RunOptions fromTo(String from, String to) {
    return new RunOptions(from, to, null, false, Map.of("spark.sql.shuffle.partitions", "2"));
  }
}
