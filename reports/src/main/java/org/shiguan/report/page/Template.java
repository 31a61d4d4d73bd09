package org.shiguan.report.page;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.loader.ClasspathLoader;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.shiguan.report.mart.Language;
import org.shiguan.report.mart.Text;
import org.shiguan.report.print.Visible;

/**
 * The templates in one language. Whatever a template prints is escaped and made visible; what is
 * HTML already must come as {@link #html}.
 */
final class Template {
  private final PebbleEngine engine;

  Template(Language language) {
    var loader = new ClasspathLoader(Template.class.getClassLoader());
    loader.setPrefix("org/shiguan/report/page");
    loader.setSuffix(".peb");
    engine =
        new PebbleEngine.Builder()
            .loader(loader)
            .strictVariables(true)
            .defaultLocale(Locale.ROOT)
            .addEscapingStrategy("visible", Template::escape)
            .defaultEscapingStrategy("visible")
            .extension(new Bilingual(language))
            .build();
  }

  /** Runs a template. */
  String fill(String name, Map<String, Object> model) {
    PebbleTemplate template = engine.getTemplate(name);
    var out = new StringWriter();
    try {
      template.evaluate(out, model);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /** Text that is HTML already and is not escaped again. */
  static Object html(String html) {
    return new SafeString(html);
  }

  static String escape(String text) {
    var out = new StringBuilder();
    for (char c : Visible.text(text).toCharArray()) {
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  private static final class Bilingual extends AbstractExtension {
    private final Language language;

    Bilingual(Language language) {
      this.language = language;
    }

    @Override
    public Map<String, Function> getFunctions() {
      return Map.of("say", new Say(language), "html", new Html());
    }
  }

  /** {@code say("English", "中文")}: both texts stand side by side in the template. */
  private record Say(Language language) implements Function {
    @Override
    public List<String> getArgumentNames() {
      return List.of("en", "zh");
    }

    @Override
    public Object execute(
        Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
      String en = String.valueOf(arguments.get("en"));
      return new Text(String.valueOf(arguments.get("zh")), en).in(language);
    }
  }

  /** {@code html(plate.svg)}: the one way round the escaping, used for pictures alone. */
  private record Html() implements Function {
    @Override
    public List<String> getArgumentNames() {
      return List.of("html");
    }

    @Override
    public Object execute(
        Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
      return html(String.valueOf(arguments.get("html")));
    }
  }
}
