package org.shiguan.report.chart.kind;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.MetricValue;
import org.shiguan.report.mart.Text;

/** The metrics whose slices are codes of the coding manual (codebook 7.1), and their words. */
final class CodedShares {
  /** The three roles in the order of the corners: top, left, right. */
  static final List<String> ROLES = List.of("IMG", "PROD", "CS");

  private static final String NOT_VALIDATED = "NOT_VALIDATED";
  private static final Map<String, Text> NAMES =
      Map.ofEntries(
          Map.entry("IMG", new Text("形象代言人", "Face of the firm")),
          Map.entry("PROD", new Text("产品代言人", "Product spokesperson")),
          Map.entry("CS", new Text("第一客服", "First service clerk")),
          Map.entry("ANN", new Text("发布消息", "Announcement")),
          Map.entry("CRISIS", new Text("危机", "Crisis")),
          Map.entry("QUARREL", new Text("骂战", "Quarrel")),
          Map.entry("BRAG", new Text("炫耀", "Brag")),
          Map.entry("SOUP", new Text("心灵鸡汤", "Chicken soup for the soul")),
          Map.entry("PERSONAL", new Text("人情味", "Human touch")),
          Map.entry("PROMO", new Text("推销", "Promotion")),
          Map.entry("DELEGATE", new Text("指派", "Delegation")),
          Map.entry("OFFICIAL", new Text("官话", "Officialese")),
          Map.entry("USERCENTRED", new Text("以用户为中心", "User-centred")),
          Map.entry("SELFCRIT", new Text("自我批评", "Self-criticism")),
          Map.entry("CONFRONT", new Text("对抗", "Confrontation")));

  private CodedShares() {}

  /** The metric whose slices are the three roles and nothing else; empty when there is none. */
  static Optional<Catalogue.Metric> roles(Mart mart) {
    return mart.catalogue().metrics().stream()
        .filter(m -> slices(mart, m).equals(Set.copyOf(ROLES)))
        .findFirst();
  }

  /** The metric whose slices are these and other codes; empty when there is none. */
  static Optional<Catalogue.Metric> codes(Mart mart) {
    return mart.catalogue().metrics().stream()
        .filter(m -> slices(mart, m).size() > ROLES.size())
        .filter(m -> slices(mart, m).containsAll(ROLES))
        .findFirst();
  }

  private static Set<String> slices(Mart mart, Catalogue.Metric metric) {
    return metric.sliced()
        ? mart.values(metric.id()).stream()
            .map(MetricValue::slice)
            .flatMap(Stream::ofNullable)
            .collect(Collectors.toSet())
        : Set.of();
  }

  /** The name of a code; the code itself when it is none of the manual's. */
  static String name(HouseTheme theme, String code) {
    Text name = NAMES.get(code);
    return name == null ? theme.data(code) : theme.label(name);
  }

  static boolean isNotValidated(MetricValue row) {
    return NOT_VALIDATED.equals(row.reason());
  }

  /** The sentence of the flag when one of the rows has it; empty otherwise. */
  static String warning(HouseTheme theme, Mart mart, Collection<MetricValue> rows) {
    return rows.stream().anyMatch(row -> row.value() != null && isNotValidated(row))
        ? theme.label(" ", "") + theme.reason(mart.catalogue(), NOT_VALIDATED)
        : "";
  }
}
