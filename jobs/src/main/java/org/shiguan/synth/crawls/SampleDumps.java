package org.shiguan.synth.crawls;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.shiguan.synth.ChinaTime;
import org.shiguan.synth.Dice;

/**
 * What was captured beside the timelines: other people's reposts with the originals or stubs in
 * them, answers to questions about single posts and accounts, and keyword crawls. None of it is a
 * timeline.
 */
final class SampleDumps implements Closeable {
  private static final double FOUND_BY_KEYWORD = 0.08;
  private static final double ASKED_AGAIN = 0.9;
  private static final String SHOW = "/2/statuses/show.json?id=";

  /**
   * One file.
   *
   * @param at when it was captured, Unix seconds
   */
  record Sample(DumpFile file, long at) {}

  private final World world;
  private final List<Sample> reposts = new ArrayList<>();
  private final List<Sample> probes = new ArrayList<>();
  private final List<Sample> keywords = new ArrayList<>();

  SampleDumps(Path folder, World world) {
    this.world = world;
    for (World.Crawl crawl : world.crawls()) {
      String name = "crawl-%02d/".formatted(crawl.number());
      probes.add(
          new Sample(new DumpFile(folder, name + "probes.json"), crawl.at() + ChinaTime.DAY));
      reposts.add(
          new Sample(new DumpFile(folder, name + "reposts.json"), crawl.at() + 2 * ChinaTime.DAY));
    }
    for (long at : world.keywords()) {
      String name = "keyword-%d/found.json".formatted(keywords.size() + 1);
      keywords.add(new Sample(new DumpFile(folder, name), at));
    }
  }

  /** All files that came to exist. */
  List<Sample> written() {
    var all = new ArrayList<Sample>();
    all.addAll(probes);
    all.addAll(reposts);
    all.addAll(keywords);
    all.removeIf(sample -> !sample.file().exists());
    return all;
  }

  /** What was captured beside a crawl that got this listing. */
  void beside(Life life, Listing listing, Dice dice) throws IOException {
    int crawl = listing.crawl().number();
    probe(life, listing, probes.get(crawl - 1), dice);
    Sample sample = reposts.get(crawl - 1);
    for (Post post : life.posts) {
      for (Post.Bystander repost : post.reposts) {
        if (dice.chance(world.rates().repostSeen()) && repost.at() < sample.at()) {
          sample.file().line(repost(life, post, repost, sample.at()));
        }
      }
    }
  }

  /** What the keyword crawls found of an account. */
  void keywords(Life life, Dice dice) throws IOException {
    for (Sample sample : keywords) {
      for (Post post : life.posts) {
        if (dice.chance(FOUND_BY_KEYWORD) && life.visible(post, sample.at())) {
          sample
              .file()
              .line(
                  world.web()
                      ? card(Objects.mobile(life, post, sample.at()))
                      : Objects.status(life, post, sample.at(), null));
        }
      }
    }
  }

  private ObjectNode repost(Life life, Post post, Post.Bystander repost, long at) {
    Standing standing = Standing.of(life, post, at);
    boolean alive = standing == Standing.ALIVE;
    if (world.web()) {
      ObjectNode node = Objects.mobile(repost);
      node.set(
          "retweeted_status",
          alive ? Objects.mobile(life, post, at) : Objects.mobileStub(post, standing));
      return card(node);
    }
    ObjectNode node = Objects.status(repost);
    node.set(
        "retweeted_status",
        alive ? Objects.status(life, post, at, null) : Objects.stub(post, standing));
    return node;
  }

  private static ObjectNode card(ObjectNode post) {
    ObjectNode page = Objects.object().put("ok", 1);
    ObjectNode data = page.putObject("data");
    data.putObject("cardlistInfo").put("since_id", 1);
    ArrayNode cards = data.putArray("cards");
    cards.addObject().put("card_type", 9).set("mblog", post);
    return page;
  }

  private void probe(Life life, Listing listing, Sample sample, Dice dice) throws IOException {
    long at = sample.at();
    boolean askedForUser = dice.chance(ASKED_AGAIN);
    if (life.ended(at) && askedForUser && life.open(at)) {
      sample
          .file()
          .line(life.fate == Fate.CLOSES ? TimelineDump.gone(life) : TimelineDump.banned(life));
    }
    if (!listing.listed()) {
      return;
    }
    for (Post post : life.posts) {
      boolean missed = post.firstListed > 0 && post.listedIn != listing.crawl().number();
      if (missed && dice.chance(world.rates().probed())) {
        sample.file().line(answer(life, post, at, dice));
      }
    }
  }

  private ObjectNode answer(Life life, Post post, long at, Dice dice) {
    String request = SHOW + post.mid;
    double draw = dice.unit();
    double errors = world.rates().probeError();
    if (draw < errors) {
      return draw < errors / 2
          ? Objects.error("User requests out of rate limit!", 10023, request)
          : Objects.error("Permission denied, need a high level appkey", 10005, request);
    }
    return switch (Standing.of(life, post, at)) {
      case ALIVE -> Objects.status(life, post, at, null);
      case DELETED_BY_AUTHOR -> Objects.error("target weibo does not exist!", 20101, request);
      // Before 2014 this was how removal by the platform looked (codebook D01).
      case DELETED_BY_PLATFORM ->
          world.web()
              ? Objects.error("target weibo does not exist!", 20101, request)
              : Objects.error("Permission Denied", 20112, request);
      case MASKED -> Objects.error("由于作者隐私设置，你没有权限查看此微博", 20112, request);
      case ACCOUNT_CLOSED -> TimelineDump.gone(life);
      case ACCOUNT_BANNED -> TimelineDump.banned(life);
    };
  }

  @Override
  public void close() throws IOException {
    for (List<Sample> samples : List.of(reposts, probes, keywords)) {
      for (Sample sample : samples) {
        sample.file().close();
      }
    }
  }
}
