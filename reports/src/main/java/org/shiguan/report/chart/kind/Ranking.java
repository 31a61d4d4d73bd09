package org.shiguan.report.chart.kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.MetricValue;

/**
 * Executives by the value of one metric.
 *
 * @param ranked those with a value, highest first
 * @param undefined those without a value, with the reason, then those without a row
 */
record Ranking(List<Place> ranked, List<Place> undefined) {

  /**
   * One executive in the ranking.
   *
   * @param executive the executive
   * @param row the row of the mart, null when it has none
   */
  record Place(Executive executive, MetricValue row) {}

  static Ranking of(Mart mart, Catalogue.Metric metric) {
    var ranked = new ArrayList<Place>();
    var undefined = new ArrayList<Place>();
    var without = new ArrayList<Place>();
    for (Executive executive : mart.executives()) {
      Optional<MetricValue> row = mart.value(metric.id(), executive.id());
      var place = new Place(executive, row.orElse(null));
      if (row.isEmpty()) {
        without.add(place);
      } else {
        (row.get().value() == null ? undefined : ranked).add(place);
      }
    }
    ranked.sort(Comparator.comparingDouble((Place p) -> p.row().value()).reversed());
    undefined.addAll(without);
    return new Ranking(ranked, undefined);
  }
}
