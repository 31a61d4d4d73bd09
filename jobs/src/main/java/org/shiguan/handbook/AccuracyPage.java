package org.shiguan.handbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.shiguan.report.mart.Accuracy;

/** What each number is worth: how it came out in made-up archives whose history is known. */
final class AccuracyPage {
  /** An interval of 95 % is meant to hold the truth in this share at least. */
  private static final double LEAST = 0.93;

  private static final double MOST = 0.97;

  private AccuracyPage() {}

  static String of(List<Accuracy> rows, List<String> archives) {
    var page =
        new Markdown(
            "What each number is worth",
            "Every number that a report prints, held against the truth in "
                + archives.size()
                + " made-up archives (`scripts/score-report --all`): studies with purges, closures,"
                + " requests, crises, announcements and mentions (`shiguan synth study"
                + " --difficulty`), and archives of many crawls with masks, bans and silences"
                + " (`shiguan synth crawls`). Programs in Python that share no code with the"
                + " readers, the ledger or the metrics compute the truth from the history of each"
                + " archive.");
    page.paragraph(
        "*Published*: numbers that stand in the mart. *Withheld*: those that do not, by reason."
            + " *Bias* and *error*: mean and root mean square of published less true, in the unit"
            + " of the number. *Holds*: share of the intervals that hold the truth; a 95 % interval"
            + " should in 93 to 97 %. It holds it more often where the archive has nearly all that"
            + " there is: the truth is what happened in the made-up world, not the chance behind"
            + " it. *No width*: intervals that are a point, and those of them that miss. *Equal*:"
            + " numbers that are the same as in a second count of what the archive holds.");
    page.paragraph(
        "The archives, by what was written, difficulty, seed, and accounts of those of crawls: "
            + archives.stream().map(Markdown::code).collect(Collectors.joining(", "))
            + ".");
    Map<String, List<Accuracy>> measures = new LinkedHashMap<>();
    rows.forEach(row -> measures.computeIfAbsent(row.what(), what -> new ArrayList<>()).add(row));
    measures.forEach((what, some) -> measure(page, what, some));
    return page.toString();
  }

  private static void measure(Markdown page, String what, List<Accuracy> rows) {
    page.heading(what);
    Accuracy first = rows.get(0);
    page.paragraph(
        first.known()
            ? "*Truth.* " + Markdown.text(first.truth()) + "."
            : "*No truth.* " + Markdown.text(first.whyNot()) + ".");
    page.columns(
        "archives",
        "slice",
        "grain",
        "published",
        "withheld",
        "bias",
        "error",
        "holds",
        "mean width",
        "no width, missed",
        "equal",
        "remark");
    for (Accuracy row : rows) {
      page.row(
          row.archives() + " " + row.difficulty(),
          row.part().isEmpty() ? "" : Markdown.code(row.part()),
          row.grain(),
          Long.toString(row.published()),
          row.withheld() == 0 ? "" : row.reasons().replace(" ", ", ").replace(":", " "),
          number(row.bias()),
          number(row.rmse()),
          holds(row),
          number(row.width()),
          row.points() == 0 ? "" : row.points() + ", " + row.pointsMissed(),
          row.counted() == 0 ? "" : row.countedRight() + " of " + row.counted(),
          Markdown.text(row.note()));
    }
  }

  private static String holds(Accuracy row) {
    if (row.coverage() == null) {
      return "";
    }
    String share = String.format(Locale.ROOT, "%.3f of %d", row.coverage(), row.intervals());
    return row.coverage() < LEAST
        ? "**" + share + "**"
        : row.coverage() > MOST ? share + " +" : share;
  }

  private static String number(Double value) {
    return value == null ? "" : String.format(Locale.ROOT, "%.4g", value);
  }
}
