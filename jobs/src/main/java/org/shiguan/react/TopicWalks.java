package org.shiguan.react;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.shiguan.stat.graph.RandomWalkControversy;
import org.shiguan.stat.graph.UndirectedGraph;
import org.shiguan.table.Posts;
import org.shiguan.table.Reactions;

/**
 * Random-walk controversy of the topics of executives' posts (codebook M15-c4): for each hashtag
 * and calendar quarter the graph of people joined by two reposts or more that carry it, either
 * themselves or in the original.
 */
final class TopicWalks {
  private static final int FEWEST_REPOSTS = 2;

  /** A connected part of 100 people has 99 edges or more; the codebook sets the upper bound. */
  private static final int FEWEST_EDGES = RandomWalkControversy.FEWEST_VERTICES - 1;

  private static final int MOST_EDGES = 200_000;
  private static final String TOPIC = "topic";
  private static final String ONE = "one";
  private static final String OTHER = "other";
  private static final String EDGES = "edges";

  private TopicWalks() {}

  /**
   * {@link Posts#POST_ID} and {@link Reactions#WALK} of the executives' posts with a topic that has
   * a graph; of several topics the most divided one counts.
   */
  static Dataset<Row> of(Dataset<Row> posts, Dataset<Row> execPosts) {
    Dataset<Row> tagged =
        posts
            .where(Posts.KIND.col().notEqual("COMMENT").and(size(Posts.HASHTAGS.col()).gt(0)))
            .select(
                Posts.POST_ID.col(),
                Posts.AUTHOR_ID.col(),
                Components.quarterOf(Posts.CHINA_DAY.col()).as(Components.QUARTER),
                explode(array_distinct(Posts.HASHTAGS.col())).as(TOPIC));
    Dataset<Row> own =
        tagged.join(
            execPosts.select(Posts.POST_ID.col()),
            new String[] {Posts.POST_ID.name()},
            "left_semi");
    String[] topic = {TOPIC, Components.QUARTER};
    return own.join(walks(edges(posts, tagged, own.select(TOPIC).distinct())), topic)
        .groupBy(Posts.POST_ID.col())
        .agg(max(Reactions.WALK.col()).as(Reactions.WALK.name()));
  }

  /** The graphs that are large enough, a row each: topic, quarter, pairs of people. */
  private static Dataset<Row> edges(Dataset<Row> posts, Dataset<Row> tagged, Dataset<Row> topics) {
    Dataset<Row> known = tagged.join(topics, new String[] {TOPIC}, "left_semi");
    Dataset<Row> reposts =
        posts
            .where(Posts.RETWEETED_ID.col().isNotNull().and(Posts.AUTHOR_ID.col().isNotNull()))
            .select(
                Posts.POST_ID.col(),
                Posts.AUTHOR_ID.col().as("by"),
                Posts.RETWEETED_ID.col(),
                Posts.RETWEETED_AUTHOR_ID.col(),
                Components.quarterOf(Posts.CHINA_DAY.col()).as(Components.QUARTER));
    Dataset<Row> originals =
        known.select(
            Posts.POST_ID.col().as(Posts.RETWEETED_ID.name()),
            Posts.AUTHOR_ID.col().as("author_of"),
            col(TOPIC));
    Column of = Posts.RETWEETED_AUTHOR_ID.col();
    Dataset<Row> throughOriginal =
        reposts
            .join(originals, Posts.RETWEETED_ID.name())
            .select(
                Posts.POST_ID.col(),
                col("by"),
                coalesce(of, col("author_of")).as("of"),
                col(TOPIC),
                col(Components.QUARTER));
    Dataset<Row> throughOwn =
        reposts
            .join(known.select(Posts.POST_ID.col(), col(TOPIC)), Posts.POST_ID.name())
            .select(
                Posts.POST_ID.col(), col("by"), of.as("of"), col(TOPIC), col(Components.QUARTER));
    return throughOriginal
        .union(throughOwn)
        .where(col("of").isNotNull().and(col("by").notEqual(col("of"))))
        .groupBy(
            col(TOPIC),
            col(Components.QUARTER),
            least(col("by"), col("of")).as(ONE),
            greatest(col("by"), col("of")).as(OTHER))
        .agg(countDistinct(Posts.POST_ID.col()).as("reposts"))
        .where(col("reposts").geq(lit(FEWEST_REPOSTS)))
        .groupBy(col(TOPIC), col(Components.QUARTER))
        .agg(collect_list(struct(col(ONE), col(OTHER))).as(EDGES))
        .where(size(col(EDGES)).between(FEWEST_EDGES, MOST_EDGES));
  }

  private static Dataset<Row> walks(Dataset<Row> graphs) {
    return graphs
        .select(col(TOPIC), col(Components.QUARTER), col(EDGES))
        .flatMap(
            new Walk(),
            Encoders.row(
                new StructType()
                    .add(TOPIC, DataTypes.StringType)
                    .add(Components.QUARTER, DataTypes.IntegerType)
                    .add(Reactions.WALK.name(), DataTypes.DoubleType)));
  }

  /** The score of one graph less the mean of its null; nothing where there is none. */
  private record Walk() implements FlatMapFunction<Row, Row> {
    @Override
    public Iterator<Row> call(Row graph) {
      var reposts = new ArrayList<UndirectedGraph.Repost>();
      for (Row edge : graph.<Row>getList(2)) {
        reposts.add(new UndirectedGraph.Repost(edge.getString(0), edge.getString(1)));
      }
      String topic = graph.getString(0);
      int quarter = graph.getInt(1);
      OptionalDouble excess =
          RandomWalkControversy.of(
                      UndirectedGraph.ofReposts(reposts, 1),
                      RandomWalkControversy.REWIRINGS,
                      31L * topic.hashCode() + quarter)
                  instanceof RandomWalkControversy.Measured measured
              ? measured.excess()
              : OptionalDouble.empty();
      return excess.isEmpty()
          ? List.<Row>of().iterator()
          : List.of(RowFactory.create(topic, quarter, excess.getAsDouble())).iterator();
    }
  }
}
