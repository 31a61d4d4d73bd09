package org.shiguan.coding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.shiguan.coding.CodingScores.ScoreTable;
import org.shiguan.coding.Labels.Agreement;
import org.shiguan.stat.Confusion;
import org.shiguan.stat.Interval;
import org.shiguan.stat.Wilson;
import org.shiguan.study.UserException;
import org.shiguan.study.Validation.Score;

/** Scores filled sheets: agreement of the coders, the rules against them, and the gates. */
public final class Scoring {
  private static final Pattern SHEET =
      Pattern.compile("sheet-([1-9][0-9]?)\\.(xlsx|csv)", Pattern.CASE_INSENSITIVE);
  private static final Pattern ADJUDICATED =
      Pattern.compile("adjudicated\\.(xlsx|csv)", Pattern.CASE_INSENSITIVE);

  private final Path folder;
  private final DrawKey key;
  private final List<FilledSheet> coders;
  private final Labels labels;

  private Scoring(Path folder) {
    this.folder = folder;
    key = DrawKey.read(folder);
    List<Path> files = files(folder);
    coders =
        sheets(folder, files).values().stream().map(file -> FilledSheet.read(file, key)).toList();
    List<Path> decided = files.stream().filter(f -> matches(ADJUDICATED, f)).toList();
    if (decided.size() > 1) {
      throw new UserException(
          "%s and %s both hold adjudicated labels; remove one of them."
              .formatted(decided.get(0), decided.get(1)));
    }
    labels =
        new Labels(key, coders, decided.isEmpty() ? null : FilledSheet.read(decided.get(0), key));
  }

  /**
   * Scores the sheets of a folder that {@code coding draw} wrote, and writes {@code scores.csv},
   * {@code scores-by.csv} and {@code validation.yaml} into it.
   *
   * @throws UserException for the first mistake found in a sheet, naming file, line and remedy
   */
  public static CodingScores of(Path folder) {
    return new Scoring(folder).scores();
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UserException("%s cannot be read; check its rights.".formatted(folder), e);
    }
  }

  private static boolean matches(Pattern pattern, Path file) {
    return pattern.matcher(file.getFileName().toString()).matches();
  }

  private static Map<Integer, Path> sheets(Path folder, List<Path> files) {
    var sheets = new TreeMap<Integer, Path>();
    for (Path file : files) {
      Matcher matcher = SHEET.matcher(file.getFileName().toString());
      if (matcher.matches()) {
        Path before = sheets.put(Integer.valueOf(matcher.group(1)), file);
        if (before != null) {
          throw new UserException(
              "%s and %s are both the sheet of one coder; remove one of them."
                  .formatted(before, file));
        }
      }
    }
    if (sheets.size() < 2) {
      throw new UserException(
          "%s holds %s; agreement needs the sheets of two coders, sheet-1.xlsx and sheet-2.xlsx (or .csv)."
              .formatted(folder, sheets.isEmpty() ? "no sheet" : "one sheet only"));
    }
    return sheets;
  }

  private CodingScores scores() {
    var agreements = new HashMap<String, Agreement>();
    key.codes().forEach(code -> agreements.put(code, labels.agreement(code)));
    Map<String, Interval> f1 = labels.f1Intervals();
    ScoreTable agreement = agreementTable(agreements);
    ScoreTable classifier = classifierTable(f1);
    ScoreTable by = byTable();
    write("scores.csv", joined(agreement, classifier));
    write("scores-by.csv", rows(by));
    writeText("validation.yaml", validation());
    return new CodingScores(List.of(agreement, classifier, summary(f1)), notes());
  }

  private ScoreTable agreementTable(Map<String, Agreement> agreements) {
    var rows = new ArrayList<List<String>>();
    for (String code : key.codes()) {
      Agreement a = agreements.get(code);
      rows.add(
          List.of(
              code,
              Long.toString(a.units()),
              shown(a.alpha()),
              a.interval() == null ? "" : shown(a.interval().low()),
              a.interval() == null ? "" : shown(a.interval().high()),
              shown(a.agreement()),
              shown(a.prevalence()),
              shown(labels.weightedPrevalence(code)),
              a.verdict()));
    }
    return new ScoreTable(
        "Coders: Krippendorff's alpha (nominal) with its 95 % bootstrap interval, share of equal"
            + " pairs, share of yes among the answers, share of posts by weight",
        List.of(
            "code",
            "units",
            "alpha",
            "alpha_low",
            "alpha_high",
            "agreement",
            "prevalence",
            "weighted",
            "verdict"),
        List.of(false, true, true, true, true, true, true, true, false),
        rows);
  }

  private ScoreTable classifierTable(Map<String, Interval> f1) {
    var rows = new ArrayList<List<String>>();
    for (String code : key.codes()) {
      Confusion c = labels.confusion(code, stratum -> true);
      Score score = labels.score(code);
      Interval interval = f1.get(code);
      rows.add(
          List.of(
              code,
              Long.toString(c.positives()),
              Long.toString(c.negatives()),
              shown(c.precision()),
              wilson(c.truePositives(), c.truePositives() + c.falsePositives()),
              shown(c.recall()),
              wilson(c.truePositives(), c.positives()),
              shown(c.f1()),
              interval == null ? "" : shown(interval),
              shown(c.falsePositiveRate()),
              score.failures().isEmpty()
                  ? "validated"
                  : "not validated: "
                      + String.join(
                          ", ",
                          score.failures().stream()
                              .map(failure -> failure.substring(0, failure.indexOf(' ')))
                              .toList())));
    }
    return new ScoreTable(
        "Rules against the labels, with 95 % intervals (Wilson; F1: bootstrap over units); gates: alpha"
            + " 0.667, 100 positives, F1 0.70, tpr-fpr 0.5",
        List.of(
            "code",
            "positives",
            "negatives",
            "precision",
            "p_95",
            "recall",
            "r_95",
            "f1",
            "f1_95",
            "fpr",
            "gate"),
        List.of(false, true, true, true, true, true, true, true, true, true, false),
        rows);
  }

  /** Macro and micro F1 of all units, of each group and of each year. */
  private ScoreTable summary(Map<String, Interval> f1) {
    var rows = new ArrayList<List<String>>();
    slices()
        .forEach(
            (slice, of) -> {
              List<Confusion> codes =
                  key.codes().stream().map(code -> labels.confusion(code, of)).toList();
              boolean all = slice.equals(ALL);
              rows.add(
                  List.of(
                      slice,
                      Long.toString(key.units().stream().filter(u -> of.test(u.stratum())).count()),
                      shown(Confusion.macroF1(codes)),
                      all && f1.containsKey(Labels.MACRO) ? shown(f1.get(Labels.MACRO)) : "",
                      shown(Confusion.microF1(codes)),
                      all && f1.containsKey(Labels.MICRO) ? shown(f1.get(Labels.MICRO)) : ""));
            });
    return new ScoreTable(
        "All codes together; each code by group and by year stands in scores-by.csv",
        List.of("slice", "units", "macro_f1", "macro_95", "micro_f1", "micro_95"),
        List.of(false, true, true, true, true, true),
        rows);
  }

  private static final String ALL = "all";

  private ScoreTable byTable() {
    var rows = new ArrayList<List<String>>();
    slices()
        .forEach(
            (slice, of) -> {
              for (String code : key.codes()) {
                Confusion c = labels.confusion(code, of);
                rows.add(
                    List.of(
                        slice,
                        code,
                        Long.toString(c.truePositives()),
                        Long.toString(c.falsePositives()),
                        Long.toString(c.falseNegatives()),
                        Long.toString(c.trueNegatives()),
                        shown(c.precision()),
                        shown(c.recall()),
                        shown(c.f1())));
              }
            });
    return new ScoreTable(
        "Each code by group and by year",
        List.of("slice", "code", "tp", "fp", "fn", "tn", "precision", "recall", "f1"),
        List.of(false, false, true, true, true, true, true, true, true),
        rows);
  }

  private Map<String, Predicate<Stratum>> slices() {
    var slices = new LinkedHashMap<String, Predicate<Stratum>>();
    slices.put(ALL, stratum -> true);
    var groups = new TreeSet<String>();
    var years = new TreeSet<Integer>();
    for (DrawnUnit unit : key.units()) {
      groups.add(unit.stratum().group());
      years.add(unit.stratum().year());
    }
    groups.forEach(group -> slices.put(group, stratum -> stratum.group().equals(group)));
    years.forEach(year -> slices.put(year.toString(), stratum -> stratum.year() == year));
    return slices;
  }

  private List<String> notes() {
    var notes = new ArrayList<String>();
    for (FilledSheet coder : coders) {
      List<String> onlyYes =
          key.codes().stream()
              .filter(code -> coder.count(code, true) > 0 && coder.count(code, false) == 0)
              .toList();
      if (!onlyYes.isEmpty()) {
        notes.add(
            "%s says yes to %s and never no; an empty cell counts as not coded, so write 0 where it means no."
                .formatted(coder.name(), String.join(", ", onlyYes)));
      }
    }
    if (coders.size() < key.coders()) {
      notes.add("%d sheets were drawn and %d are here.".formatted(key.coders(), coders.size()));
    }
    long validated =
        key.codes().stream().filter(code -> labels.score(code).failures().isEmpty()).count();
    notes.add(
        "%d of %d codes are validated; the others are printed as not validated."
            .formatted(validated, key.codes().size()));
    notes.add(
        "Wrote scores.csv, scores-by.csv and validation.yaml into %s; name the last in the study file: 'validation: …'."
            .formatted(folder));
    return notes;
  }

  private String validation() {
    var yaml = new StringBuilder();
    yaml.append(
        String.format(
            Locale.ROOT,
            "# Written by 'shiguan coding score': %d units, %d coders, seed %d.\nrules: \"%s\"\ncodes:\n",
            key.units().size(),
            coders.size(),
            key.seed(),
            key.rules()));
    for (String code : key.codes()) {
      Score score = labels.score(code);
      yaml.append("  - {code: ").append(code);
      if (score.alpha() != null) {
        yaml.append(String.format(Locale.ROOT, ", alpha: %.6f", score.alpha()));
      }
      yaml.append(
          String.format(
              Locale.ROOT,
              ", true_positives: %d, false_positives: %d, false_negatives: %d, true_negatives: %d}\n",
              score.truePositives(),
              score.falsePositives(),
              score.falseNegatives(),
              score.trueNegatives()));
    }
    return yaml.toString();
  }

  /** Two tables of the same first column as one. */
  private static List<List<String>> joined(ScoreTable left, ScoreTable right) {
    List<List<String>> a = rows(left);
    List<List<String>> b = rows(right);
    var rows = new ArrayList<List<String>>();
    for (int i = 0; i < a.size(); i++) {
      var row = new ArrayList<>(a.get(i));
      row.addAll(b.get(i).subList(1, b.get(i).size()));
      rows.add(row);
    }
    return rows;
  }

  private static List<List<String>> rows(ScoreTable table) {
    var rows = new ArrayList<List<String>>();
    rows.add(table.columns());
    rows.addAll(table.rows());
    return rows;
  }

  private void write(String name, List<List<String>> rows) {
    writeText(name, Csv.write(rows));
  }

  private void writeText(String name, String text) {
    try {
      Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String wilson(long part, long whole) {
    return whole == 0 ? "" : shown(Wilson.interval(part, whole));
  }

  private static String shown(Interval interval) {
    return shown(interval.low()) + " to " + shown(interval.high());
  }

  private static String shown(OptionalDouble value) {
    return value.isPresent() ? shown(value.getAsDouble()) : "";
  }

  private static String shown(Double value) {
    return value == null ? "" : String.format(Locale.ROOT, "%.3f", value);
  }
}
