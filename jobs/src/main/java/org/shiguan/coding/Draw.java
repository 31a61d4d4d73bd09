package org.shiguan.coding;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.year;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.StructType;
import org.shiguan.coding.Sheets.Shown;
import org.shiguan.read.code.CodeRules;
import org.shiguan.read.code.ManualCode;
import org.shiguan.run.CorpusViews;
import org.shiguan.run.Json;
import org.shiguan.run.Lake;
import org.shiguan.run.Session;
import org.shiguan.study.UserException;
import org.shiguan.table.ExecPosts;
import org.shiguan.table.Mentions;
import org.shiguan.table.Posts;
import org.shiguan.table.Readings;
import org.shiguan.table.Spells;
import org.shiguan.table.Table;

/**
 * Draws posts for coders: of executives by group and year, or of others that address them by year.
 */
public final class Draw {
  private static final String UNKNOWN = "UNKNOWN";
  private static final String OTHERS = "OTHERS";
  private static final int ID_DIGITS = 12;

  private final SparkSession spark;
  private final DrawOptions options;

  private Draw(SparkSession spark, DrawOptions options) {
    this.spark = spark;
    this.options = options;
  }

  /**
   * Writes a sheet for each coder and the key.
   *
   * @param out output folder of a run
   * @param settings Spark settings by name
   * @return what was done, a sentence each
   * @throws UserException when the corpus lacks what is needed or the folder is not empty
   */
  public static List<String> of(Path out, DrawOptions options, Map<String, String> settings) {
    requireEmpty(options.folder());
    try (var session = new Session("coding draw", settings)) {
      CorpusViews.register(session.spark(), new Lake(out));
      var tables = new ArrayList<Table>(List.of(ExecPosts.TABLE, Readings.TABLE));
      if (options.of() == ManualCode.Of.OTHERS) {
        tables.add(Mentions.TABLE);
      }
      for (Table needed : tables) {
        String table = needed.name();
        if (!session.spark().catalog().tableExists(table)) {
          throw new UserException(
              "The corpus in %s has no table %s; run its study again with this version."
                  .formatted(out, table));
        }
      }
      return new Draw(session.spark(), options).draw(out);
    }
  }

  /** The rules by which the posts were read; those at hand must be the same. */
  private CodeRules rules(Lake lake) {
    CodeRules rules =
        options.codes() == null ? CodeRules.shipped() : CodeRules.withFolder(options.codes());
    String key = Json.readObject(lake.manifest()).path("stages").path("read").asText();
    String by =
        lake.record("read", key)
            .map(record -> record.notes().path("read").path("codes").asText())
            .orElse("");
    if (!by.equals(rules.hash())) {
      throw new UserException(
          "The posts in %s were coded by other rules; give the folder of the study's rule files with --codes, or run the study again."
              .formatted(lake.out()));
    }
    return rules;
  }

  private List<String> draw(Path out) {
    CodeRules rules = rules(new Lake(out));
    boolean others = options.of() == ManualCode.Of.OTHERS;
    Dataset<Row> units = others ? addressing() : units();
    Map<Stratum, Long> sizes = sizes(units);
    if (sizes.isEmpty()) {
      throw new UserException(
          (others
                  ? "The corpus in %s holds no post or comment of others that addresses an executive; add an archive of comments, or of the timelines of those who write to them."
                  : "The corpus in %s holds no post of an executive; check the accounts of the roster.")
              .formatted(out));
    }
    Map<Stratum, Integer> taken = Allocation.equal(sizes, options.units());
    Map<String, DrawnUnit> chosen = chosen(units, sizes, taken);
    List<ManualCode> codes = rules.codes(options.of());
    var drawn = new ArrayList<DrawnUnit>();
    var shown = new ArrayList<Shown>();
    texts(chosen, drawn, shown);
    drawn.sort(Comparator.comparing(DrawnUnit::id));
    write(rules, codes, drawn, shown);
    return told(sizes, taken, drawn.size());
  }

  /** Every post that says something, with its stratum and a number that depends on nothing else. */
  private Dataset<Row> units() {
    Dataset<Row> posts =
        spark
            .table(ExecPosts.TABLE.name())
            .where(Posts.BARE.col().equalTo(false))
            .select(ExecPosts.EXECUTIVE.col(), Posts.POST_ID.col(), Posts.CHINA_DAY.col());
    var group = lit(null).cast(StringType);
    if (spark.catalog().tableExists(Spells.TABLE.name())) {
      Dataset<Row> spells =
          spark
              .table(Spells.TABLE.name())
              .select(
                  ExecPosts.EXECUTIVE.col().as("of"),
                  Spells.START_DAY.col(),
                  Spells.STOP_DAY.col(),
                  Spells.GROUP.col());
      posts =
          posts.join(
              broadcast(spells),
              ExecPosts.EXECUTIVE
                  .col()
                  .equalTo(col("of"))
                  .and(Posts.CHINA_DAY.col().geq(Spells.START_DAY.col()))
                  .and(Posts.CHINA_DAY.col().lt(Spells.STOP_DAY.col())),
              "left");
      group = Spells.GROUP.col();
    }
    return lots(posts, coalesce(group, lit(UNKNOWN)));
  }

  /**
   * Every post or comment of others that says something to an executive: a comment under a post of
   * theirs that does not answer somebody else there, a repost of one, or an @ in its own words.
   */
  private Dataset<Row> addressing() {
    String post = Posts.POST_ID.name();
    Dataset<Row> own = spark.table(ExecPosts.TABLE.name()).select(Posts.POST_ID.col().as("own"));
    Dataset<Row> said = spark.table(Posts.TABLE.name()).where(Posts.BARE.col().equalTo(false));
    Dataset<Row> comments =
        said.where(Posts.KIND.col().equalTo("COMMENT"))
            .where(not(Posts.OWN_TEXT.col().startsWith("回复@")))
            .join(own, Posts.COMMENTED_ID.col().equalTo(col("own")), "left_semi");
    Dataset<Row> reposts =
        said.where(Posts.KIND.col().equalTo("REPOST"))
            .join(own, Posts.RETWEETED_ID.col().equalTo(col("own")), "left_semi");
    Dataset<Row> handles =
        spark
            .table(Mentions.TABLE.name())
            .where(Mentions.HOW.col().equalTo("HANDLE"))
            .select(Posts.POST_ID.col());
    Dataset<Row> called = said.join(handles, new String[] {post}, "left_semi");
    Dataset<Row> all =
        comments
            .unionByName(reposts)
            .unionByName(called)
            .select(Posts.POST_ID.col(), Posts.CHINA_DAY.col())
            .distinct()
            .join(own, Posts.POST_ID.col().equalTo(col("own")), "left_anti");
    return lots(all, lit(OTHERS));
  }

  private Dataset<Row> lots(Dataset<Row> posts, Column group) {
    return posts.select(
        Posts.POST_ID.col(),
        group.as("stratum_group"),
        year(Posts.CHINA_DAY.col()).as("stratum_year"),
        sha2(concat(lit(options.seed() + "\n"), Posts.POST_ID.col()), 256).as("lot"));
  }

  private static Map<Stratum, Long> sizes(Dataset<Row> units) {
    var sizes = new TreeMap<Stratum, Long>();
    for (Row row :
        units
            .groupBy(col("stratum_group"), col("stratum_year"))
            .agg(count(lit(1)).as("posts"))
            .collectAsList()) {
      sizes.put(new Stratum(row.getString(0), row.getInt(1)), row.getLong(2));
    }
    return sizes;
  }

  /** The posts of the lowest lots of each stratum, by post. */
  private Map<String, DrawnUnit> chosen(
      Dataset<Row> units, Map<Stratum, Long> sizes, Map<Stratum, Integer> taken) {
    int most = taken.values().stream().mapToInt(n -> n).max().orElseThrow();
    var place =
        Window.partitionBy(col("stratum_group"), col("stratum_year"))
            .orderBy(col("lot"), Posts.POST_ID.col());
    var chosen = new TreeMap<String, DrawnUnit>();
    for (Row row :
        units
            .withColumn("place", row_number().over(place))
            .where(col("place").leq(most))
            .select(Posts.POST_ID.col(), col("stratum_group"), col("stratum_year"), col("place"))
            .collectAsList()) {
      var stratum = new Stratum(row.getString(1), row.getInt(2));
      if (row.getInt(3) <= taken.get(stratum)) {
        String post = row.getString(0);
        double weight = (double) sizes.get(stratum) / taken.get(stratum);
        chosen.put(post, new DrawnUnit(id(post), post, stratum, weight, Set.of()));
      }
    }
    return chosen;
  }

  /** Adds the texts, and the codes that the rules gave. */
  private void texts(Map<String, DrawnUnit> chosen, List<DrawnUnit> drawn, List<Shown> shown) {
    Dataset<Row> ids =
        spark.createDataFrame(
            chosen.keySet().stream().map(RowFactory::create).toList(),
            new StructType().add(Posts.POST_ID.name(), StringType));
    String[] byPost = {Posts.POST_ID.name()};
    List<Row> rows =
        spark
            .table(Posts.TABLE.name())
            .join(broadcast(ids), byPost)
            .join(spark.table(Readings.TABLE.name()), byPost)
            .select(
                Posts.POST_ID.col(),
                Posts.OWN_TEXT.col(),
                Posts.CHAIN_TEXT.col(),
                coalesce(Posts.RETWEETED_ID.col(), Posts.COMMENTED_ID.col()),
                Readings.CODES.col())
            .collectAsList();
    Map<String, String> originals = originals(rows);
    for (Row row : rows) {
      DrawnUnit unit = chosen.get(row.getString(0));
      drawn.add(
          new DrawnUnit(
              unit.id(),
              unit.post(),
              unit.stratum(),
              unit.weight(),
              Set.copyOf(row.<String>getList(4))));
      String quoted =
          String.join(
              "\n",
              Stream.of(row.getString(2), originals.get(row.getString(3)))
                  .filter(t -> t != null && !t.isEmpty())
                  .toList());
      shown.add(new Shown(unit.id(), row.getString(1), quoted));
    }
  }

  /** The words of the posts that drawn ones forward or stand under, by post. */
  private Map<String, String> originals(List<Row> rows) {
    List<Row> ids =
        rows.stream()
            .filter(row -> !row.isNullAt(3))
            .map(row -> row.getString(3))
            .distinct()
            .map(RowFactory::create)
            .toList();
    var texts = new HashMap<String, String>();
    for (Row row :
        spark
            .table(Posts.TABLE.name())
            .join(
                broadcast(
                    spark.createDataFrame(
                        ids, new StructType().add(Posts.POST_ID.name(), StringType))),
                new String[] {Posts.POST_ID.name()})
            .select(Posts.POST_ID.col(), Posts.OWN_TEXT.col())
            .collectAsList()) {
      texts.put(row.getString(0), row.getString(1));
    }
    return texts;
  }

  private void write(
      CodeRules rules, List<ManualCode> codes, List<DrawnUnit> drawn, List<Shown> shown) {
    try {
      Files.createDirectories(options.folder());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    for (int coder = 1; coder <= options.coders(); coder++) {
      String lot = options.seed() + "\n" + coder + "\n";
      List<Shown> order =
          shown.stream().sorted(Comparator.comparing(u -> sha256(lot + u.unit()))).toList();
      Sheets.write(options.folder().resolve("sheet-" + coder + ".xlsx"), order, codes);
    }
    new DrawKey(
            rules.hash(),
            options.seed(),
            options.coders(),
            codes.stream().map(ManualCode::code).toList(),
            drawn)
        .write(options.folder());
  }

  private List<String> told(Map<Stratum, Long> sizes, Map<Stratum, Integer> taken, int drawn) {
    var told = new ArrayList<String>();
    sizes.forEach(
        (stratum, size) ->
            told.add(
                "%-12s %d  %,d of %,d posts"
                    .formatted(stratum.group(), stratum.year(), taken.get(stratum), size)));
    told.add(
        "Wrote %d units for %d coders into %s; give coders their sheets and keep its folder private/."
            .formatted(drawn, options.coders(), options.folder()));
    if (drawn < options.units()) {
      told.add("The corpus has no more than these; %d were asked for.".formatted(options.units()));
    }
    return told;
  }

  private String id(String post) {
    return "u" + sha256(options.seed() + "\nunit\n" + post).substring(0, ID_DIGITS);
  }

  private static String sha256(String text) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private static void requireEmpty(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      if (files.findAny().isPresent()) {
        throw new UserException(
            "%s is not empty, and may hold what coders filled in; name a new folder."
                .formatted(folder));
      }
    } catch (IOException e) {
      throw new UserException("%s is no folder; name a new one.".formatted(folder), e);
    }
  }
}
