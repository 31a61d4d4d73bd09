package org.shiguan.report.mart;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The cells of one row, to and from text. An empty cell is null. */
final class Cells {
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  // A spreadsheet takes these for a formula, the full-width forms included. The quote is among them
  // so that the reader may take one leading quote off whatever it finds.
  private static final String GUARDED = "=+-@\t\r\n'＝＋－＠";

  private final Map<String, String> texts;

  Cells(Map<String, String> texts) {
    this.texts = texts;
  }

  static String write(Column.Type type, Object value) {
    if (value == null) {
      return "";
    }
    return switch (type) {
      case TEXT -> VisibleCell.of(guard(value.toString()));
      case LIST -> VisibleCell.of(guard(join((List<?>) value)));
      case NUMBER -> NumberOutput.toString(((Number) value).doubleValue(), true);
      case TIME -> DateTimeFormatter.ISO_LOCAL_TIME.format((LocalTime) value);
      case INSTANT ->
          DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(((Instant) value).atOffset(CHINA));
      case INTEGER, BOOLEAN, DATE, MONTH -> value.toString();
    };
  }

  private static String guard(String text) {
    return !text.isEmpty() && GUARDED.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
  }

  private static String join(List<?> items) {
    var out = new StringBuilder();
    for (Object item : items) {
      if (item.toString().isEmpty()) {
        throw new MartException("an empty text cannot stand in a list cell");
      }
      out.append(out.isEmpty() ? "" : ";")
          .append(item.toString().replace("\\", "\\\\").replace(";", "\\;"));
    }
    return out.toString();
  }

  String text(String column) {
    String cell = VisibleCell.read(cell(column));
    return cell != null && cell.charAt(0) == '\'' ? cell.substring(1) : cell;
  }

  Text text(String zhColumn, String enColumn) {
    return new Text(text(zhColumn), text(enColumn));
  }

  List<String> list(String column) {
    String joined = text(column);
    var items = new ArrayList<String>();
    if (joined == null) {
      return items;
    }
    var item = new StringBuilder();
    for (int i = 0; i < joined.length(); i++) {
      char c = joined.charAt(i);
      if (c == '\\' && i + 1 < joined.length()) {
        i++;
        item.append(joined.charAt(i));
      } else if (c == ';') {
        items.add(item.toString());
        item.setLength(0);
      } else {
        item.append(c);
      }
    }
    items.add(item.toString());
    return items;
  }

  long integer(String column) {
    return Long.parseLong(cell(column));
  }

  Long integerOrNull(String column) {
    String cell = cell(column);
    return cell == null ? null : Long.valueOf(cell);
  }

  boolean truth(String column) {
    String cell = cell(column);
    if (!"true".equals(cell) && !"false".equals(cell)) {
      throw new MartException(column + " is neither true nor false");
    }
    return cell.equals("true");
  }

  List<Evidence> evidence(String column) {
    return list(column).stream().map(Evidence::of).toList();
  }

  Double number(String column) {
    String cell = cell(column);
    return cell == null ? null : Double.valueOf(cell);
  }

  LocalDate date(String column) {
    return LocalDate.parse(cell(column));
  }

  LocalDate dateOrNull(String column) {
    String cell = cell(column);
    return cell == null ? null : LocalDate.parse(cell);
  }

  YearMonth month(String column) {
    return YearMonth.parse(cell(column));
  }

  LocalTime time(String column) {
    String cell = cell(column);
    return cell == null ? null : LocalTime.parse(cell);
  }

  Instant instant(String column) {
    String cell = cell(column);
    return cell == null ? null : OffsetDateTime.parse(cell).toInstant();
  }

  <E extends Enum<E>> E constant(String column, Class<E> type) {
    return Enum.valueOf(type, cell(column));
  }

  <E extends Enum<E>> E constantOrNull(String column, Class<E> type) {
    String cell = cell(column);
    return cell == null ? null : Enum.valueOf(type, cell);
  }

  private String cell(String column) {
    String cell = texts.get(column);
    return cell == null || cell.isEmpty() ? null : cell;
  }
}
