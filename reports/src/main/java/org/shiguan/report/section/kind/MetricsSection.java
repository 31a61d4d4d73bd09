package org.shiguan.report.section.kind;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.chart.kind.RankedDots;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Text;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Plate;
import org.shiguan.report.section.Section;

/** Every metric of the catalogue: a ranked dot plot and the table behind it. */
public final class MetricsSection implements Section {

  /**
   * One metric.
   *
   * @param table its values
   * @param plates its picture, none for a sliced metric
   */
  public record Part(MetricTable table, List<Plate> plates) {}

  @Override
  public String id() {
    return "metrics";
  }

  @Override
  public Text title() {
    return new Text("指标", "Measures");
  }

  @Override
  public Set<Scope> scopes() {
    return Set.of(Scope.INDEX);
  }

  @Override
  public Map<String, Object> model(PageContext page) {
    List<Part> parts =
        page.mart().executives().isEmpty()
            ? List.of()
            : page.mart().catalogue().metrics().stream().map(m -> part(page, m)).toList();
    return Map.of("parts", parts, "caption", new RankedDots().caption().in(page.language()));
  }

  private static Part part(PageContext page, Catalogue.Metric card) {
    return new Part(
        MetricTable.of(page, card, page.mart().executives()),
        page.plate(RankedDots.class, Subject.metric(card.id())).stream().toList());
  }
}
