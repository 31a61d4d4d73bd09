package org.shiguan.synth;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes the files a user would write by hand: study, roster, events and mapping. */
final class StudyFiles {
  /** Days on which those who never joined were looked for in vain. */
  private static final List<String> SEARCHED = List.of("2011-01-10", "2012-12-28");

  private final Path folder;
  private final Plot plot;

  StudyFiles(Path folder, Plot plot) {
    this.folder = folder;
    this.plot = plot;
  }

  void write(Archive archive, Cast cast) throws IOException {
    save("study.yaml", study(archive.inputs(), cast));
    save("executives.yaml", roster(cast));
    save("events.yaml", events(cast));
    Files.createDirectories(folder.resolve("mappings"));
    save("mappings/messages.yaml", DelimitedDump.MAPPING);
    save("mappings/comments.yaml", CommentDump.MAPPING);
  }

  private String study(List<Input> inputs, Cast cast) {
    StringBuilder yaml =
        new StringBuilder(
            """
            # The sample study. Everything in it is made up; `shiguan synth` wrote it.
            study: sample
            title: {zh: "样本研究（合成数据）", en: "Sample study (synthetic data)"}
            synthetic: true
            period: {from: 2011-01-01, to: 2013-01-01}
            inputs:
            """);
    for (Input input : inputs) {
      yaml.append("  - path: ").append(quoted(input.path())).append('\n');
      if (input.capturedAt() != 0) {
        yaml.append("    captured_at: ")
            .append(quoted(ChinaTime.iso(input.capturedAt())))
            .append('\n');
      }
      if (input.mapping() != null) {
        yaml.append("    mapping: ").append(quoted(input.mapping())).append('\n');
      }
      if (input.declares()) {
        yaml.append("    covers: {from: ")
            .append(ChinaTime.date(input.from()))
            .append(", to: ")
            .append(ChinaTime.date(input.to()))
            .append("}\n");
        yaml.append("    accounts: [").append(String.join(", ", asked(input, cast))).append("]\n");
      }
    }
    return yaml.append(
            """
            roster: executives.yaml
            events: events.yaml
            privacy: none
            """)
        .append(plot.equals(Plot.SAMPLE) ? "out: ../out/sample\n" : "out: out\n")
        .toString();
  }

  /** The accounts of which an input would hold every post: those opened before its days end. */
  private List<String> asked(Input input, Cast cast) {
    String space = input.path().startsWith("weiboscope/") ? "weiboscope" : "weibo";
    String end = ChinaTime.date(input.to());
    return cast.executives().stream()
        .flatMap(executive -> RosterAccount.of(executive, plot).stream())
        .filter(account -> account.space().equals(space) && account.from().compareTo(end) < 0)
        .map(account -> quoted(account.uid()))
        .toList();
  }

  private String roster(Cast cast) {
    StringBuilder yaml =
        new StringBuilder(
            """
            # Made-up executives of made-up companies, written by `shiguan synth`.
            executives:
            """);
    // Nobody looked for the last one: not found is not the same as never joined.
    Executive last = cast.executives().get(cast.executives().size() - 1);
    for (Executive executive : cast.executives()) {
      yaml.append("  - id: ").append(executive.id()).append('\n');
      yaml.append("    names: ").append(both(executive.zh(), executive.en())).append('\n');
      List<String> aliases = executive.aliases().stream().map(StudyFiles::quoted).toList();
      yaml.append("    aliases: [").append(String.join(", ", aliases)).append("]\n");
      yaml.append("    company: ")
          .append(both(executive.companyZh(), executive.companyEn()))
          .append('\n');
      yaml.append("    roles:\n      - title: ")
          .append(both(executive.roleZh(), executive.roleEn()))
          .append("\n        from: 2009-01-01\n");
      yaml.append("    firm_size:\n");
      yaml.append("      - {from: 2010-01-01, employees: ")
          .append(executive.employees2010())
          .append("}\n");
      yaml.append("      - {from: 2012-01-01, employees: ")
          .append(executive.employees2012())
          .append("}\n");
      List<RosterAccount> accounts = RosterAccount.of(executive, plot);
      yaml.append(accounts.isEmpty() ? "    accounts: []\n" : "    accounts:\n");
      for (RosterAccount account : accounts) {
        List<String> parts = new ArrayList<>();
        parts.add("uid: " + quoted(account.uid()));
        if (!account.space().equals("weibo")) {
          parts.add("space: " + account.space());
        }
        parts.add("name: " + quoted(account.name()));
        parts.add("from: " + account.from());
        if (account.to() != null) {
          parts.add("to: " + account.to());
        }
        yaml.append("      - {").append(String.join(", ", parts)).append("}\n");
      }
      if (executive.hasAccount()) {
        Person desk = Requests.desk(executive);
        yaml.append("    official_accounts:\n      - {uid: ")
            .append(quoted(desk.uid()))
            .append(", name: ")
            .append(quoted(desk.name()))
            .append("}\n");
      }
      if (accounts.isEmpty() && !executive.equals(last)) {
        yaml.append("    searches:\n");
        for (String day : SEARCHED) {
          yaml.append("      - {day: ").append(day).append(", note: \"synthetic: made up\"}\n");
        }
      }
      yaml.append("    evidence:\n      - {note: ")
          .append(quoted("synthetic: invented for the sample, nobody real is meant"))
          .append(", accessed: 2026-11-22}\n");
    }
    return yaml.toString();
  }

  private String events(Cast cast) {
    StringBuilder yaml =
        new StringBuilder("# Invented events, written by `shiguan synth`.\nevents:\n");
    for (Happening happening : plot.happenings()) {
      List<String> concerned =
          happening.concerned(cast.executives().size()).stream()
              .map(number -> cast.executives().get(number).id())
              .toList();
      yaml.append("  - id: ").append(happening.id()).append('\n');
      yaml.append("    date: ").append(happening.date()).append('\n');
      if (happening.time() != null) {
        yaml.append("    time: ").append(quoted(happening.time())).append('\n');
      }
      yaml.append("    precision: ").append(happening.precision()).append('\n');
      yaml.append("    executives: [").append(String.join(", ", concerned)).append("]\n");
      yaml.append("    title: ").append(both(happening.zh(), happening.en())).append('\n');
      yaml.append("    sources: [")
          .append(quoted("synthetic: invented for the sample"))
          .append(happening.isCrisis() ? ", " + quoted("synthetic: invented, a second time") : "")
          .append("]\n");
      if (happening.isCrisis()) {
        yaml.append("    kind: crisis\n");
      }
    }
    return yaml.toString();
  }

  private static String both(String zh, String en) {
    return "{zh: " + quoted(zh) + ", en: " + quoted(en) + "}";
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }

  private void save(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
