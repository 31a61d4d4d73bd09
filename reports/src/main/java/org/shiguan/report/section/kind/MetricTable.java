package org.shiguan.report.section.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.MetricValue;
import org.shiguan.report.mart.Unit;
import org.shiguan.report.section.Figure;
import org.shiguan.report.section.PageContext;

/**
 * The values of one metric as rows of a table.
 *
 * @param id metric id
 * @param title its title
 * @param unit its unit in brackets, empty where the printed value carries it
 * @param codebook its entry in the codebook, empty without one
 * @param definition how it is computed
 * @param undefined when it has no value
 * @param caveat what must be said beside it
 * @param sliceTitle what a slice is; empty when the metric has none
 * @param tooMany how many slices were left to the CSV file, empty when the table is whole
 * @param rows the values
 */
public record MetricTable(
    String id,
    String title,
    String unit,
    String codebook,
    String definition,
    String undefined,
    String caveat,
    String sliceTitle,
    String tooMany,
    List<Row> rows) {
  // A table of more slices than this says less than the CSV file.
  private static final int MOST_SLICES = 8;

  /**
   * One value.
   *
   * @param name name of the executive
   * @param link link to the executive's page, empty without one
   * @param slice the slice, empty without one
   * @param figure the value
   */
  public record Row(String name, String link, String slice, Figure figure) {}

  static MetricTable of(PageContext page, Catalogue.Metric card, List<Executive> executives) {
    var rows = new ArrayList<Row>();
    var slices = new TreeSet<String>();
    for (Executive executive : executives) {
      slices.addAll(page.mart().slices(card.id(), executive.id()).keySet());
    }
    boolean whole = slices.size() <= MOST_SLICES;
    for (Executive executive : executives) {
      String name = page.name(executive);
      String link = page.about().isPresent() ? "" : page.link(executive);
      var unsliced = page.mart().value(card.id(), executive.id());
      if (!card.sliced() || unsliced.isPresent()) {
        Figure figure = unsliced.map(row -> page.figure(row, card)).orElseGet(page::noRow);
        rows.add(new Row(name, link, "", figure));
      }
      Map<String, MetricValue> bySlice = page.mart().slices(card.id(), executive.id());
      for (String slice : slices) {
        if (whole && bySlice.containsKey(slice)) {
          rows.add(new Row(name, link, slice, page.figure(bySlice.get(slice), card)));
        }
      }
    }
    var language = page.language();
    return new MetricTable(
        card.id(),
        card.title().in(language),
        unit(page, card.unit()),
        card.codebook() == null ? "" : card.codebook(),
        card.definition().in(language),
        card.whenUndefined().in(language),
        card.caveat().in(language),
        card.sliced() ? card.sliceTitle().in(language) : "",
        whole ? "" : page.numbers().count(slices.size()),
        rows);
  }

  private static String unit(PageContext page, Unit unit) {
    return switch (unit) {
      case FRACTION, SECONDS, HOURS, HOUR_OF_DAY, PROBABILITY -> "";
      case POSTS_PER_DAY,
          PER_MILLION,
          COUNT,
          COEFFICIENT,
          INDEX,
          RATIO,
          PER_HUNDRED_WORDS,
          LOG_RATIO ->
          page.say(" (" + unit.title().en() + ")", "（" + unit.title().zh() + "）");
    };
  }
}
