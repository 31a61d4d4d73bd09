package org.shiguan.report.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import org.shiguan.report.mart.Manifest;
import org.shiguan.report.mart.Text;
import org.shiguan.report.section.PageContext;
import org.shiguan.report.section.Section;
import org.shiguan.report.section.Sections;

/** Writes the pages of one language. */
public final class Pages {
  private final Path report;
  private final Template template;

  /**
   * A section as it stands on the page.
   *
   * @param id its anchor
   * @param title its heading
   * @param body its HTML
   */
  public record Block(String id, String title, Object body) {}

  /** Pages below a report's folder. */
  public Pages(Path report, org.shiguan.report.mart.Language language) {
    this.report = report;
    this.template = new Template(language);
  }

  /** Writes one page. */
  public void write(Page page, PageContext context, boolean builtInFace) {
    Section.Scope scope =
        context.about().isPresent() ? Section.Scope.EXECUTIVE : Section.Scope.INDEX;
    List<Block> blocks =
        Sections.on(scope).stream()
            .filter(s -> s.standsIn(context.mart()))
            .map(s -> block(s, context))
            .toList();
    Manifest.Study study = context.mart().manifest().study();
    String studyTitle = study.title().in(context.language());
    var model = new HashMap<String, Object>();
    model.put("language", context.language().tag());
    model.put("other", context.language().other().tag());
    model.put("otherName", context.language().other().ownName());
    model.put("otherLink", context.root() + page.in(context.language().other()));
    model.put("root", context.root());
    model.put("home", context.home() ? context.root() + Page.INDEX.in(context.language()) : "");
    model.put("study", studyTitle.isBlank() ? study.id() : studyTitle);
    model.put("heading", context.about().map(context::name).orElse(""));
    model.put("period", context.dates().period(study.period()));
    model.put("synthetic", study.synthetic());
    model.put("builtInFace", builtInFace);
    model.put("blocks", blocks);
    Path file = report.resolve(page.in(context.language()));
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, template.fill("page", model), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Block block(Section section, PageContext context) {
    Text title = section.title();
    String body = template.fill("section/" + section.id(), section.model(context));
    return new Block(section.id(), title.in(context.language()), Template.html(body));
  }
}
