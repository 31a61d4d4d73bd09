package org.shiguan.ingest;

import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.expressions.UnsafeProjection;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.shiguan.clean.Count;
import org.shiguan.clean.Draft;
import org.shiguan.clean.HiddenPeople;
import org.shiguan.clean.step.ResolveId;
import org.shiguan.privacy.Forgotten;
import org.shiguan.privacy.Names;
import org.shiguan.record.Moment;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProbe;
import org.shiguan.record.RawProfile;
import org.shiguan.record.RejectReason;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.TimeForms;
import org.shiguan.record.Tombstones;
import org.shiguan.table.Probes;
import org.shiguan.table.Profiles;
import org.shiguan.table.Rejects;
import org.shiguan.table.Sources;
import org.shiguan.table.Table;
import org.shiguan.table.Tables;

/** Rows of one part for the shuffle, in Spark's internal form. */
@SuppressWarnings("EnumOrdinal") // a byte within one job, never stored
final class MovingRows {
  private static final long CHINA_MICROS = 8L * 3600 * 1_000_000;
  private static final long HOUR_MICROS = 3600L * 1_000_000;
  private static final long DAY_MICROS = 24 * HOUR_MICROS;

  /** Of a record longer than this its beginning is kept; the file and the offset tell the rest. */
  private static final int MOST_RAW = 1 << 20;

  private static final byte FROM_RECORD = 0;
  private static final byte FROM_STUDY = 1;

  private final FilePart part;
  private final Names names;
  private final HiddenPeople hidden;
  private final Forgotten forgotten;
  private final UTF8String source;
  private final ShownSource dump;
  private final UnsafeProjection[] packers = new UnsafeProjection[Tables.OF_A_SEGMENT.size()];

  MovingRows(FilePart part, Names names, Forgotten forgotten) {
    this.part = part;
    this.names = names;
    this.hidden = new HiddenPeople(names);
    this.forgotten = forgotten;
    this.dump = new ShownSource(part.source(), names, forgotten);
    this.source = UTF8String.fromString(dump.path());
  }

  InternalRow sighting(Draft draft, SourceRecord record, byte via) {
    var values = new Object[Moving.WIDTH];
    RawPost raw = draft.raw;
    long capture = draft.capturedAtMicros;
    values[Moving.PLACE] = Moving.place(draft.authorId, draft.postId);
    values[Moving.AUTHOR_ID] = utf8(draft.authorId);
    values[Moving.POST_ID] = utf8(draft.postId);
    values[Moving.CAPTURED_AT] = capture == RawPost.UNKNOWN ? null : (Object) capture;
    values[Moving.VIA] = via;
    values[Moving.SOURCE] = source;
    values[Moving.OFFSET] = record.offset();
    values[Moving.ITEM] = record.item();
    values[Moving.ALIAS_ID] = utf8(raw.aliasId);
    Moment posted = draft.postedAt;
    long china = posted.micros() + CHINA_MICROS;
    values[Moving.POSTED_AT] = posted.micros();
    values[Moving.PRECISION] = (byte) posted.precision().ordinal();
    values[Moving.TIME_BASIS] = (byte) Moving.TIME_BASES.indexOf(draft.timeBasis);
    values[Moving.CHINA_DAY] = (int) Math.floorDiv(china, DAY_MICROS);
    values[Moving.CHINA_HOUR] =
        posted.precision() == Moment.Precision.DAY
            ? null
            : (Object) (int) (Math.floorMod(china, DAY_MICROS) / HOUR_MICROS);
    UTF8String text = utf8(draft.text);
    values[Moving.TEXT] = text;
    // Most own texts are the text: they are not moved twice.
    values[Moving.OWN_TEXT] = draft.ownText.equals(draft.text) ? null : utf8(draft.ownText);
    values[Moving.WHOLENESS] = (byte) draft.wholeness.ordinal();
    values[Moving.CHAIN_TEXT] = utf8(draft.chainText);
    values[Moving.HASHTAGS] = strings(draft.hashtags);
    values[Moving.MENTIONS] = strings(draft.mentions);
    values[Moving.LINKS] = strings(draft.links);
    values[Moving.EMOTICONS] = strings(draft.emoticons);
    values[Moving.KIND] = (byte) draft.kind.ordinal();
    values[Moving.BARE] = draft.bare;
    values[Moving.CLIENT] = utf8(draft.client);
    count(values, draft.reposts, Moving.REPOSTS, Moving.REPOSTS_STATUS);
    count(values, draft.comments, Moving.COMMENTS, Moving.COMMENTS_STATUS);
    count(values, draft.likes, Moving.LIKES, Moving.LIKES_STATUS);
    values[Moving.RETWEETED_ID] = utf8(draft.retweetedId);
    values[Moving.RETWEETED_AUTHOR_ID] = utf8(draft.retweetedAuthorId);
    values[Moving.COMMENTED_ID] = utf8(draft.commentedId);
    values[Moving.EXTRA] = utf8(without(hidden.extra(raw.extra)));
    values[Moving.CAPTURED_BASIS] = basis(raw.capturedAtMicros, capture);
    values[Moving.STATE] = (byte) draft.state.ordinal();
    values[Moving.LAST_SEEN_AT] =
        draft.lastSeenAt == null ? null : (Object) draft.lastSeenAt.micros();
    values[Moving.REPAIR] = utf8(record.repair());
    return new GenericInternalRow(values);
  }

  InternalRow reject(RejectReason reason, String detail, String raw, SourceRecord record) {
    String shown = hidden.raw(raw);
    String named = dump.in(detail);
    String why = hidden.raw(named);
    boolean namesFile = dump.isOfForgotten() && !named.equals(detail);
    if (namesFile || forgotten.isIn(shown) || forgotten.isIn(why)) {
      return forgotten(record);
    }
    // Cut behind the hiding, which half a name would escape.
    boolean longer = shown.length() > MOST_RAW;
    return reject(record, reason, why, longer ? shown.substring(0, MOST_RAW) + "…" : shown);
  }

  /** The row of a record whose author is forgotten: that it was there, and nothing of it. */
  InternalRow forgotten(SourceRecord record) {
    return reject(record, RejectReason.FORGOTTEN, RejectReason.FORGOTTEN.en(), "");
  }

  private InternalRow reject(SourceRecord record, RejectReason reason, String detail, String raw) {
    return other(
        Rejects.TABLE,
        source,
        record.offset(),
        record.item(),
        utf8(reason.name()),
        utf8(detail),
        utf8(raw));
  }

  InternalRow profile(RawProfile profile, SourceRecord record, byte via) {
    long capture = capture(profile.capturedAtMicros());
    Moment opened =
        profile.createdAt() == null ? null : TimeForms.CRAWLED.parse(profile.createdAt().strip());
    return other(
        Profiles.TABLE,
        utf8(names.author(profile.authorId())),
        capture == RawPost.UNKNOWN ? null : capture,
        utf8(name(profile)),
        Count.of(profile.followers()).value(),
        Count.of(profile.friends()).value(),
        Count.of(profile.statuses()).value(),
        profile.verified(),
        utf8(profile.verifiedType()),
        opened == null ? null : opened.micros(),
        utf8(without(hidden.extraOfPerson(profile.extra()))),
        source,
        record.offset(),
        record.item(),
        via(via));
  }

  private String name(RawProfile profile) {
    String name = profile.name() == null ? null : names.name(profile.name());
    return forgotten.holds(name) ? null : name;
  }

  InternalRow probe(RawProbe probe, SourceRecord record, byte via) {
    long capture = capture(probe.capturedAtMicros());
    String postId =
        probe.postId() == null
            ? null
            : ResolveId.keyOfEither(probe.idSpace(), probe.postId().strip());
    return other(
        Probes.TABLE,
        utf8(postId),
        probe.authorId() == null ? null : utf8(names.author(probe.authorId())),
        capture == RawPost.UNKNOWN ? null : capture,
        utf8(Tombstones.at(probe.code(), probe.text(), capture)),
        utf8(without(hidden.text(probe.text() == null ? "" : probe.text()))),
        source,
        record.offset(),
        record.item(),
        via(via));
  }

  InternalRow account(long records, long structure, long repaired) {
    return other(
        Sources.TABLE,
        source,
        utf8(part.format()),
        utf8(part.wrapping()),
        utf8(part.charset()),
        part.bytes(),
        part.start(),
        records,
        structure,
        repaired);
  }

  private InternalRow other(Table table, Object... values) {
    int number = Tables.OF_A_SEGMENT.indexOf(table);
    if (packers[number] == null) {
      packers[number] = UnsafeProjection.create(table.schema());
    }
    var row = new Object[Moving.WIDTH];
    // These rows need no order; their source spreads them over the tasks.
    row[Moving.SOURCE] = source;
    row[Moving.OTHER_TABLE] = (byte) number;
    row[Moving.OTHER_ROW] = packers[number].apply(new GenericInternalRow(values)).getBytes();
    return new GenericInternalRow(row);
  }

  /** Nothing to do in nearly every study. */
  private String without(String text) {
    return forgotten.isNobody() ? text : forgotten.in(text);
  }

  /** When something was captured: as the record says, else as the study says of the file. */
  long capture(long inRecord) {
    return inRecord == RawPost.UNKNOWN ? part.capturedAtMicros() : inRecord;
  }

  private static Object basis(long inRecord, long capture) {
    if (capture == RawPost.UNKNOWN) {
      return null;
    }
    return inRecord == RawPost.UNKNOWN ? FROM_STUDY : FROM_RECORD;
  }

  private static void count(Object[] values, Count count, int value, int status) {
    values[value] = count.value();
    values[status] = (byte) count.status().ordinal();
  }

  private static UTF8String via(byte via) {
    return UTF8String.fromString(via == Moving.RECORD ? "record" : "embedded");
  }

  private static UTF8String utf8(String text) {
    return text == null ? null : UTF8String.fromString(text);
  }

  /** None is moved as null. */
  private static ArrayData strings(List<String> texts) {
    if (texts.isEmpty()) {
      return null;
    }
    var converted = new Object[texts.size()];
    for (int i = 0; i < converted.length; i++) {
      converted[i] = UTF8String.fromString(texts.get(i));
    }
    return new GenericArrayData(converted);
  }
}
