package org.shiguan.synth.crawls;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What one crawl wrote of the timelines it went through. */
final class TimelineDump implements Closeable {
  private static final int PAGE = 20;

  private final World.Crawl crawl;
  private final Path folder;
  private final String name;
  private final DumpFile file;
  private boolean exists;

  TimelineDump(Path folder, World.Crawl crawl) {
    this.crawl = crawl;
    this.folder = folder;
    this.name = "crawl-%02d/timelines".formatted(crawl.number());
    this.file = new DumpFile(folder, name + ".json");
  }

  World.Crawl crawl() {
    return crawl;
  }

  /** The path as the study file names it. */
  String path() {
    return crawl.dump() == World.Dump.CRAWLER_FILES ? name + "/*.json" : file.path();
  }

  /** Whether there is anything under that path. */
  boolean exists() {
    return exists;
  }

  void add(Life life, Listing listing) throws IOException {
    if (listing.listed()) {
      switch (crawl.dump()) {
        case API_PAGES -> apiPages(life, listing);
        case API_LINES -> apiLines(life, listing);
        case AJAX_PAGES -> ajaxPages(life, listing);
        case CRAWLER_FILES -> crawlerFile(life, listing);
      }
      exists = true;
    } else if (crawl.dump() != World.Dump.CRAWLER_FILES) {
      error(life, listing);
      exists |= file.exists();
    }
  }

  private void apiPages(Life life, Listing listing) throws IOException {
    file.line(Objects.user(life, crawl.at(), listing.counter()));
    List<Post> posts = listing.shown();
    for (int from = 0; from < Math.max(1, posts.size()); from += PAGE) {
      ObjectNode page = Objects.object();
      ArrayNode statuses = page.putArray("statuses");
      for (Post post : posts.subList(from, Math.min(posts.size(), from + PAGE))) {
        statuses.add(Objects.status(life, post, crawl.at(), listing.counter()));
      }
      page.put("hasvisible", false);
      page.put("previous_cursor", 0);
      page.put("next_cursor", 0);
      file.line(page);
    }
    brokenOff(life, listing);
  }

  private void apiLines(Life life, Listing listing) throws IOException {
    file.line(Objects.user(life, crawl.at(), listing.counter()));
    for (Post post : listing.shown()) {
      if (post.line == null) {
        post.line = DumpFile.bytes(Objects.trimmed(life, post));
      }
      file.line(post.line);
    }
    brokenOff(life, listing);
  }

  private void ajaxPages(Life life, Listing listing) throws IOException {
    ObjectNode profile = Objects.object().put("ok", 1);
    profile.putObject("data").set("user", Objects.user(life, crawl.at(), listing.counter()));
    file.line(profile);
    List<Post> posts = listing.shown();
    for (int from = 0; from < Math.max(1, posts.size()); from += PAGE) {
      ObjectNode page = Objects.object().put("ok", 1);
      ObjectNode data = page.putObject("data");
      data.put("since_id", "");
      ArrayNode list = data.putArray("list");
      for (Post post : posts.subList(from, Math.min(posts.size(), from + PAGE))) {
        list.add(Objects.ajax(life, post, crawl.at(), post == listing.pinned()));
      }
      file.line(page);
    }
    brokenOff(life, listing);
  }

  private void crawlerFile(Life life, Listing listing) throws IOException {
    ObjectNode dump = Objects.object();
    dump.set("user", Objects.crawledUser(life, crawl.at(), listing.counter()));
    ArrayNode posts = dump.putArray("weibo");
    for (Post post : listing.shown()) {
      posts.add(Objects.crawled(life, post, crawl.at()));
    }
    Path path = folder.resolve(name).resolve(life.uid() + ".json");
    Files.createDirectories(path.getParent());
    Files.writeString(path, dump.toPrettyString() + "\n", StandardCharsets.UTF_8);
  }

  /** The error behind the last page that came. */
  private void brokenOff(Life life, Listing listing) throws IOException {
    if (listing.whyCut() == Listing.Cut.ERROR) {
      file.line(asTheSiteDoes(limit(life)));
    }
  }

  private void error(Life life, Listing listing) throws IOException {
    switch (listing.answer()) {
      case ERROR -> file.line(asTheSiteDoes(limit(life)));
      case GONE -> file.line(asTheSiteDoes(gone(life)));
      case BANNED -> file.line(asTheSiteDoes(banned(life)));
      case LISTED, NOT_ASKED -> {}
    }
  }

  /** The web site says "message" where the Open API says "error". */
  private ObjectNode asTheSiteDoes(ObjectNode error) {
    if (crawl.dump() != World.Dump.AJAX_PAGES) {
      return error;
    }
    ObjectNode node = Objects.object().put("ok", 0);
    node.set("message", error.remove("error"));
    node.setAll(error);
    return node;
  }

  private static ObjectNode limit(Life life) {
    return Objects.error(
        "User requests out of rate limit!",
        10023,
        "/2/statuses/user_timeline.json?uid=" + life.uid());
  }

  /** The answer about an account that was closed. */
  static ObjectNode gone(Life life) {
    return Objects.error("User does not exists!", 20003, "/2/users/show.json?uid=" + life.uid());
  }

  /** The answer about an account that was banned; it has no number in the lists of error codes. */
  static ObjectNode banned(Life life) {
    return Objects.error(
        Standing.ACCOUNT_BANNED.words(), 0, "/2/users/show.json?uid=" + life.uid());
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
