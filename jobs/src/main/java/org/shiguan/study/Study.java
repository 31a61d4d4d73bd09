package org.shiguan.study;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything a run needs, checked and with every default filled in.
 *
 * @param file the study file, absolute
 * @param folder its folder, from which relative paths count
 * @param id lower-case letters, digits and hyphens
 * @param title title of the report; the id in both languages when none is given
 * @param synthetic whether the posts are made up, which the report then says
 * @param period days that are measured
 * @param inputs at least one, in file order
 * @param rosterFile the roster file, absolute
 * @param roster the executives
 * @param eventsFile the events file, absolute; null when the study has none
 * @param events the events in file order; may be empty
 * @param hypothesesFile the hypotheses, absolute; null for the delivered ones
 * @param hypotheses what is tested, in file order
 * @param polarityModel model by which polarity is judged, absolute; null for the delivered one
 * @param codes folder of rule files of the study's own, absolute; null when it has none
 * @param validation how well the codes are found; null when nobody measured
 * @param privacy what happens to names
 * @param key file of the pseudonym key, absolute, made by the first run and never below {@code
 *     out}; null under {@link Privacy#NONE}
 * @param out output folder, absolute
 * @param mostRejectsPercent a file of whose records more are rejected stops the run, 0 to 100
 */
public record Study(
    Path file,
    Path folder,
    String id,
    Bilingual title,
    boolean synthetic,
    Period period,
    List<Input> inputs,
    Path rosterFile,
    Roster roster,
    Path eventsFile,
    List<Event> events,
    Path hypothesesFile,
    List<Hypothesis> hypotheses,
    Path polarityModel,
    Path codes,
    Validation validation,
    Privacy privacy,
    Path key,
    Path out,
    double mostRejectsPercent) {
  /** What share of a file's records may be rejected when the study file does not say. */
  public static final double DEFAULT_MOST_REJECTS_PERCENT = 5;

  /** Keeps its own copies of the lists. */
  public Study {
    inputs = List.copyOf(inputs);
    events = List.copyOf(events);
    hypotheses = List.copyOf(hypotheses);
  }

  /**
   * How outputs name a file: its path from the study's folder with {@code /} between names, so that
   * the same study on two machines names it alike.
   */
  public String relative(Path path) {
    return folder.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }

  /**
   * The study as a tree of maps, lists and scalars for the manifest, every default filled in. Holds
   * no account number of the roster.
   */
  public Map<String, Object> echo() {
    var echo = new LinkedHashMap<String, Object>();
    echo.put("id", id);
    echo.put("title", tree(title));
    echo.put("synthetic", synthetic);
    echo.put("period", tree(period));
    echo.put("inputs", inputs.stream().map(this::tree).toList());
    echo.put("roster", relative(rosterFile));
    echo.put("events", eventsFile == null ? null : relative(eventsFile));
    echo.put("hypotheses", hypothesesFile == null ? null : relative(hypothesesFile));
    echo.put("polarity", polarityModel == null ? null : relative(polarityModel));
    echo.put("codes", codes == null ? null : relative(codes));
    echo.put("validation", validation == null ? null : relative(validation.file()));
    echo.put("privacy", lower(privacy));
    echo.put("key", key == null ? null : key.getFileName().toString());
    echo.put("out", relative(out));
    echo.put("rejects", Map.of("most_percent", mostRejectsPercent));
    return echo;
  }

  private static Map<String, Object> tree(Bilingual text) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("zh", text.zh());
    tree.put("en", text.en());
    return tree;
  }

  private static Map<String, Object> tree(Period period) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("from", period.from().toString());
    tree.put("to", period.to().toString());
    return tree;
  }

  private Map<String, Object> tree(Input input) {
    var tree = new LinkedHashMap<String, Object>();
    Path path = Path.of(input.path());
    tree.put("path", path.isAbsolute() ? relative(path) : input.path());
    tree.put("captured_at", input.capturedAt() == null ? null : input.capturedAt().toString());
    // Whose number it is, nobody who gets the manifest needs to know.
    tree.put(
        "author_id",
        input.authorId() == null || privacy == Privacy.NONE ? input.authorId() : "not shown");
    tree.put("mapping", input.mapping() == null ? null : tree(input.mapping()));
    tree.put("covers", input.covers() == null ? null : tree(input.covers()));
    tree.put(
        "accounts",
        input.accounts().isEmpty()
            ? null
            : privacy == Privacy.NONE
                ? input.accounts()
                : "%d, not shown".formatted(input.accounts().size()));
    tree.put("crawl", input.crawl() == null ? null : lower(input.crawl()));
    tree.put("replies", input.replies() == null ? null : lower(input.replies()));
    return tree;
  }

  private Map<String, Object> tree(Mapping mapping) {
    var tree = new LinkedHashMap<String, Object>();
    tree.put("file", relative(mapping.file()));
    tree.put("kind", lower(mapping.kind()));
    tree.put("separator", mapping.separator());
    tree.put("quote", mapping.quote() == null ? "none" : mapping.quote().toString());
    tree.put("escape", lower(mapping.escape()));
    tree.put("null", mapping.none());
    tree.put("encoding", mapping.encoding().name());
    tree.put("header", mapping.header());
    tree.put("columns", mapping.columns());
    tree.put("rest", mapping.rest());
    tree.put("time", mapping.time());
    tree.put("id_space", mapping.idSpace());
    return tree;
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
