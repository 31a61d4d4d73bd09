package org.shiguan.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeRow;
import org.apache.spark.sql.catalyst.expressions.XXH64;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.shiguan.clean.Count;
import org.shiguan.clean.CutText;
import org.shiguan.clean.Kind;
import org.shiguan.clean.SightingState;
import org.shiguan.clean.Wholeness;
import org.shiguan.record.Moment;
import org.shiguan.table.Edits;
import org.shiguan.table.Posts;
import org.shiguan.table.Sightings;
import org.shiguan.table.Table;
import org.shiguan.table.Tables;

/**
 * One task's streaming pass over its sorted rows: every sighting is written as it comes, every post
 * once its last sighting has come. A post holds the text of its earliest sighting, or, where the
 * platform cut that, of the first that shows more of the same text. Rows arrive by author, post,
 * capture time (unknown last), records before embedded, source, offset, item.
 */
final class Settler implements AutoCloseable {
  private static final ArrayData NO_STRINGS = new GenericArrayData(new Object[0]);
  private static final long XXHASH_SEED = 42;
  private static final UTF8String FIRST = UTF8String.fromString("first");
  private static final UTF8String REPEAT = UTF8String.fromString("repeat");
  private static final UTF8String EMBEDDED = UTF8String.fromString("embedded");
  private static final UTF8String RECORD = UTF8String.fromString("record");
  private static final UTF8String[] KINDS = names(Kind.values());
  private static final byte ORIGINAL = (byte) List.of(Kind.values()).indexOf(Kind.ORIGINAL);
  private static final byte REPOST = (byte) List.of(Kind.values()).indexOf(Kind.REPOST);
  private static final UTF8String[] STATES = names(SightingState.values());
  private static final Wholeness[] WHOLENESSES = Wholeness.values();
  private static final UTF8String[] STATUSES = names(Count.Status.values());
  private static final byte MISSING =
      (byte) List.of(Count.Status.values()).indexOf(Count.Status.MISSING);
  private static final UTF8String[] TIME_BASES = names(Moving.TIME_BASES);
  private static final UTF8String[] CAPTURED_BASES = names(Moving.CAPTURED_BASES);
  private static final UTF8String[] PRECISIONS =
      names(List.of(Moment.Precision.values()).stream().map(Moment.Precision::label).toList());

  private final String corpus;
  private final String key;
  private final String fileName;
  private final Configuration hadoop = new Configuration();
  private final Map<String, TableFile> files = new TreeMap<>();
  private final Tally tally = new Tally();

  private UnsafeRow earliest;

  /** The sighting whose text the post is held with: the earliest, or the first that shows more. */
  private UnsafeRow held;

  private boolean recordSeen;
  private int sightings;
  private long latestCapture;
  private boolean captured;
  private final Latest reposts = new Latest(Moving.REPOSTS, Moving.REPOSTS_STATUS);
  private final Latest comments = new Latest(Moving.COMMENTS, Moving.COMMENTS_STATUS);
  private final Latest likes = new Latest(Moving.LIKES, Moving.LIKES_STATUS);

  /**
   * A pass that writes below {@code corpus/<table>/<key>/}.
   *
   * @param fileName name of the file in each of those folders, unique to this attempt of the task
   */
  Settler(String corpus, String key, String fileName) {
    this.corpus = corpus;
    this.key = key;
    this.fileName = fileName;
  }

  /** Takes the next row; it may be overwritten after the call. */
  void add(UnsafeRow row) {
    if (!row.isNullAt(Moving.OTHER_TABLE)) {
      Table table = Tables.OF_A_SEGMENT.get(row.getByte(Moving.OTHER_TABLE));
      byte[] packed = row.getBinary(Moving.OTHER_ROW);
      var other = new UnsafeRow(table.fields().size());
      other.pointTo(packed, packed.length);
      file(table).write(other);
      tally.other(table, other);
      return;
    }
    boolean samePost =
        earliest != null
            && earliest.getUTF8String(Moving.POST_ID).equals(row.getUTF8String(Moving.POST_ID))
            && java.util.Objects.equals(
                earliest.getUTF8String(Moving.AUTHOR_ID), row.getUTF8String(Moving.AUTHOR_ID));
    if (!samePost) {
      writePost();
      earliest = row.copy();
      held = earliest;
      recordSeen = false;
      sightings = 0;
      captured = false;
      reposts.clear();
      comments.clear();
      likes.clear();
    }
    sightings++;
    if (!row.isNullAt(Moving.CAPTURED_AT)) {
      captured = true;
      latestCapture = row.getLong(Moving.CAPTURED_AT);
    }
    reposts.see(row);
    comments.see(row);
    likes.see(row);
    writeSighting(row);
  }

  private void writeSighting(UnsafeRow row) {
    boolean record = row.getByte(Moving.VIA) == Moving.RECORD;
    UTF8String text = row.getUTF8String(Moving.TEXT);
    boolean edited = sightings > 1 && isEdited(row, text);
    Tally.Disposition disposition = Tally.Disposition.EMBEDDED;
    if (record) {
      disposition = recordSeen ? Tally.Disposition.REPEAT : Tally.Disposition.FIRST;
      recordSeen = true;
    }
    UTF8String source = row.getUTF8String(Moving.SOURCE);
    tally.sighting(source, disposition);
    UTF8String via = record ? RECORD : EMBEDDED;
    file(Sightings.TABLE)
        .write(
            row(
                row.getUTF8String(Moving.POST_ID),
                row.getUTF8String(Moving.AUTHOR_ID),
                longOrNull(row, Moving.CAPTURED_AT),
                named(row, Moving.CAPTURED_BASIS, CAPTURED_BASES),
                source,
                row.getLong(Moving.OFFSET),
                row.getInt(Moving.ITEM),
                via,
                label(disposition),
                edited,
                named(row, Moving.STATE, STATES),
                longOrNull(row, Moving.LAST_SEEN_AT),
                longOrNull(row, Moving.REPOSTS),
                named(row, Moving.REPOSTS_STATUS, STATUSES),
                longOrNull(row, Moving.COMMENTS),
                named(row, Moving.COMMENTS_STATUS, STATUSES),
                longOrNull(row, Moving.LIKES),
                named(row, Moving.LIKES_STATUS, STATUSES),
                XXH64.hashUTF8String(text, XXHASH_SEED),
                wholeness(row) == Wholeness.WHOLE ? null : text,
                row.getUTF8String(Moving.REPAIR)));
    if (edited) {
      file(Edits.TABLE)
          .write(
              row(
                  row.getUTF8String(Moving.POST_ID),
                  row.getUTF8String(Moving.AUTHOR_ID),
                  longOrNull(row, Moving.CAPTURED_AT),
                  text,
                  row.getUTF8String(Moving.SOURCE),
                  row.getLong(Moving.OFFSET),
                  row.getInt(Moving.ITEM),
                  via));
    }
  }

  private boolean isEdited(UnsafeRow row, UTF8String text) {
    UTF8String heldText = held.getUTF8String(Moving.TEXT);
    if (text.equals(heldText)) {
      return false;
    }
    Wholeness heldIs = wholeness(held);
    Wholeness is = wholeness(row);
    if (heldIs == Wholeness.WHOLE && is == Wholeness.WHOLE) {
      return true;
    }
    return switch (CutText.compare(heldText.toString(), heldIs, text.toString(), is)) {
      case SAME -> false;
      case MORE -> {
        held = row.copy();
        yield false;
      }
      case OTHER -> true;
    };
  }

  private static Wholeness wholeness(UnsafeRow row) {
    return WHOLENESSES[row.getByte(Moving.WHOLENESS)];
  }

  private static UTF8String label(Tally.Disposition disposition) {
    return switch (disposition) {
      case FIRST -> FIRST;
      case REPEAT -> REPEAT;
      case EMBEDDED -> EMBEDDED;
    };
  }

  private void writePost() {
    if (earliest == null) {
      return;
    }
    UnsafeRow post = earliest;
    // Where the earliest text was cut off before the chain of a repost.
    boolean hidChain = post.getByte(Moving.KIND) == ORIGINAL && !held.isNullAt(Moving.CHAIN_TEXT);
    file(Posts.TABLE)
        .write(
            row(
                post.getUTF8String(Moving.POST_ID),
                post.getUTF8String(Moving.ALIAS_ID),
                post.getUTF8String(Moving.AUTHOR_ID),
                post.getLong(Moving.POSTED_AT),
                named(post, Moving.PRECISION, PRECISIONS),
                named(post, Moving.TIME_BASIS, TIME_BASES),
                post.getInt(Moving.CHINA_DAY),
                post.isNullAt(Moving.CHINA_HOUR) ? null : post.getInt(Moving.CHINA_HOUR),
                held.getUTF8String(Moving.TEXT),
                held.getUTF8String(held.isNullAt(Moving.OWN_TEXT) ? Moving.TEXT : Moving.OWN_TEXT),
                held.getUTF8String(Moving.CHAIN_TEXT),
                wholeness(held) == Wholeness.CUT,
                strings(held, Moving.HASHTAGS),
                strings(held, Moving.MENTIONS),
                strings(held, Moving.LINKS),
                strings(held, Moving.EMOTICONS),
                hidChain ? KINDS[REPOST] : named(post, Moving.KIND, KINDS),
                post.getBoolean(Moving.BARE),
                post.getUTF8String(Moving.CLIENT),
                reposts.value,
                STATUSES[reposts.status],
                comments.value,
                STATUSES[comments.status],
                likes.value,
                STATUSES[likes.status],
                post.getUTF8String(Moving.RETWEETED_ID),
                post.getUTF8String(Moving.RETWEETED_AUTHOR_ID),
                post.getUTF8String(Moving.COMMENTED_ID),
                post.getUTF8String(Moving.EXTRA),
                sightings,
                captured ? latestCapture : null,
                held.getUTF8String(Moving.SOURCE),
                held.getLong(Moving.OFFSET)));
    earliest = null;
    held = null;
  }

  private TableFile file(Table table) {
    TableFile file = files.get(table.name());
    if (file == null) {
      file = new TableFile(table, corpus + "/" + table.name() + "/" + key, fileName, hadoop);
      files.put(table.name(), file);
    }
    return file;
  }

  @Override
  public void close() {
    writePost();
    files.values().forEach(TableFile::close);
  }

  /** What was written, by table; call after {@link #close}. */
  Map<String, Segment.File> summary() {
    var summary = new TreeMap<String, Segment.File>();
    files.forEach((table, file) -> summary.put(table, file.summary()));
    return summary;
  }

  /** This task's part of the accounts of the dump files. */
  List<FileAccount> accounts() {
    return tally.accounts();
  }

  private static InternalRow row(Object... values) {
    return new GenericInternalRow(values);
  }

  private static Long longOrNull(UnsafeRow row, int ordinal) {
    return row.isNullAt(ordinal) ? null : row.getLong(ordinal);
  }

  private static ArrayData strings(UnsafeRow row, int ordinal) {
    return row.isNullAt(ordinal) ? NO_STRINGS : row.getArray(ordinal);
  }

  private static UTF8String named(UnsafeRow row, int ordinal, UTF8String[] names) {
    return row.isNullAt(ordinal) ? null : names[row.getByte(ordinal)];
  }

  private static UTF8String[] names(Enum<?>[] values) {
    return names(List.of(values).stream().map(Enum::name).toList());
  }

  private static UTF8String[] names(List<String> names) {
    var converted = new ArrayList<UTF8String>();
    names.forEach(name -> converted.add(UTF8String.fromString(name)));
    return converted.toArray(UTF8String[]::new);
  }

  /**
   * One count at the latest sighting that has it; a sighting of unknown time gives way to one of
   * known time.
   */
  private static final class Latest {
    private final int valueColumn;
    private final int statusColumn;
    private Long value;
    private byte status;
    private boolean timed;

    Latest(int valueColumn, int statusColumn) {
      this.valueColumn = valueColumn;
      this.statusColumn = statusColumn;
      clear();
    }

    void clear() {
      value = null;
      status = MISSING;
      timed = false;
    }

    void see(UnsafeRow row) {
      boolean hasTime = !row.isNullAt(Moving.CAPTURED_AT);
      if (row.isNullAt(valueColumn) || (timed && !hasTime)) {
        return;
      }
      value = row.getLong(valueColumn);
      status = row.getByte(statusColumn);
      timed = hasTime;
    }
  }
}
