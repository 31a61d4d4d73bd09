package org.shiguan.study;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.shiguan.study.Mapping.Escape;
import org.shiguan.study.Mapping.Kind;

/** Reads the description of a delimited text. */
public final class MappingFile {
  private static final List<String> KEYS =
      List.of(
          "kind",
          "separator",
          "quote",
          "escape",
          "null",
          "encoding",
          "header",
          "columns",
          "rest",
          "text",
          "time",
          "id_space");

  private static final Set<String> WORDS_FOR_TIMES =
      Set.of(Mapping.EPOCH_SECONDS, Mapping.EPOCH_MILLIS, Mapping.CRAWLED);

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
    Kind kind = kind();
    Character quote = quote();
    List<String> columns = columns(kind);
    return new Mapping(
        file,
        kind,
        separator(),
        quote,
        escape(quote),
        none(),
        encoding(),
        yaml.flag("header", false),
        columns,
        rest(columns, quote),
        time(),
        idSpace());
  }

  private Kind kind() {
    String text = yaml.text("kind");
    return switch (text == null ? "posts" : text) {
      case "posts" -> Kind.POSTS;
      case "comments" -> Kind.COMMENTS;
      default ->
          throw yaml.wrong("kind", "'kind: %s' is neither posts nor comments.".formatted(text));
    };
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

  private String none() {
    if (yaml.mentions("null") && !yaml.has("null")) {
      throw yaml.wrong(
          "null", "YAML reads what stands after 'null:' as nothing; put it in quotes: \"NULL\".");
    }
    String text = yaml.rawText("null");
    if (text != null && text.isBlank()) {
      throw yaml.wrong("null", "an empty cell has no value anyway; take out 'null'.");
    }
    return text;
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

  private List<String> columns(Kind kind) {
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
      fits(column, kind);
    }
    if (!seen.contains("id") && !seen.contains("bid")) {
      throw yaml.wrong("columns", "no column is the post's 'id' or 'bid'; name it.");
    }
    boolean texts = texts();
    if (texts && !seen.contains("text")) {
      throw yaml.wrong(
          "columns",
          "no column is the 'text' of the post; name it, or write 'text: none' when the rows hold none.");
    }
    if (!texts && seen.contains("text")) {
      throw yaml.wrong("text", "'text: none', but a column is the 'text'; remove one of them.");
    }
    return columns;
  }

  private void fits(String column, Kind kind) {
    if (kind == Kind.POSTS && Mapping.OF_COMMENTS.contains(column)) {
      throw yaml.wrong(
          "columns",
          "column '%s' is the post under which a comment stands; add 'kind: comments'."
              .formatted(column));
    }
    if (kind == Kind.COMMENTS && Mapping.OF_POSTS.contains(column)) {
      throw yaml.wrong(
          "columns",
          "column '%s' is what a post reposts, and no comment does; write post_id, post_bid or -."
              .formatted(column));
    }
  }

  /** Whether the records hold texts; that they hold none must be said. */
  private boolean texts() {
    String text = yaml.text("text");
    if (text != null && !text.equals("none")) {
      throw yaml.wrong(
          "text",
          "'text: %s' is not none; the column of the text is named in 'columns'.".formatted(text));
    }
    return text == null;
  }

  private String rest(List<String> columns, Character quote) {
    String column = yaml.text("rest");
    if (column == null) {
      return null;
    }
    if (column.equals(Mapping.UNKNOWN) || !columns.contains(column)) {
      throw yaml.wrong(
          "rest",
          "'rest: %s' is none of the columns%s"
              .formatted(
                  column,
                  DidYouMean.hint(
                      column, columns.stream().filter(c -> !c.equals(Mapping.UNKNOWN)).toList())));
    }
    if (quote != null) {
      throw yaml.wrong(
          "rest", "'rest' is for cells that are never quoted; remove 'rest' or 'quote'.");
    }
    return column;
  }

  private String time() {
    String text = yaml.text("time");
    if (text == null) {
      return "yyyy-MM-dd HH:mm:ss";
    }
    if (WORDS_FOR_TIMES.contains(text)) {
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
          "'time: %s' is no date pattern; write \"yyyy-MM-dd HH:mm:ss\", epoch_seconds, epoch_millis or crawled."
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
