package org.shiguan.report.section.kind;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.chart.kind.ControversyParts;
import org.shiguan.report.mart.Controversy;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Text;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Section;

/** How controversial posts are, and how much of that is the weighting of the components. */
public final class ControversySection implements Section {

  /**
   * A line of the table of variants.
   *
   * @param name of the executive
   * @param link to the page; empty without one
   * @param index as always
   * @param interval of it
   * @param geometric by the geometric mean
   * @param without without each component
   * @param ranks middle rank and where 90 of 100 lie
   * @param posts posts with an index
   */
  public record Line(
      String name,
      String link,
      String index,
      String interval,
      String geometric,
      List<String> without,
      String ranks,
      String posts) {}

  @Override
  public String id() {
    return "controversy";
  }

  @Override
  public Text title() {
    return new Text("争议", "Controversy");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.INDEX, Scope.EXECUTIVE);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    List<Line> lines =
        page.mart().controversy().stream()
            .flatMap(
                row ->
                    executive(page, row)
                        .filter(e -> page.about().isEmpty() || page.about().get().equals(e))
                        .map(e -> line(page, e, row)))
            .toList();
    return Map.of(
        "plates",
        page.about().isEmpty()
            ? page.plate(ControversyParts.class, Subject.STUDY).stream().toList()
            : List.of(),
        "lines",
        lines,
        "ranked",
        page.numbers().count(page.mart().controversy().size()));
  }

  private static Stream<Executive> executive(PageContext page, Controversy row) {
    return page.mart().executives().stream().filter(e -> e.id().equals(row.executive()));
  }

  private static Line line(PageContext page, Executive executive, Controversy row) {
    return new Line(
        page.name(executive),
        page.link(executive),
        page.numbers().significant(row.index()),
        range(page, row.low(), row.high()),
        page.numbers().significant(row.geometric()),
        row.without().stream().map(w -> w == null ? "—" : page.numbers().significant(w)).toList(),
        rank(page, row.medianRank())
            + " ("
            + rank(page, row.rankLow())
            + "–"
            + rank(page, row.rankHigh())
            + ")",
        page.numbers().count(row.posts()));
  }

  /** Halves come from ties. */
  private static String rank(PageContext page, double rank) {
    return rank == Math.rint(rank)
        ? page.numbers().count((long) rank)
        : page.numbers().tick(rank, 0.5);
  }

  private static String range(PageContext page, double low, double high) {
    return page.numbers().significant(low) + "–" + page.numbers().significant(high);
  }
}
