package org.shiguan.study;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;

/** Reads a study file and everything it names, and checks all of it before a run begins. */
public final class StudyFile {
  private static final List<String> KEYS =
      List.of(
          "study",
          "title",
          "synthetic",
          "period",
          "inputs",
          "roster",
          "events",
          "hypotheses",
          "polarity",
          "codes",
          "validation",
          "privacy",
          "key",
          "rejects",
          "out");

  private final Path file;
  private final Path folder;
  private final YamlMap yaml;

  private StudyFile(Path path) {
    file = path.toAbsolutePath().normalize();
    folder = file.getParent() == null ? file : file.getParent();
    yaml = Yaml.read(file, shown(file), "study file", KEYS);
  }

  /**
   * The study of a file, with its roster, events and mappings.
   *
   * <p>The dump files themselves are looked up later, by {@link Input#files}.
   *
   * @throws UserException for the first mistake found, naming file, line and remedy
   */
  public static Study read(Path path) {
    return new StudyFile(path).study();
  }

  private Study study() {
    String id = yaml.need("study", "sample").id("study");
    Bilingual title = yaml.bilingual("title");
    Period period = yaml.need("period", "{from: 2011-01-01, to: 2013-01-01}").period("period");
    Path rosterFile = path(yaml.need("roster", "executives.yaml"), "roster");
    Roster roster = new RosterFile(rosterFile, shown(rosterFile)).roster();
    Path eventsFile = yaml.has("events") ? path(yaml, "events") : null;
    Path hypothesesFile = yaml.has("hypotheses") ? path(yaml, "hypotheses") : null;
    Privacy privacy = privacy();
    Path out = yaml.has("out") ? path(yaml, "out") : folder.resolve("out").resolve(id);
    if (file.startsWith(out)) {
      throw yaml.wrong(
          "out", "the output folder may not hold the study file; write 'out: out/" + id + "'.");
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw yaml.wrong("out", "'out' names a file; it must be a folder or not exist yet.");
    }
    return new Study(
        file,
        folder,
        id,
        title == null ? new Bilingual(id, id) : title,
        yaml.flag("synthetic", false),
        period,
        inputs(roster),
        rosterFile,
        roster,
        eventsFile,
        eventsFile == null
            ? List.of()
            : EventsFile.read(eventsFile, shown(eventsFile), roster.executives()),
        hypothesesFile,
        hypothesesFile == null
            ? HypothesesFile.delivered()
            : HypothesesFile.read(hypothesesFile, shown(hypothesesFile)),
        polarity(),
        codes(),
        validation(),
        privacy,
        key(privacy, id, out),
        out,
        mostRejectsPercent());
  }

  private Path polarity() {
    if (!yaml.has("polarity")) {
      return null;
    }
    Path model = path(yaml, "polarity");
    if (!Files.isRegularFile(model)) {
      throw yaml.wrong(
          "polarity",
          "%s does not exist; make it with 'shiguan train polarity', or remove 'polarity'."
              .formatted(shown(model)));
    }
    return model;
  }

  private Path codes() {
    if (!yaml.has("codes")) {
      return null;
    }
    Path codes = path(yaml, "codes");
    if (!Files.isDirectory(codes)) {
      throw yaml.wrong(
          "codes",
          "%s is no folder; 'codes' names a folder of rule files such as PROD.yaml."
              .formatted(shown(codes)));
    }
    return codes;
  }

  private Validation validation() {
    if (!yaml.has("validation")) {
      return null;
    }
    Path scored = path(yaml, "validation");
    return ValidationFile.read(scored, shown(scored));
  }

  private Privacy privacy() {
    String text = yaml.text("privacy");
    if (text == null || text.equals("pseudonym")) {
      return Privacy.PSEUDONYM;
    }
    if (text.equals("none")) {
      return Privacy.NONE;
    }
    throw yaml.wrong("privacy", "'privacy: %s' is neither pseudonym nor none.".formatted(text));
  }

  private double mostRejectsPercent() {
    if (!yaml.has("rejects")) {
      return Study.DEFAULT_MOST_REJECTS_PERCENT;
    }
    return yaml.map("rejects", "most_percent").need("most_percent", "10").percent("most_percent");
  }

  private Path key(Privacy privacy, String id, Path out) {
    if (privacy == Privacy.NONE) {
      if (yaml.has("key")) {
        throw yaml.wrong("key", "'key' has no use under 'privacy: none'; remove one of them.");
      }
      return null;
    }
    Path key = yaml.has("key") ? path(yaml, "key") : folder.resolve(id + ".key");
    if (key.startsWith(out)) {
      throw yaml.wrong(
          "key", "the key would lie in the output folder, which may be passed on; move it out.");
    }
    return key;
  }

  private List<Input> inputs(Roster roster) {
    var inputs = new ArrayList<Input>();
    for (YamlMap input :
        yaml.need("inputs", "[{path: week1.csv}]")
            .maps(
                "inputs",
                "path",
                "captured_at",
                "mapping",
                "covers",
                "accounts",
                "crawl",
                "replies",
                "author_id")) {
      Mapping mapping = null;
      if (input.has("mapping")) {
        Path described = path(input, "mapping");
        mapping = MappingFile.read(described, shown(described));
      }
      path(input.need("path", "week*.csv"), "path");
      inputs.add(
          new Input(
              input.text("path"),
              instant(input),
              mapping,
              input.period("covers"),
              accounts(input, roster),
              crawl(input),
              replies(input),
              authorId(input, mapping),
              input.line("path")));
    }
    if (inputs.isEmpty()) {
      throw yaml.wrong("inputs", "'inputs' is empty; add '- {path: week1.csv}'.");
    }
    return inputs;
  }

  /** The roster accounts that an input is said to hold for the days that it covers. */
  private static List<String> accounts(YamlMap input, Roster roster) {
    if (!input.has("accounts")) {
      return List.of();
    }
    if (!input.has("covers")) {
      throw input.wrong(
          "accounts", "'accounts' says of whom 'covers' speaks; add 'covers' or remove it.");
    }
    List<String> known =
        roster.executives().stream()
            .flatMap(executive -> executive.accounts().stream().map(Account::uid))
            .toList();
    List<String> accounts = input.texts("accounts");
    for (String account : accounts) {
      if (!known.contains(account)) {
        throw input.wrong(
            "accounts",
            "'accounts' names %s, which is no account of the roster%s"
                .formatted(account, DidYouMean.hint(account, known)));
      }
    }
    if (accounts.isEmpty()) {
      throw input.wrong(
          "accounts", "'accounts' is empty; name accounts of the roster or remove it.");
    }
    return accounts;
  }

  private static Crawl crawl(YamlMap input) {
    String text = input.text("crawl");
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "timelines" -> Crawl.TIMELINES;
      case "originals" -> Crawl.ORIGINALS;
      case "sample" -> Crawl.SAMPLE;
      default ->
          throw input.wrong(
              "crawl", "'crawl: %s' is none of timelines, originals and sample.".formatted(text));
    };
  }

  private static Replies replies(YamlMap input) {
    String text = input.text("replies");
    if (text == null) {
      return null;
    }
    return switch (text) {
      case "full" -> Replies.FULL;
      case "answered_only" -> Replies.ANSWERED_ONLY;
      default ->
          throw input.wrong(
              "replies", "'replies: %s' is neither full nor answered_only.".formatted(text));
    };
  }

  private static String authorId(YamlMap input, Mapping mapping) {
    if (!input.has("author_id")) {
      return null;
    }
    String space = mapping == null ? RosterFile.WEIBO : mapping.idSpace();
    return RosterFile.uid(input, "author_id", space, "a name will not do");
  }

  private static Instant instant(YamlMap input) {
    String text = input.text("captured_at");
    try {
      return text == null ? null : OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException e) {
      throw input.wrong(
          "captured_at",
          "'captured_at: %s' is not a time with its zone; write \"2012-06-30T12:00:00+08:00\"."
              .formatted(text));
    }
  }

  private Path path(YamlMap map, String key) {
    String text = map.text(key);
    if (text.startsWith("~")) {
      throw map.wrong(
          key,
          "'%s: %s' begins with ~, which only a shell knows; write the whole path."
              .formatted(key, text));
    }
    try {
      return folder.resolve(text).normalize();
    } catch (InvalidPathException e) {
      throw map.wrong(key, "'%s' cannot be a path.".formatted(key));
    }
  }

  /** Messages name a file as the study does. */
  private String shown(Path path) {
    return path.startsWith(folder) ? folder.relativize(path).toString() : path.toString();
  }
}
