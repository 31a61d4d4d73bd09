package org.shiguan.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.shiguan.study.UserException;
import org.shiguan.table.Tables;

/** The tables of a finished run as views for queries. */
public final class CorpusViews {

  private CorpusViews() {}

  /**
   * Registers every table of the corpus as a view of its name.
   *
   * @throws UserException when the folder holds no finished run
   */
  public static void register(SparkSession spark, Lake lake) {
    var store = new TableStore(spark, lake);
    for (Map.Entry<String, JsonNode> stage : stages(lake).properties()) {
      lake.record(stage.getKey(), stage.getValue().asText())
          .ifPresent(
              record ->
                  record
                      .tables()
                      .forEach(
                          version ->
                              store
                                  .read(Tables.named(version.name()), version)
                                  .createOrReplaceTempView(version.name())));
    }
  }

  private static JsonNode stages(Lake lake) {
    if (!Files.isRegularFile(lake.manifest())) {
      throw new UserException(
          "%s holds no manifest.json; name the output folder of a finished run."
              .formatted(lake.out()));
    }
    return Json.readObject(lake.manifest()).path("stages");
  }
}
