package org.shiguan.react;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.substring_index;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.shiguan.run.StageRun;
import org.shiguan.study.Replies;
import org.shiguan.table.Posts;
import org.shiguan.table.Sightings;
import org.shiguan.table.Sources;

/**
 * Which inputs hold requests whether they were answered or not (codebook M12, "the trap"). An input
 * is FULL when the study file says so, or says nothing and at least one request stands in it as a
 * record of its own that nobody is known to have answered: an archive of answers has none. What is
 * only embedded in a repost was found because of the repost and counts for no input.
 */
final class Designs {
  static final String INPUTS = "inputs";
  static final String FULL = "FULL";
  static final String ANSWERED_ONLY = "ANSWERED_ONLY";

  private Designs() {}

  /** The numbers of the inputs in which each request stands as a record of its own. */
  static Dataset<Row> inputsOf(StageRun run, Dataset<Row> asked) {
    List<Row> files = new ArrayList<>();
    for (JsonNode file : run.record("ingest").notes().get("inputs")) {
      files.add(RowFactory.create(file.get("path").asText(), file.get("input").asInt()));
    }
    Dataset<Row> inputs =
        run.session()
            .spark()
            .createDataFrame(
                files,
                new StructType()
                    .add(Posts.SOURCE.name(), DataTypes.StringType)
                    .add("input", DataTypes.IntegerType));
    return run.read("ingest", Sightings.TABLE)
        .where(Sightings.VIA.col().equalTo("record"))
        .select(
            Posts.POST_ID.col(),
            substring_index(Posts.SOURCE.col(), Sources.INSIDE, 1).as(Posts.SOURCE.name()))
        .join(asked.select(Posts.POST_ID.col()), new String[] {Posts.POST_ID.name()}, "left_semi")
        .join(broadcast(inputs), new String[] {Posts.SOURCE.name()})
        .groupBy(Posts.POST_ID.col())
        .agg(collect_set(col("input")).as(INPUTS));
  }

  /**
   * The inputs that are FULL.
   *
   * @param said what the study file says of each input, in order; null where it says nothing
   * @param unanswered inputs with a request that nobody answered
   */
  static Set<Integer> full(List<Replies> said, Set<Integer> unanswered) {
    var full = new HashSet<Integer>();
    for (int input = 0; input < said.size(); input++) {
      Replies replies = said.get(input);
      if (replies == Replies.FULL || (replies == null && unanswered.contains(input))) {
        full.add(input);
      }
    }
    return full;
  }
}
