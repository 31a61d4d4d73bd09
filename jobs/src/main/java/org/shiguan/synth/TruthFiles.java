package org.shiguan.synth;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes the ground truth: tables with a header line, tab-separated, UTF-8, LF. */
final class TruthFiles {
  private final Path folder;
  private final Plot plot;

  TruthFiles(Path folder, Plot plot) {
    this.folder = folder;
    this.plot = plot;
  }

  void write(Archive archive, Cast cast, Story.Told told) throws IOException {
    List<Post> story = told.posts();
    Files.createDirectories(folder);
    records(archive.ledger());
    rejects(archive.ledger());
    planted(archive.ledger());
    posts(archive.ledger());
    gone(story);
    inputs(archive.inputs());
    accounts(cast);
    history(cast, story, archive.ledger());
    requests(told.requests());
    comments(cast, archive.comments());
    firstWords(told.firstWords());
    written(cast, story, archive.ledger());
    talk(told.talk(), archive.ledger());
  }

  /** Every post of an executive, held or not. */
  private void written(Cast cast, List<Post> story, Ledger ledger) throws IOException {
    StringBuilder table =
        new StringBuilder(
            "post_id\texecutive\tauthor\tposted_at\tkind\tclient\tgenre\tgone_at\tby\theld\n");
    for (Executive executive : cast.executives()) {
      for (Post post : story) {
        if (executive.accounts().contains(post.author())) {
          boolean gone = post.deletedAt() != Post.NEVER;
          row(
              table,
              post.id(),
              executive.id(),
              post.authorId(),
              ChinaTime.iso(post.time()),
              post.kind(),
              post.client(),
              genre(post),
              gone ? ChinaTime.iso(post.deletedAt()) : "",
              !gone ? "" : post.byPlatform() ? "platform" : "author",
              ledger.holds(post));
        }
      }
    }
    // Packed, for the sample has to stay small.
    var file = new DumpFile("written.tsv.bz2");
    file.add(table.toString());
    file.save(folder);
  }

  /**
   * What an original of the story speaks of, or that a repost has no words of its own; the three
   * stocks of phrases have none in common.
   */
  private static String genre(Post post) {
    if (post.kind() == Kind.REPOST && Phrases.BARE.contains(post.text())) {
      return "BARE";
    }
    if (post.kind() != Kind.ORIGINAL) {
      return "";
    }
    return Phrases.WISDOM.stream().anyMatch(post.text()::contains)
        ? "WISDOM"
        : Phrases.PERSONAL.stream().anyMatch(post.text()::contains)
            ? "PERSONAL"
            : Phrases.COMPANY.stream().anyMatch(post.text()::contains) ? "COMPANY" : "";
  }

  /** Every post of the crowd about an executive, held or not, and how it is meant. */
  private void talk(List<Story.Talk> all, Ledger ledger) throws IOException {
    StringBuilder table = new StringBuilder("post_id\texecutive\tposted_at\tmeant\theld\n");
    for (Story.Talk talk : all) {
      Post post = talk.post();
      row(
          table,
          post.id(),
          talk.executive().id(),
          ChinaTime.iso(post.time()),
          meant(post.text()),
          ledger.holds(post));
    }
    save("talk.tsv", table);
  }

  /** 1 well, 0 neither, -1 ill: by the words, or where these are neither by the emoticon. */
  private static int meant(String text) {
    for (int i = 0; i < Phrases.ABOUT.size(); i++) {
      boolean said = true;
      for (String part : Phrases.ABOUT.get(i).split("%s", -1)) {
        said &= text.contains(part);
      }
      if (said && Phrases.MEANT.get(i) != 0) {
        return Phrases.MEANT.get(i);
      }
    }
    for (int i = 0; i < Phrases.EMOTICONS.size(); i++) {
      if (text.contains(Phrases.EMOTICONS.get(i))) {
        return Phrases.FELT.get(i);
      }
    }
    return 0;
  }

  private void records(Ledger ledger) throws IOException {
    StringBuilder table =
        new StringBuilder(
            "file\trecords\tfirst\trepeat\tprofile\tprobe\tstructure\treject\trepaired\tembedded"
                + "\tstubs\n");
    for (Ledger.Account account : ledger.accounts()) {
      row(
          table,
          account.path,
          account.records(),
          account.first,
          account.repeat,
          0,
          account.probe,
          account.structure,
          account.reject(),
          account.repaired,
          account.embedded,
          account.stubs);
    }
    save("records.tsv", table);
  }

  private void rejects(Ledger ledger) throws IOException {
    StringBuilder table = new StringBuilder("file\treason\tcount\n");
    for (Ledger.Account account : ledger.accounts()) {
      account.rejects.forEach((reason, count) -> row(table, account.path, reason, count));
    }
    save("rejects.tsv", table);
  }

  private void planted(Ledger ledger) throws IOException {
    StringBuilder table = new StringBuilder("file\tfault\tcount\n");
    for (Ledger.Account account : ledger.accounts()) {
      account.planted.forEach((fault, count) -> row(table, account.path, fault, count));
    }
    save("planted.tsv", table);
  }

  private void posts(Ledger ledger) throws IOException {
    StringBuilder table = new StringBuilder("post_id\tauthor\tposted_at\tkind\tsource\n");
    for (Ledger.Seen seen : ledger.posts()) {
      Post post = seen.post();
      row(table, post.id(), post.authorId(), ChinaTime.iso(post.time()), post.kind(), seen.file());
    }
    save("posts.tsv", table);
  }

  /** When posts went, seen by a crawl or not, and by whose hand. */
  private void gone(List<Post> story) throws IOException {
    StringBuilder table = new StringBuilder("post_id\tgone_at\tby\n");
    for (Post post : story) {
      if (post.deletedAt() != Post.NEVER) {
        row(
            table,
            post.id(),
            ChinaTime.iso(post.deletedAt()),
            post.byPlatform() ? "platform" : "author");
      }
    }
    save("gone.tsv", table);
  }

  private void inputs(List<Input> inputs) throws IOException {
    StringBuilder table = new StringBuilder("path\tcaptured_at\tcovers_from\tcovers_to\n");
    for (Input input : inputs) {
      row(
          table,
          input.path(),
          input.capturedAt() == 0 ? "" : ChinaTime.iso(input.capturedAt()),
          input.declares() ? ChinaTime.date(input.from()) : "",
          input.declares() ? ChinaTime.date(input.to()) : "");
    }
    save("inputs.tsv", table);
  }

  private void accounts(Cast cast) throws IOException {
    StringBuilder table = new StringBuilder("executive\tspace\tauthor\tfrom\tto\n");
    for (Executive executive : cast.executives()) {
      for (RosterAccount account : RosterAccount.of(executive, plot)) {
        row(
            table,
            executive.id(),
            account.space(),
            account.uid(),
            account.from(),
            account.to() == null ? "" : account.to());
      }
    }
    save("accounts.tsv", table);
  }

  /**
   * One line an executive: the true group, and when how many posts went, seen by a crawl or not.
   */
  private void history(Cast cast, List<Post> story, Ledger ledger) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (Executive executive : cast.executives()) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put("executive", executive.id());
      line.put("group", executive.habit().group().name());
      line.put("joined", executive.habit().joined());
      line.put("fate", executive.habit().fate().name());
      int written = 0;
      int held = 0;
      TreeMap<Long, int[]> deletions = new TreeMap<>();
      for (Post post : story) {
        if (executive.accounts().contains(post.author())) {
          written++;
          held += ledger.holds(post) ? 1 : 0;
          if (post.deletedAt() < Story.TO) {
            int[] counts = deletions.computeIfAbsent(post.deletedAt(), at -> new int[2]);
            counts[0]++;
            counts[1] += ledger.holds(post) ? 1 : 0;
          }
        }
      }
      line.put("written", written);
      line.put("held", held);
      ArrayNode list = line.putArray("deletions");
      deletions.forEach(
          (at, counts) -> {
            ObjectNode deletion = list.addObject();
            deletion.put("at", ChinaTime.iso(at));
            deletion.put("posts", counts[0]);
            deletion.put("held", counts[1]);
          });
      switch (executive.habit().fate()) {
        case CLOSED -> line.put("closed", ChinaTime.iso(plot.closed()));
        case EMPTIED_AND_RETURNED -> line.put("returned", ChinaTime.date(plot.returned()));
        case KEPT, DELETES_NOW_AND_THEN, SECOND_ACCOUNT, THINNED_OUT -> {}
      }
      lines.append(line).append('\n');
    }
    save("history.jsonl", lines);
  }

  /** Who asked whom for service, and what became of it. */
  private void requests(List<Requests.Asked> all) throws IOException {
    StringBuilder table =
        new StringBuilder(
            "post_id\texecutive\tasker\tasked_at\taddressed\tanswered_at\tanswer_id\tanswered_by"
                + "\tdelegated\tclosed_at\tclosure_id\n");
    for (Requests.Asked asked : all) {
      Post answer = asked.answer();
      Post closure = asked.closure();
      row(
          table,
          asked.request().id(),
          asked.executive().id(),
          asked.request().authorId(),
          ChinaTime.iso(asked.request().time()),
          asked.addressed(),
          answer == null ? "" : ChinaTime.iso(answer.time()),
          answer == null ? "" : answer.id(),
          answer == null ? "" : asked.answeredBy(),
          answer == null || asked.byFirm() ? "" : asked.delegated(),
          closure == null ? "" : ChinaTime.iso(closure.time()),
          closure == null ? "" : closure.id());
    }
    save("requests.tsv", table);
  }

  /** Who spoke when in a crisis or with an announcement; what is not here was met with silence. */
  private void firstWords(List<FirstWords.Said> all) throws IOException {
    StringBuilder table =
        new StringBuilder("executive\tevent\texec_post\texec_at\tfirm_post\tfirm_at\n");
    for (FirstWords.Said said : all) {
      row(
          table,
          said.executive().id(),
          said.event() == null ? "" : said.event(),
          said.own().id(),
          ChinaTime.iso(said.own().time()),
          said.firm().id(),
          ChinaTime.iso(said.firm().time()));
    }
    save("first_words.tsv", table);
  }

  /** How the comments under each post of an executive were meant. */
  private void comments(Cast cast, List<Comments.Written> all) throws IOException {
    StringBuilder table =
        new StringBuilder("post_id\texecutive\tpositive\tneutral\tnegative\thostile\n");
    Map<String, Map<Comments.Tone, Integer>> meant = new TreeMap<>();
    Map<String, String> theirs = new TreeMap<>();
    for (Comments.Written written : all) {
      Post under = written.comment().source();
      meant
          .computeIfAbsent(under.id(), id -> new EnumMap<>(Comments.Tone.class))
          .merge(written.tone(), 1, Integer::sum);
      for (Executive executive : cast.executives()) {
        if (executive.accounts().contains(under.author())) {
          theirs.put(under.id(), executive.id());
        }
      }
    }
    meant.forEach(
        (post, tones) ->
            row(
                table,
                post,
                theirs.get(post),
                tones.getOrDefault(Comments.Tone.POSITIVE, 0),
                tones.getOrDefault(Comments.Tone.NEUTRAL, 0),
                tones.getOrDefault(Comments.Tone.NEGATIVE, 0),
                tones.getOrDefault(Comments.Tone.HOSTILE, 0)));
    save("comments.tsv", table);
  }

  private static void row(StringBuilder table, Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      table.append(i == 0 ? "" : "\t").append(cells[i]);
    }
    table.append('\n');
  }

  private void save(String name, StringBuilder text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }
}
