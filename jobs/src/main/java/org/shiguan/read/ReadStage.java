package org.shiguan.read;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hankcs.hanlp.HanLP;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.shiguan.read.code.CodeRules;
import org.shiguan.read.code.StudyNames;
import org.shiguan.read.text.Script;
import org.shiguan.run.Hash;
import org.shiguan.run.Json;
import org.shiguan.run.RosterAccounts;
import org.shiguan.run.RunOptions;
import org.shiguan.run.Stage;
import org.shiguan.run.StageRecord;
import org.shiguan.run.StageRun;
import org.shiguan.study.Executive;
import org.shiguan.study.Study;
import org.shiguan.table.Posts;
import org.shiguan.table.Readings;
import org.shiguan.table.Table;
import scala.jdk.javaapi.CollectionConverters;

/** Posts and comments to tokens, polarity and codes. */
public final class ReadStage implements Stage {
  /** What of HanLP decides how a text is cut and converted. */
  private static final List<String> DICTIONARIES =
      List.of(
          "/data/dictionary/CoreNatureDictionary.mini.txt.bin",
          "/data/dictionary/CoreNatureDictionary.ngram.mini.txt.table.bin",
          "/data/dictionary/CoreNatureDictionary.tr.txt",
          "/data/dictionary/custom/CustomDictionary.txt.bin",
          "/data/dictionary/person/nr.txt.bin",
          "/data/dictionary/person/nr.tr.txt",
          "/data/dictionary/person/nrf.txt.trie.dat",
          "/data/dictionary/tc/t2s.txt");

  @Override
  public String name() {
    return "read";
  }

  @Override
  public List<Table> reads() {
    return List.of(Posts.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(Readings.TABLE);
  }

  @Override
  public List<String> code() {
    return List.of(
        "org.shiguan.privacy",
        "org.shiguan.read",
        "org.shiguan.run",
        "org.shiguan.study",
        "org.shiguan.table");
  }

  @Override
  public String settings(Study study, RunOptions options) {
    Path model = study.polarityModel();
    var accounts = new ArrayList<String>();
    study.roster().executives().forEach(e -> accounts.add(e.id() + e.accounts()));
    return people(study)
        + "|"
        + things(study)
        + "|"
        + (model == null ? "delivered" : Hash.ofFile(model))
        + "|"
        + rules(study).hash()
        + "|"
        + accounts;
  }

  @Override
  public StageRecord run(StageRun run) {
    List<String> people = people(run.study());
    List<String> things = things(run.study());
    byte[] model = model(run.study());
    CodeRules rules = rules(run.study());
    Script script = Script.load();
    var spark = run.session().spark();
    Broadcast<SharedReader> reader =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(
                new SharedReader(
                    people,
                    things,
                    model,
                    rules,
                    StudyNames.of(run.study().roster(), script::simplified)));
    Dataset<Row> readings =
        run.read("ingest", Posts.TABLE)
            .join(
                broadcast(RosterAccounts.rows(spark, run.study())),
                RosterAccounts.isTheirs(Posts.AUTHOR_ID.col(), Posts.POSTED_AT.col()),
                "left")
            .select(
                Posts.POST_ID.col(),
                Posts.OWN_TEXT.col(),
                Posts.KIND.col(),
                Posts.BARE.col(),
                col(RosterAccounts.EXECUTIVE))
            .mapPartitions(new ReadPosts(reader), Encoders.row(Readings.TABLE.schema()));
    var written = run.store().write(Readings.TABLE, run.key(), readings);
    reader.destroy();
    return new StageRecord(
        name(), run.key(), List.of(written), notes(people, things, model, rules));
  }

  /** The posts of a task, read in order. */
  private record ReadPosts(Broadcast<SharedReader> reader)
      implements MapPartitionsFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Iterator<Row> posts) {
      var texts = new RepeatedTexts(reader.value().reader());
      return new Iterator<>() {
        private Iterator<Row> read = List.<Row>of().iterator();

        @Override
        public boolean hasNext() {
          return read.hasNext() || posts.hasNext();
        }

        @Override
        public Row next() {
          if (!read.hasNext()) {
            read = together(texts, posts);
          }
          return read.next();
        }
      };
    }

    private static Iterator<Row> together(RepeatedTexts texts, Iterator<Row> posts) {
      var ids = new ArrayList<String>();
      var batch = new ArrayList<PostText>();
      while (batch.size() < Reader.TOGETHER && posts.hasNext()) {
        Row post = posts.next();
        ids.add(post.getString(0));
        batch.add(
            new PostText(
                post.getString(1), post.getString(2), post.getBoolean(3), post.getString(4)));
      }
      List<Reading> readings = texts.read(batch);
      return IntStream.range(0, ids.size())
          .mapToObj(i -> row(ids.get(i), readings.get(i)))
          .iterator();
    }
  }

  private static Row row(String post, Reading reading) {
    var reason = reading.polarity().reason();
    Manner manner = reading.manner();
    return RowFactory.create(
        post,
        CollectionConverters.asScala(reading.tokens().words()),
        reading.tokens().kinds(),
        CollectionConverters.asScala(reading.tokens().namesAt()),
        reading.polarity().millionths(),
        reason == null ? null : reason.name(),
        manner == null ? null : (Integer) manner.tokens(),
        manner == null ? null : (Integer) manner.official(),
        manner == null ? null : (Integer) manner.singular(),
        manner == null ? null : (Integer) manner.plural(),
        manner == null ? null : (Integer) manner.company(),
        CollectionConverters.asScala(reading.codes()),
        CollectionConverters.asScala(reading.codeEvidence()));
  }

  /** Names of people, which must come out of a text whole, in the order of the roster. */
  private static List<String> people(Study study) {
    return study.roster().executives().stream()
        .flatMap(executive -> executive.allNames().stream())
        .distinct()
        .toList();
  }

  /** Companies and products, which must come out whole, too. */
  private static List<String> things(Study study) {
    Set<String> things = new LinkedHashSet<>();
    for (Executive executive : study.roster().executives()) {
      things.addAll(executive.namesOfFirm());
    }
    return new ArrayList<>(things);
  }

  /** Hashes of what was read by, for the manifest. */
  private static ObjectNode notes(
      List<String> people, List<String> things, byte[] model, CodeRules rules) {
    var dictionaries = new Hash();
    for (String resource : DICTIONARIES) {
      dictionaries.add(resource).add(bytes(HanLP.class, resource));
    }
    ObjectNode notes = Json.object();
    notes
        .putObject("read")
        .put("segmenter", "HanLP portable 1.8.6, ViterbiSegment")
        .put("dictionaries", dictionaries.key())
        .put("names", new Hash().add(people).add(things).key())
        .put("codes", rules.hash())
        .put("script", new Hash().add(bytes(Reader.class, "text/traditional.txt")).key())
        .put("emoticons", new Hash().add(bytes(Reader.class, "polarity/emoticons.txt")).key())
        .put(
            "polarity",
            new Hash()
                .add(model == null ? bytes(Reader.class, "polarity/polarity.model") : model)
                .key());
    return notes;
  }

  private static CodeRules rules(Study study) {
    return study.codes() == null ? CodeRules.shipped() : CodeRules.withFolder(study.codes());
  }

  /** The study's own model of polarity; null when it has none. */
  private static byte[] model(Study study) {
    if (study.polarityModel() == null) {
      return null;
    }
    // What is no model is said before Spark is asked to read by it.
    var unused = PolarityModels.read(study.polarityModel());
    try {
      return Files.readAllBytes(study.polarityModel());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] bytes(Class<?> beside, String resource) {
    try (InputStream in = beside.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no " + resource + " beside " + beside.getName());
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
