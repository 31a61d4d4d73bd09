package org.shiguan.report.section;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.Charts;
import org.shiguan.report.chart.Picture;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Language;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.MetricValue;
import org.shiguan.report.mart.SourceAccount;
import org.shiguan.report.mart.Text;
import org.shiguan.report.print.Dates;
import org.shiguan.report.print.Numbers;

/**
 * What a section may ask about the page it stands on.
 *
 * @param mart the mart
 * @param language language of the page
 * @param about the executive of the page, empty on the index
 * @param root way from the page to the report's folder, such as {@code ../}
 * @param home whether there is an index page to link to, and pages of the other executives
 * @param pictures the pictures drawn for this page, by id
 */
public record PageContext(
    Mart mart,
    Language language,
    Optional<Executive> about,
    String root,
    boolean home,
    Map<String, Picture> pictures) {

  /** Numbers in the page's language. */
  public Numbers numbers() {
    return new Numbers(language);
  }

  /** Dates in the page's language. */
  public Dates dates() {
    return new Dates(language);
  }

  /** One of two texts. */
  public String say(String en, String zh) {
    return new Text(zh, en).in(language);
  }

  /** The name of an executive; the id when the roster has no name. */
  public String name(Executive executive) {
    String name = executive.name().in(language);
    return name.isBlank() ? executive.id() : name;
  }

  /** Link to the page of an executive; empty when this report has none. */
  public String link(Executive executive) {
    String folder = language == Language.ZH ? "zh/executives/" : "executives/";
    return home ? root + folder + executive.id() + ".html" : "";
  }

  /**
   * Link to the account of an input file in the data quality of the index; empty when this report
   * has no index or the file has no account.
   */
  public String sourceLink(String source) {
    List<SourceAccount> sources = mart.sources();
    for (int i = 0; home && i < sources.size(); i++) {
      if (sources.get(i).source().equals(source)) {
        String index = language == Language.ZH ? "zh/index.html" : "index.html";
        return root + index + "#" + sourceAnchor(i);
      }
    }
    return "";
  }

  /** Anchor of the account of an input file, by its place in {@link Mart#sources()}. */
  public static String sourceAnchor(int place) {
    return "source-" + (place + 1);
  }

  /** The standing of an executive in words. */
  public String standing(Executive.Standing standing) {
    return switch (standing) {
      case POSTS -> say("posts held", "留存有帖子");
      case NO_POSTS -> say("account known, no posts held", "已知账号，未留存帖子");
      case NO_ACCOUNT -> say("no account known", "未知有账号");
    };
  }

  /** The sentence of a reason code; the code itself when the catalogue does not know it. */
  public String reason(String code) {
    return code == null ? "" : mart.catalogue().reason(code).map(t -> t.in(language)).orElse(code);
  }

  /** A row of the mart as the page prints it. */
  public Figure figure(MetricValue row, Catalogue.Metric card) {
    return new Figure(
        numbers().value(row, card),
        row.value() == null ? "" : row.value().toString(),
        numbers().interval(row, card),
        numbers().count(row.n()),
        reason(row.reason()));
  }

  /** What stands where the mart has no row. */
  public Figure noRow() {
    String why = say("not computed: no row in the mart", "未计算：数据集市中没有这一行");
    return new Figure(Numbers.UNDEFINED, "", "", Numbers.UNDEFINED, why);
  }

  /** The picture of a chart about a subject; empty when the chart has nothing to draw. */
  public Optional<Plate> plate(Class<? extends Chart> kind, Subject subject) {
    return Charts.ALL.stream()
        .filter(kind::isInstance)
        .flatMap(c -> Optional.ofNullable(pictures.get(subject.pictureId(c))).stream())
        .map(
            p ->
                new Plate(
                    p.id(),
                    p.drawing().title(),
                    p.svg(),
                    p.chart().caption().in(language),
                    root + p.svgPath(),
                    root + p.pngPath()))
        .findFirst();
  }

  /** What the page is about, for charts. */
  public Subject subject() {
    return about.map(e -> Subject.executive(e.id())).orElse(Subject.STUDY);
  }
}
