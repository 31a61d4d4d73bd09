package org.shiguan.report.mart;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One observation that a claim rests on, with the record it comes from. In a table it reads {@code
 * 2012-08-14T09:58+08:00 DEL_AUTHOR week33.csv@1042#0}.
 *
 * @param at when it was made, to the minute; null when nobody knows
 * @param code what was seen
 * @param source path of the dump file below the study
 * @param offset byte offset of the record in it; −1 when no single record shows it, such as an
 *     absence
 * @param item number of the record at the offset, from 0
 */
public record Evidence(Instant at, EvidenceCode code, String source, long offset, int item) {
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mmxxx");
  // The place comes last, so that a path may hold blanks, @ and #.
  private static final Pattern FORM =
      Pattern.compile("(\\S+) ([A-Z_]+) (.+?)(?:@(\\d+)#(\\d+))?", Pattern.DOTALL);

  /** Cuts the time to the minute, which is what the table holds. */
  public Evidence {
    at = at == null ? null : at.truncatedTo(ChronoUnit.MINUTES);
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(source, "source");
    if (source.isEmpty()) {
      throw new MartException("evidence without a source");
    }
    item = offset < 0 ? 0 : item;
    offset = Math.max(-1, offset);
  }

  /**
   * Reads what {@link #toString} writes; the time may have any offset, and a second.
   *
   * @throws MartException for anything else
   */
  public static Evidence of(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new MartException(Printable.of(text) + " is not TIME CODE SOURCE@OFFSET#ITEM");
    }
    return new Evidence(
        parts.group(1).equals("?") ? null : OffsetDateTime.parse(parts.group(1)).toInstant(),
        EvidenceCode.valueOf(parts.group(2)),
        parts.group(3),
        parts.group(4) == null ? -1 : Long.parseLong(parts.group(4)),
        parts.group(5) == null ? 0 : Integer.parseInt(parts.group(5)));
  }

  /** The record as {@code SOURCE@OFFSET#ITEM}, or the source alone. */
  public String place() {
    return offset < 0 ? source : source + "@" + offset + "#" + item;
  }

  @Override
  public String toString() {
    return (at == null ? "?" : MINUTES.format(at.atOffset(CHINA))) + " " + code + " " + place();
  }
}
