package org.shiguan.synth;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Weiboscope rows for speed measurements. A row is a function of the seed and its number, so a
 * repeat of row 17 anywhere in the file needs no memory of row 17.
 *
 * <p>The text is half phrases and half characters drawn one by one, so that it packs about as badly
 * as real text does.
 */
final class WeiboscopeStream {
  private static final int FLUSH = 1 << 16;
  private static final int ROOM = 1 << 13;
  private static final long MID_MASK = (1L << 53) - 1;
  private static final long UID_MASK = (1L << 47) - 1;
  private static final int DAYS = 364;
  private static final byte[] DIGITS =
      ascii("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");
  private static final byte[] HEADER =
      ascii(
          "mid,retweeted_status_mid,uid,retweeted_uid,source,image,text,geo,created_at,"
              + "deleted_last_seen,permission_denied\r\n");

  /** Frequent characters; the ones in front are drawn more often. */
  private static final byte[][] CHARACTERS =
      letters(
          "的一是不了在有人我他这中大来上个国到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小"
              + "么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两"
              + "长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几"
              + "很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山"
              + "五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何"
              + "更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建"
              + "南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该"
              + "领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写");

  private static final byte[][] PHRASES =
      texts(
          "今天天气不错",
          "转发微博",
          "样品二代什么时候发货",
          "早上好",
          "晚安",
          "哈哈哈",
          "支持一下",
          "说得好",
          "求解释",
          "[哈哈]",
          "[泪]",
          "[给力]",
          "[威武]",
          "#样品二代#",
          "#周末生活#",
          "#每日一句#",
          "，",
          "。",
          "！",
          "？",
          "！！！",
          "……",
          "ＡＢＣ１２３",
          "５０％",
          "&amp;",
          "&lt;3",
          "&gt;_&lt;",
          "&quot;样本&quot;",
          "iPhone ",
          "OMG ",
          "这个可以有",
          "路上堵车",
          "加班到很晚",
          "有人管管吗",
          "開心",
          "評測");
  private static final byte[][] CLIENTS =
      texts(
          "新浪微博手机网页版",
          "iPhone客户端",
          "Android客户端",
          "新浪微博",
          "iPad客户端",
          "皮皮时光机定时微博",
          "微博专业版企业客户端",
          "三星GalaxyNote客户端",
          "小米手机客户端",
          "诺基亚手机客户端");
  private static final byte[] BARE = "转发微博".getBytes(StandardCharsets.UTF_8);
  private static final byte[] COLON = "： ".getBytes(StandardCharsets.UTF_8);
  private static final byte[] CHAIN = ascii("//@");
  private static final byte[] LINK = ascii(" http://t.cn/");
  private static final byte[] COMMA = ascii(", ");
  private static final byte[] QUOTED_WORD = "\"\"引号\"\"".getBytes(StandardCharsets.UTF_8);
  private static final byte[] EDITED = "（更正）".getBytes(StandardCharsets.UTF_8);
  private static final byte[] DENIED = ascii("permission denied");

  private final long rows;
  private final long seed;
  private final double logAuthors;
  private final byte[][] days = new byte[DAYS + 2][];
  private final byte[] buffer = new byte[FLUSH + ROOM];
  private int length;
  private long state;
  private long bytes;

  WeiboscopeStream(long rows, long seed) {
    this.rows = rows;
    this.seed = seed * 0x9E3779B97F4A7C15L + 0x632BE59BD9B4E019L;
    this.logAuthors = StrictMath.log(Math.max(2.0, rows / 20.0));
    for (int day = 0; day < days.length; day++) {
      days[day] = ascii(LocalDate.of(2012, 1, 1).plusDays(day).toString());
    }
  }

  Synth.WeiboscopeCount write(Path file) throws IOException {
    if (file.toAbsolutePath().getParent() != null) {
      Files.createDirectories(file.toAbsolutePath().getParent());
    }
    long posts = 0;
    try (OutputStream out = Files.newOutputStream(file)) {
      put(HEADER);
      for (long i = 0; i < rows; i++) {
        long origin = origin(i);
        boolean repeats = origin != i;
        posts += repeats ? 0 : 1;
        row(origin, repeats && (i & 1) == 0);
        if (length >= FLUSH) {
          flush(out);
        }
      }
      flush(out);
    }
    return new Synth.WeiboscopeCount(rows, posts, bytes);
  }

  /** The row that row {@code i} repeats, {@code i} itself for 98 in 100. */
  private long origin(long i) {
    long row = i;
    while (true) {
      long draw = mixed(seed ^ (row * 0xD1B54A32D192ED03L + 7));
      if (row == 0 || Long.remainderUnsigned(draw, 50) != 0) {
        return row;
      }
      row = Long.remainderUnsigned(draw >>> 8, row);
    }
  }

  private void row(long i, boolean edited) {
    state = mixed(seed + i * 0x9E3779B97F4A7C15L);
    put('m');
    digits(midNumber(i), 9);
    put(',');
    int kind = below(100);
    boolean repost = kind < 5;
    if (repost) {
      put('m');
      digits(midNumber(i - 1 - below(1000)), 9);
    }
    put(',');
    author();
    put(',');
    put(',');
    put(CLIENTS[Math.min(below(CLIENTS.length), below(CLIENTS.length))]);
    put(',');
    put(below(4) == 0 ? '1' : '0');
    put(',');
    text(kind, repost, edited);
    put(',');
    put(',');
    long second = i * (DAYS * 86_400L) / rows + below(600);
    time(second);
    put(',');
    int fate = below(10_000);
    if (fate < 200) {
      time(second + below(80_000));
    }
    put(',');
    if (fate < 4) {
      put(DENIED);
    }
    put('\r');
    put('\n');
  }

  /** Multiplication by an odd number is one-to-one modulo a power of two: no mid comes twice. */
  private long midNumber(long i) {
    return (i * 0x1C69B3F74AC4AFL + (seed >>> 11)) & MID_MASK;
  }

  private void text(int kind, boolean repost, boolean edited) {
    boolean quoted = kind == 5 || kind == 6 || kind == 7;
    if (quoted) {
      put('"');
    }
    if (repost && kind == 0) {
      put(BARE);
    } else {
      int left = 22 + below(46);
      while (left > 0) {
        if (below(8) == 0) {
          put(PHRASES[below(PHRASES.length)]);
          left -= 5;
        } else {
          put(CHARACTERS[Math.min(below(CHARACTERS.length), below(CHARACTERS.length))]);
          left--;
        }
      }
      decoration(kind);
    }
    if (repost && kind > 0) {
      put(CHAIN);
      author();
      put(COLON);
      put(PHRASES[below(PHRASES.length)]);
    }
    if (quoted) {
      put(kind == 5 ? QUOTED_WORD : COMMA);
    }
    if (edited) {
      put(EDITED);
    }
    if (quoted) {
      put('"');
    }
  }

  private void decoration(int kind) {
    if (kind >= 10 && kind < 25) {
      put('@');
      author();
      put(COLON);
    }
    if (kind >= 20 && kind < 32) {
      put(LINK);
      digits(next() & UID_MASK, 7);
    }
  }

  /** A pseudonym; the number of authors is about a twentieth of the rows, low ranks write more. */
  private void author() {
    double unit = (next() >>> 11) * 0x1.0p-53;
    long rank = (long) StrictMath.exp(unit * logAuthors);
    put('u');
    digits((rank * 0x2545F4914F6CDDL + (seed >>> 24)) & UID_MASK, 8);
  }

  private void time(long second) {
    put(days[(int) (second / 86_400)]);
    int clock = (int) (second % 86_400);
    put(' ');
    twoDigits(clock / 3600);
    put(':');
    twoDigits(clock / 60 % 60);
    put(':');
    twoDigits(clock % 60);
  }

  private void twoDigits(int number) {
    put('0' + number / 10);
    put('0' + number % 10);
  }

  private void digits(long value, int count) {
    long left = value;
    for (int at = length + count - 1; at >= length; at--) {
      buffer[at] = DIGITS[(int) (left % 62)];
      left /= 62;
    }
    length += count;
  }

  private void put(int one) {
    buffer[length++] = (byte) one;
  }

  private void put(byte[] some) {
    System.arraycopy(some, 0, buffer, length, some.length);
    length += some.length;
  }

  private void flush(OutputStream out) throws IOException {
    out.write(buffer, 0, length);
    bytes += length;
    length = 0;
  }

  private int below(int bound) {
    return (int) (((next() >>> 33) * bound) >>> 31);
  }

  private long next() {
    state += 0x9E3779B97F4A7C15L;
    return mixed(state);
  }

  /** The finisher of SplitMix64 (Steele, Lea and Flood 2014). */
  private static long mixed(long z) {
    long x = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    x = (x ^ (x >>> 27)) * 0x94D049BB133111EBL;
    return x ^ (x >>> 31);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[][] texts(String... some) {
    byte[][] all = new byte[some.length][];
    for (int i = 0; i < some.length; i++) {
      all[i] = some[i].getBytes(StandardCharsets.UTF_8);
    }
    return all;
  }

  private static byte[][] letters(String text) {
    byte[][] all = new byte[text.length()][];
    for (int i = 0; i < all.length; i++) {
      all[i] = text.substring(i, i + 1).getBytes(StandardCharsets.UTF_8);
    }
    return all;
  }
}
