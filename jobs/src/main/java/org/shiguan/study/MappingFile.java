package org.shiguan.study;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.shiguan.study.Mapping.Escape;

/** Reads the description of a delimited text. */
public final class MappingFile {
  private static final List<String> KEYS =
      List.of("separator", "quote", "escape", "encoding", "header", "columns", "time", "id_space");

  private final Path file;
  private final YamlMap yaml;

  private MappingFile(Path file, String shown) {
    this.file = file;
    yaml = Yaml.read(file, shown, "mapping file", KEYS);
  }

  public static Mapping read(Path file, String shown) {
    return new MappingFile(file, shown).mapping();
  }

  private Mapping mapping() {
    Character quote = quote();
    return new Mapping(
        file,
        separator(),
        quote,
        escape(quote),
        encoding(),
        yaml.flag("header", false),
        columns(),
        time(),
        idSpace());
  }

  private String separator() {
    String text = yaml.need("separator", "\",\"").rawText("separator");
    if (text.isEmpty() || text.contains("\n") || text.contains("\r")) {
      throw yaml.wrong(
          "separator", "'separator' must be one or more characters of one line, such as \",\".");
    }
    // Unquoted \t is two letters to YAML and a tab to everybody who writes it.
    return text.equals("\\t") ? "\t" : text;
  }

  private Character quote() {
    String text = yaml.rawText("quote");
    if (text == null || text.equals("none")) {
      return null;
    }
    if (text.length() != 1) {
      throw yaml.wrong("quote", "'quote: %s' is neither one character nor none.".formatted(text));
    }
    return text.charAt(0);
  }

  private Escape escape(Character quote) {
    String text = yaml.text("escape");
    if (text == null) {
      return quote == null ? Escape.NONE : Escape.DOUBLE;
    }
    Escape escape =
        switch (text) {
          case "none" -> Escape.NONE;
          case "backslash" -> Escape.BACKSLASH;
          case "double" -> Escape.DOUBLE;
          default ->
              throw yaml.wrong(
                  "escape", "'escape: %s' is not none, backslash or double.".formatted(text));
        };
    if (escape == Escape.DOUBLE && quote == null) {
      throw yaml.wrong("escape", "'escape: double' doubles the quote; add 'quote: '.");
    }
    return escape;
  }

  private Charset encoding() {
    String text = yaml.text("encoding");
    try {
      return Charset.forName(text == null ? "UTF-8" : text);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw yaml.wrong(
          "encoding",
          "'encoding: %s' is not known; write UTF-8, GB18030, Big5 or UTF-16LE.".formatted(text));
    }
  }

  private List<String> columns() {
    List<String> columns =
        yaml.need("columns", "[id, created_at, author_id, text]").texts("columns");
    var seen = new HashSet<String>();
    for (String column : columns) {
      if (column.equals(Mapping.UNKNOWN)) {
        continue;
      }
      if (!Mapping.FIELDS.contains(column)) {
        throw yaml.wrong(
            "columns",
            "unknown column '%s'%s".formatted(column, DidYouMean.hint(column, Mapping.FIELDS)));
      }
      if (!seen.add(column)) {
        throw yaml.wrong(
            "columns", "column '%s' stands twice; write - for one of them.".formatted(column));
      }
    }
    if (!seen.contains("id") && !seen.contains("bid")) {
      throw yaml.wrong("columns", "no column is the post's 'id' or 'bid'; name it.");
    }
    if (!seen.contains("text")) {
      throw yaml.wrong("columns", "no column is the 'text' of the post; name it.");
    }
    return columns;
  }

  private String time() {
    String text = yaml.text("time");
    if (text == null) {
      return "yyyy-MM-dd HH:mm:ss";
    }
    if (text.equals(Mapping.EPOCH_SECONDS) || text.equals(Mapping.EPOCH_MILLIS)) {
      return text;
    }
    String letters = text.replaceAll("'[^']*'", "");
    if (letters.contains("Y")) {
      throw yaml.wrong("time", "'Y' is the year of the week; write yyyy.");
    }
    if (letters.contains("h") && !letters.contains("a")) {
      throw yaml.wrong("time", "'h' is the hour of a twelve-hour clock; write HH.");
    }
    try {
      var unused = DateTimeFormatter.ofPattern(text, Locale.ENGLISH);
      return text;
    } catch (IllegalArgumentException e) {
      throw yaml.wrong(
          "time",
          "'time: %s' is no date pattern; write \"yyyy-MM-dd HH:mm:ss\", epoch_seconds or epoch_millis."
              .formatted(text));
    }
  }

  private String idSpace() {
    String text = yaml.text("id_space");
    if (text == null) {
      return RosterFile.WEIBO;
    }
    return RosterFile.space(yaml, "id_space");
  }
}
