package org.shiguan.react;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.unix_micros;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.shiguan.run.Kept;
import org.shiguan.run.RunOptions;
import org.shiguan.run.Stage;
import org.shiguan.run.StageRecord;
import org.shiguan.run.StageRun;
import org.shiguan.run.TableVersion;
import org.shiguan.study.Executive;
import org.shiguan.study.Input;
import org.shiguan.study.Study;
import org.shiguan.table.Announcements;
import org.shiguan.table.Controversies;
import org.shiguan.table.Coverage;
import org.shiguan.table.Crises;
import org.shiguan.table.Deletions;
import org.shiguan.table.ExecEvents;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Posts;
import org.shiguan.table.Profiles;
import org.shiguan.table.Reactions;
import org.shiguan.table.Readings;
import org.shiguan.table.ReplyCurves;
import org.shiguan.table.Requests;
import org.shiguan.table.Sightings;
import org.shiguan.table.Table;

/** Who answered whom, and how soon: requests and what belongs to them, joined by keys alone. */
public final class ReactStage implements Stage {
  @Override
  public String name() {
    return "react";
  }

  @Override
  public List<Table> reads() {
    return List.of(
        Posts.TABLE,
        Sightings.TABLE,
        Profiles.TABLE,
        Readings.TABLE,
        ExecPosts.TABLE,
        Coverage.TABLE,
        Deletions.TABLE,
        ExecEvents.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(
        Requests.TABLE,
        ReplyCurves.TABLE,
        Reactions.TABLE,
        Controversies.TABLE,
        Crises.TABLE,
        Announcements.TABLE);
  }

  @Override
  public List<String> code() {
    return List.of(
        "org.shiguan.measure.formula",
        "org.shiguan.privacy",
        "org.shiguan.react",
        "org.shiguan.run",
        "org.shiguan.stat",
        "org.shiguan.study",
        "org.shiguan.table");
  }

  @Override
  public String settings(Study study, RunOptions options) {
    var settings = new ArrayList<String>();
    for (Executive executive : study.roster().executives()) {
      settings.add(executive.id() + executive.accounts() + executive.officialAccounts());
    }
    study.inputs().forEach(input -> settings.add(input.path() + input.replies()));
    return settings + "|" + study.period() + "|" + study.events();
  }

  @Override
  public StageRecord run(StageRun run) {
    try (var kept = new Kept()) {
      Dataset<Row> said = kept.onDisk(said(run));
      Observation observed =
          Observation.of(run.read("link", Coverage.TABLE), run.read("track", ExecEvents.TABLE));
      var store = run.store();
      TableVersion requests =
          store.write(Requests.TABLE, run.key(), requests(run, said, observed, kept));
      TableVersion curves =
          store.write(
              ReplyCurves.TABLE,
              run.key(),
              ReplyCurveRows.of(run.study(), store.read(Requests.TABLE, requests)));
      TableVersion reactions = store.write(Reactions.TABLE, run.key(), reactions(run, kept));
      TableVersion controversies =
          store.write(
              Controversies.TABLE,
              run.key(),
              ControversyRows.of(store.read(Reactions.TABLE, reactions), run.study().period()));
      Dataset<Row> utterances = kept.onDisk(utterances(run));
      TableVersion crises =
          store.write(
              Crises.TABLE, run.key(), FirmEpisodes.crises(run.study(), utterances, observed));
      TableVersion announcements =
          store.write(Announcements.TABLE, run.key(), FirmEpisodes.announcements(utterances));
      return new StageRecord(
          name(),
          run.key(),
          List.of(requests, curves, reactions, controversies, crises, announcements),
          null);
    }
  }

  private static Dataset<Row> said(StageRun run) {
    return LinkedAnswers.said(
        run.read("ingest", Posts.TABLE),
        run.read("read", Readings.TABLE),
        Speakers.rows(run.session().spark(), run.study()));
  }

  private static Dataset<Row> utterances(StageRun run) {
    return FirmEpisodes.utterances(
        run.read("ingest", Posts.TABLE),
        run.read("read", Readings.TABLE),
        Speakers.rows(run.session().spark(), run.study()));
  }

  private static Dataset<Row> reactions(StageRun run, Kept kept) {
    Dataset<Row> posts = run.read("ingest", Posts.TABLE);
    return ReactionRows.of(
        posts,
        run.read("read", Readings.TABLE),
        run.read("link", ExecPosts.TABLE),
        TopicWalks.of(posts, run.read("link", ExecPosts.TABLE)),
        kept);
  }

  private static Dataset<Row> requests(
      StageRun run, Dataset<Row> said, Observation observed, Kept kept) {
    Dataset<Row> posts = run.read("ingest", Posts.TABLE);
    Dataset<Row> readings = run.read("read", Readings.TABLE);
    Dataset<Row> speakers = Speakers.rows(run.session().spark(), run.study());
    Dataset<Row> asked =
        kept.onDisk(AskedRequests.of(posts, readings, run.read("link", ExecPosts.TABLE), speakers));
    Dataset<Row> known =
        kept.onDisk(
            LinkedAnswers.to(asked, said, run.read("ingest", Profiles.TABLE))
                .join(Designs.inputsOf(run, asked), new String[] {Posts.POST_ID.name()}, "left")
                .join(threads(posts, asked), new String[] {AskedRequests.THREAD}, "left")
                .join(
                    deleted(run.read("track", Deletions.TABLE)),
                    new String[] {Posts.POST_ID.name()},
                    "left"));
    Set<Integer> full =
        Designs.full(run.study().inputs().stream().map(Input::replies).toList(), unanswered(known));
    return RequestRows.ordered(known)
        .mapPartitions(new RequestRows(full, observed), Encoders.row(Requests.TABLE.schema()))
        .sortWithinPartitions(
            ExecPosts.EXECUTIVE.col(), Requests.ASKED_AT.col(), Posts.POST_ID.col());
  }

  /** The last capture of each thread in which a request stands. */
  private static Dataset<Row> threads(Dataset<Row> posts, Dataset<Row> asked) {
    Column thread = col(AskedRequests.THREAD);
    return posts
        .where(Posts.COMMENTED_ID.col().isNotNull().and(Posts.CAPTURED_AT.col().isNotNull()))
        .select(Posts.COMMENTED_ID.col().as(AskedRequests.THREAD), Posts.CAPTURED_AT.col())
        .join(
            asked.where(thread.isNotNull()).select(thread),
            new String[] {AskedRequests.THREAD},
            "left_semi")
        .groupBy(thread)
        .agg(max(unix_micros(Posts.CAPTURED_AT.col())).as(RequestRows.THREAD_SEEN));
  }

  private static Dataset<Row> deleted(Dataset<Row> deletions) {
    return deletions
        .where(Deletions.GRADE.col().notEqual("D"))
        .select(
            Posts.POST_ID.col(),
            unix_micros(Deletions.LAST_SEEN_AT.col()).as(RequestRows.DELETED_AFTER));
  }

  private static Set<Integer> unanswered(Dataset<Row> known) {
    return known
        .where(col(LinkedAnswers.SAID).isNull())
        .select(explode(col(Designs.INPUTS)))
        .distinct()
        .collectAsList()
        .stream()
        .map(row -> row.getInt(0))
        .collect(Collectors.toSet());
  }
}
