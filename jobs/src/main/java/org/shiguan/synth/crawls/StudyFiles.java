package org.shiguan.synth.crawls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.shiguan.synth.ChinaTime;

/** Writes the files that a user would write by hand: the study and its executives. */
final class StudyFiles {
  private StudyFiles() {}

  /**
   * A line of the inputs.
   *
   * @param path file or glob
   * @param at when it was captured, Unix seconds
   * @param crawl what it holds: timelines, originals or a sample
   */
  record Input(String path, long at, String crawl) {}

  static void study(Path folder, World world, String id, List<Input> inputs) throws IOException {
    var yaml =
        new StringBuilder("# Everything here is made up; `shiguan synth crawls` wrote it.\n");
    yaml.append("study: ").append(id).append('\n');
    yaml.append("title: {zh: \"合成的多次抓取\", en: \"Many synthetic crawls\"}\n");
    yaml.append("synthetic: true\n");
    yaml.append("period: {from: ").append(ChinaTime.date(world.from())).append(", to: ");
    yaml.append(ChinaTime.date(world.to())).append("}\ninputs:\n");
    var inOrder = inputs.stream().sorted(Comparator.comparingLong(Input::at)).toList();
    for (Input input : inOrder) {
      yaml.append("  - path: ").append(input.path()).append('\n');
      yaml.append("    captured_at: \"").append(ChinaTime.iso(input.at())).append("\"\n");
      yaml.append("    crawl: ").append(input.crawl()).append('\n');
    }
    yaml.append("roster: executives.yaml\nprivacy: none\nout: out\n");
    save(folder.resolve("study.yaml"), yaml);
  }

  /** Every account is that of a made-up executive. */
  static void roster(Path folder, List<Life> lives) throws IOException {
    var yaml =
        new StringBuilder(
            "# Made-up executives of made-up companies, written by `shiguan synth crawls`.\n");
    yaml.append("executives:\n");
    for (Life life : lives) {
      String number = "%03d".formatted(life.number + 1);
      yaml.append("  - id: ").append(life.executive());
      yaml.append("\n    names: {zh: 样本").append(number).append("号, en: Sample ");
      yaml.append(number).append("}\n    company: {zh: 样本公司").append(number);
      yaml.append(", en: Sample Company ").append(number).append("}\n    accounts:\n");
      yaml.append("      - {uid: \"").append(life.uid()).append("\"}\n    evidence:\n");
      yaml.append("      - {note: \"synthetic: nobody real is meant\", accessed: 2026-11-22}\n");
    }
    save(folder.resolve("executives.yaml"), yaml);
  }

  private static void save(Path file, CharSequence text) throws IOException {
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }
}
