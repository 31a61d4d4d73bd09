package org.shiguan.report;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.shiguan.report.chart.Chart;
import org.shiguan.report.chart.ChartException;
import org.shiguan.report.chart.Charts;
import org.shiguan.report.chart.Face;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Picture;
import org.shiguan.report.chart.Subject;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Language;
import org.shiguan.report.mart.Mart;
import org.shiguan.report.mart.MartException;
import org.shiguan.report.mart.StagedFolder;
import org.shiguan.report.page.Assets;
import org.shiguan.report.page.Page;
import org.shiguan.report.page.Pages;
import org.shiguan.report.section.PageContext;

/** Renders a mart: pages and charts in both languages, from one computation. */
public final class Report {
  private final Mart mart;
  private final Face face;
  private final Path folder;
  private final Consumer<String> warnings;

  private Report(Mart mart, Face face, Path folder, Consumer<String> warnings) {
    this.mart = mart;
    this.face = face;
    this.folder = folder;
    this.warnings = warnings;
  }

  /**
   * Reads {@code OUT/mart} and writes {@code OUT/report}; what stood there is replaced when the new
   * one is whole.
   *
   * @return path of {@code index.html}
   * @throws ReportException when there is no mart, or it or the font cannot be used
   */
  public static Path render(Path out, ReportOptions options) {
    return orSay(
        () -> {
          Mart mart = Mart.open(out.resolve("mart"));
          return staged(out.resolve("report"), mart, options, Report::renderStudy);
        });
  }

  /**
   * Reads {@code OUT/mart} and writes the page and charts of one executive to {@code
   * OUT/case/EXECUTIVE}.
   *
   * @return path of {@code index.html}
   * @throws ReportException when there is no mart, it does not know the executive, or it or the
   *     font cannot be used
   */
  public static Path renderCase(Path out, String executive, ReportOptions options) {
    return orSay(
        () -> {
          Mart mart = Mart.open(out.resolve("mart"));
          Executive known = mart.executive(executive);
          Path folder = out.resolve("case").resolve(Executive.requireId(known.id()));
          return staged(folder, mart, options, report -> report.renderOne(known));
        });
  }

  private static Path staged(
      Path place, Mart mart, ReportOptions options, Consumer<Report> rendering) {
    Face face = options.font().map(Face::of).orElseGet(Face::builtIn);
    Set<String> said = ConcurrentHashMap.newKeySet();
    Consumer<String> once =
        warning -> {
          if (said.add(warning)) {
            options.warnings().accept(warning);
          }
        };
    try (StagedFolder folder = StagedFolder.beside(place)) {
      Assets.write(folder.path(), face);
      rendering.accept(new Report(mart, face, folder.path(), once));
      return folder.publish().resolve(Page.INDEX.in(Language.EN));
    }
  }

  private static Path orSay(Supplier<Path> rendering) {
    try {
      return rendering.get();
    } catch (MartException | ChartException e) {
      throw new ReportException(e.getMessage(), e);
    }
  }

  private void renderStudy() {
    for (Language language : Language.values()) {
      var pages = new Pages(folder, language);
      write(pages, language, Page.INDEX, Optional.empty(), true);
      mart.executives().parallelStream()
          .forEach(e -> write(pages, language, Page.of(e), Optional.of(e), true));
    }
  }

  private void renderOne(Executive executive) {
    for (Language language : Language.values()) {
      var pages = new Pages(folder, language);
      write(pages, language, Page.INDEX, Optional.of(executive), false);
    }
  }

  private void write(
      Pages pages, Language language, Page page, Optional<Executive> about, boolean home) {
    Predicate<Subject> wanted =
        subject ->
            (subject.kind() == Subject.Kind.EXECUTIVE) == about.isPresent()
                && about.map(e -> e.id().equals(subject.id())).orElse(true);
    var pictures = pictures(language, wanted);
    var context = new PageContext(mart, language, about, page.root(language), home, pictures);
    pages.write(page, context, face.isBuiltIn());
  }

  private Map<String, Picture> pictures(Language language, Predicate<Subject> wanted) {
    var theme = new HouseTheme(face, language, warnings);
    var pictures = new LinkedHashMap<String, Picture>();
    for (Chart chart : Charts.ALL) {
      for (Subject subject : chart.subjects(mart)) {
        if (wanted.test(subject)) {
          Picture picture = Picture.write(folder, mart, chart, subject, theme);
          pictures.put(picture.id(), picture);
        }
      }
    }
    return pictures;
  }
}
