package org.shiguan.synth.crawls;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.shiguan.synth.ChinaTime;

/**
 * Writes what really happened, a JSON object a line; {@code README.md} beside it says what means
 * what.
 */
final class TruthFiles implements Closeable {
  private final BufferedWriter posts;
  private final BufferedWriter accounts;
  private final BufferedWriter events;
  private final BufferedWriter crawls;
  private final StringBuilder line = new StringBuilder(400);

  TruthFiles(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("README.md"), TruthReadme.TEXT, StandardCharsets.UTF_8);
    posts = Files.newBufferedWriter(folder.resolve("posts.jsonl"));
    accounts = Files.newBufferedWriter(folder.resolve("accounts.jsonl"));
    events = Files.newBufferedWriter(folder.resolve("events.jsonl"));
    crawls = Files.newBufferedWriter(folder.resolve("crawls.jsonl"));
  }

  /** One account's history, when all crawls have met it. */
  void life(Life life, List<States.Spell> spells) throws IOException {
    for (Post post : life.posts) {
      begin("post_id", "w:" + post.mid);
      text("account", Long.toString(life.uid()));
      moment("posted_at", post.at);
      gone(post.goneAt, post.by, post.how);
      moment("first_listed", post.firstListed == 0 ? null : Long.valueOf(post.firstListed));
      moment("last_listed", post.firstListed == 0 ? null : Long.valueOf(post.lastListed));
      end(posts);
    }
    for (States.Spell spell : spells) {
      begin("account", Long.toString(life.uid()));
      text("executive", life.executive());
      moment("from", spell.from());
      moment("to", spell.to());
      text("state", spell.state().label());
      raw("masked", spell.masked());
      end(accounts);
    }
    for (Life.Event event : life.events) {
      begin("account", Long.toString(life.uid()));
      moment("at", event.at());
      text("kind", event.kind().name());
      if (event.present() > 0) {
        raw("present", event.present());
        raw("missing", event.missing());
      }
      end(events);
    }
  }

  /** A post of Weiboscope, which stands in no timeline. */
  void marked(String id, String account, long at, long goneAt, boolean byPlatform)
      throws IOException {
    begin("post_id", id);
    text("account", account);
    moment("posted_at", at);
    gone(goneAt, byPlatform ? Post.Hand.PLATFORM : Post.Hand.AUTHOR, Post.How.SINGLE);
    moment("first_listed", null);
    moment("last_listed", null);
    end(posts);
  }

  void listing(Life life, Listing listing) throws IOException {
    begin("account", Long.toString(life.uid()));
    raw("crawl", listing.crawl().number());
    moment("captured_at", listing.crawl().at());
    text("answer", lower(listing.answer()));
    raw("complete", listing.listed() && listing.whyCut() == null);
    text("why_cut", listing.whyCut() == null ? null : lower(listing.whyCut()));
    raw("listed", listing.shown().size());
    raw("counter", listing.counter());
    moment("newest", listing.newest());
    moment("oldest", listing.oldest());
    boolean covers = listing.coversFrom() != null;
    moment("covers_from", listing.coversFrom());
    moment("covers_to", covers ? Long.valueOf(listing.coversTo()) : null);
    end(crawls);
  }

  private void gone(long at, Post.Hand by, Post.How how) {
    boolean gone = at != Post.NEVER;
    moment("gone_at", gone ? Long.valueOf(at) : null);
    text("by", gone ? lower(by) : null);
    text("how", gone ? lower(how) : null);
  }

  private static String lower(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT);
  }

  private void begin(String key, String value) {
    line.setLength(0);
    line.append('{');
    text(key, value);
  }

  /** No text here has anything to escape. */
  private void text(String key, String value) {
    raw(key, value == null ? null : '"' + value + '"');
  }

  private void moment(String key, Long unix) {
    text(key, unix == null ? null : ChinaTime.iso(unix));
  }

  private void raw(String key, Object value) {
    if (line.length() > 1) {
      line.append(", ");
    }
    line.append('"').append(key).append("\": ").append(value);
  }

  private void end(BufferedWriter file) throws IOException {
    file.append(line).append("}\n");
  }

  @Override
  public void close() throws IOException {
    posts.close();
    accounts.close();
    events.close();
    crawls.close();
  }
}
