package org.shiguan.ingest.format;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.regex.Pattern;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import org.shiguan.ingest.ByteLines;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProbe;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
import org.shiguan.record.Tombstones;

/** The records of one WARC stream. */
final class WarcAnswers implements Records {
  /** More than any answer of the API; what goes on longer is a bomb. */
  private static final long MOST_BODY = 4L * ByteLines.MOST_BYTES;

  /** So many blanks may stand before the JSON of an answer. */
  private static final int MOST_BLANKS = 64;

  private static final Pattern TOKEN = Pattern.compile("(access_token=)[^&\\s\"<>]*");
  private static final byte[] VERSION = "\nWARC/1.".getBytes(StandardCharsets.US_ASCII);

  private final InputStream in;
  private final Counted counted;
  private final ReadableByteChannel channel;
  private final ByteBuffer window = ByteBuffer.allocate(1 << 16).flip();
  private final Queue<SourceRecord> waiting = new ArrayDeque<>();
  private WarcReader reader;
  private long readerStart;
  private long rejectedAt = -1;
  private boolean ended;

  WarcAnswers(InputStream in, long start) {
    this.in = in;
    this.counted = new Counted(in, start);
    this.channel = Channels.newChannel(counted);
  }

  @Override
  public SourceRecord next() throws IOException {
    if (!waiting.isEmpty()) {
      return waiting.remove();
    }
    if (ended) {
      return null;
    }
    try {
      if (reader == null) {
        startReader();
      }
      Optional<WarcRecord> record = reader.next();
      if (record.isPresent()) {
        read(record.get(), readerStart + record.get().position());
        return waiting.remove();
      }
      ended = true;
      return null;
    } catch (IOException | IllegalArgumentException e) {
      return damaged(e);
    }
  }

  private void read(WarcRecord record, long offset) throws IOException {
    // By name, because the parser's own accessors throw where a header is missing.
    String type = header(record, "WARC-Type");
    String target = header(record, "WARC-Target-URI");
    if (type == null) {
      waiting.add(bad(offset, "a record without a type"));
      return;
    }
    if (!(record instanceof WarcResponse response)) {
      waiting.add(SourceRecord.of(offset, new Structure(type)));
      return;
    }
    Site site = target == null ? null : Site.of(target);
    if (site == null) {
      waiting.add(SourceRecord.of(offset, new Structure("other response")));
      return;
    }
    long date = micros(header(record, "WARC-Date"));
    List<SourceRecord> inside;
    HttpResponse http;
    try {
      http = response.http();
      InputStream body = new BufferedInputStream(new Bounded(http.bodyDecoded().stream()));
      char first = site == Site.API ? '{' : firstOf(body);
      Records answer =
          switch (first) {
            case '{', '[' -> site.records(body, date, target);
            case '<' -> site.page(body, date, target);
            default -> null;
          };
      inside = answer == null ? List.of() : inside(answer, offset);
      if (first != '{' && first != '[' && inside.isEmpty()) {
        waiting.add(SourceRecord.of(offset, new Structure("other response")));
        return;
      }
    } catch (IOException | IllegalArgumentException e) {
      if (counted.damage != null) {
        throw e;
      }
      waiting.add(bad(offset, said(e)));
      return;
    }
    Found only = inside.size() == 1 ? inside.get(0).found() : null;
    boolean refused =
        http.status() >= 400 && inside.stream().noneMatch(r -> r.found() instanceof RawPost);
    if (only instanceof RawProbe probe) {
      // What the answer says counts for more than its number.
      waiting.add(SourceRecord.of(offset, probe.postId() == null ? about(probe, target) : probe));
    } else if (refused) {
      String words = "HTTP " + http.status() + " " + http.reason();
      waiting.add(
          SourceRecord.of(
              offset,
              new RawProbe("weibo", null, AskedAccount.of(target), Tombstones.ERROR, words, date)));
    } else if (only instanceof Rejected) {
      waiting.addAll(inside);
    } else {
      waiting.add(SourceRecord.of(offset, new Structure(inside.isEmpty() ? "empty page" : "page")));
      waiting.addAll(inside);
    }
  }

  /** What a body begins with, blanks aside: a site's pages stand beside its answers. */
  private static char firstOf(InputStream body) throws IOException {
    body.mark(MOST_BLANKS);
    int c;
    int read = 0;
    do {
      c = body.read();
      read++;
    } while (read < MOST_BLANKS && (c == ' ' || c == '\n' || c == '\r' || c == '\t'));
    body.reset();
    return c < 0 ? ' ' : (char) c;
  }

  private static List<SourceRecord> inside(Records answer, long offset) throws IOException {
    var records = new ArrayList<SourceRecord>();
    try (Records objects = answer) {
      for (SourceRecord r = objects.next(); r != null; r = objects.next()) {
        if (!(r.found() instanceof Structure)) {
          Found found = r.found() instanceof Rejected rejected ? masked(rejected) : r.found();
          records.add(new SourceRecord(offset, records.size(), found, r.embedded(), r.repair()));
        }
      }
    }
    return records;
  }

  private static Rejected masked(Rejected rejected) {
    String raw = TOKEN.matcher(rejected.raw()).replaceAll("$1X");
    return new Rejected(rejected.reason(), rejected.detail(), raw);
  }

  /** Where an answer comes from that is read. */
  private enum Site {
    API,
    MOBILE,
    AJAX,
    WAP;

    private static final Pattern MOBILE_ADDRESS = Pattern.compile("^https?://m\\.weibo\\.cn/.*");
    private static final Pattern WAP_ADDRESS =
        Pattern.compile("^https?://(?:www\\.)?weibo\\.cn/.*");
    private static final Pattern AJAX_ADDRESS =
        Pattern.compile("^https?://(?:www\\.)?weibo\\.com/ajax/.*");

    /** The site of an address; null when its answers are not read. */
    static Site of(String target) {
      if (target.startsWith(SfmWarc.API)) {
        return API;
      }
      if (AJAX_ADDRESS.matcher(target).matches()) {
        return AJAX;
      }
      if (WAP_ADDRESS.matcher(target).matches()) {
        return WAP;
      }
      return MOBILE_ADDRESS.matcher(target).matches() ? MOBILE : null;
    }

    Records records(InputStream body, long capturedAt, String target) {
      var part = new Part(body, 0, Long.MAX_VALUE, StandardCharsets.UTF_8, null);
      return switch (this) {
        case API -> {
          var pieces = new JsonPieces(body, 0, StandardCharsets.UTF_8);
          yield ApiStatusJson.records(pieces, StandardCharsets.UTF_8, capturedAt);
        }
        case MOBILE -> MobileJson.answer(part, capturedAt, WebObjects.askedFor(target));
        case AJAX -> AjaxJson.answer(part, capturedAt, WebObjects.askedFor(target));
        case WAP -> null;
      };
    }

    /** The records of a page of HTML; null when those of the site are not read. */
    Records page(InputStream body, long capturedAt, String target) throws IOException {
      String asked = WebObjects.askedFor(target);
      return switch (this) {
        case MOBILE -> new InMemory(MobileHtml.records(html(body), capturedAt, asked), body);
        case WAP -> new InMemory(WapPage.records(html(body), capturedAt, asked), body);
        case API, AJAX -> null;
      };
    }

    private static HtmlText html(InputStream body) throws IOException {
      return HtmlText.read(body, 0, StandardCharsets.UTF_8);
    }
  }

  /** A probe of the post or the account that was asked for, where the address says which. */
  private static RawProbe about(RawProbe probe, String target) {
    return new RawProbe(
        probe.idSpace(),
        ApiObjects.askedFor(target),
        probe.authorId() == null ? AskedAccount.of(target) : probe.authorId(),
        probe.code(),
        probe.text(),
        probe.capturedAtMicros());
  }

  private static String header(WarcRecord record, String name) {
    return record.headers().first(name).orElse(null);
  }

  /** Epoch microseconds; {@link RawPost#UNKNOWN} when no date is written, or none that is. */
  private static long micros(String date) {
    try {
      Instant instant = date == null ? null : Instant.parse(date);
      return instant == null ? RawPost.UNKNOWN : ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    } catch (DateTimeParseException | ArithmeticException e) {
      return RawPost.UNKNOWN;
    }
  }

  /**
   * The reject for what cannot be read; reading goes on where the next record begins. Null when the
   * file only ends inside a record that was rejected already.
   */
  private SourceRecord damaged(Exception e) {
    long offset = reader == null ? readerStart : readerStart + reader.position();
    // At the end of the file the window holds nothing new, whatever it says.
    if (counted.damage != null || e instanceof EOFException || !skipToRecord()) {
      ended = true;
    }
    reader = null;
    return ended && offset == rejectedAt ? null : bad(offset, said(e));
  }

  private SourceRecord bad(long offset, String what) {
    rejectedAt = offset;
    return SourceRecord.of(offset, new Rejected(RejectReason.BAD_CONTAINER, what, ""));
  }

  private static String said(Exception e) {
    String words = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    // The parser quotes what it stumbled over, which may be an address.
    return TOKEN.matcher(words).replaceAll("$1X");
  }

  private void startReader() throws IOException {
    readerStart = counted.position - window.remaining();
    reader = new WarcReader(channel, window);
  }

  /** Moves the window to the next line that begins as a record does; false when there is none. */
  private boolean skipToRecord() {
    int matched = 0;
    while (true) {
      if (!window.hasRemaining() && !fillWindow()) {
        return false;
      }
      byte b = window.get();
      if (b == VERSION[matched]) {
        matched++;
      } else {
        matched = b == VERSION[0] ? 1 : 0;
      }
      if (matched == VERSION.length) {
        unread(VERSION.length - 1);
        return true;
      }
    }
  }

  private boolean fillWindow() {
    window.clear();
    try {
      return channel.read(window) > 0;
    } catch (IOException e) {
      // A damaged container behind a damaged record: one reject stands for both.
      return false;
    } finally {
      window.flip();
    }
  }

  /** Puts the version line's first bytes back before the window, which may have been refilled. */
  private void unread(int count) {
    byte[] rest = new byte[count + window.remaining()];
    System.arraycopy(VERSION, 1, rest, 0, count);
    window.get(rest, count, rest.length - count);
    window.clear();
    window.put(rest);
    window.flip();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Counts what was read, and remembers when the container itself was damaged. */
  private static final class Counted extends FilterInputStream {
    private long position;
    private IOException damage;

    Counted(InputStream in, long start) {
      super(in);
      this.position = start;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        int read = in.read(bytes, offset, length);
        position += Math.max(0, read);
        return read;
      } catch (IOException e) {
        damage = e;
        throw e;
      }
    }
  }

  /** Ends with an error where a body goes on too long. */
  private static final class Bounded extends FilterInputStream {
    private long left = MOST_BODY;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left <= 0) {
        throw new IOException("a body longer than " + MOST_BODY + " bytes");
      }
      int read = in.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }
  }
}
