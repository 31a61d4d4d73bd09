package org.shiguan.react;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_micros;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.shiguan.run.RosterAccounts;
import org.shiguan.study.Study;

/** The accounts that can answer: those of the roster and of the firms, with their executives. */
final class Speakers {
  static final String EXECUTIVE = "speaker";
  static final String BY = "by";
  static final String NAME = "speaker_name";

  /** The executive. */
  static final String EXEC = "EXEC";

  /** An official account of the firm. */
  static final String FIRM = "FIRM";

  private static final String ACCOUNT = "speaker_account";
  private static final String FROM = "speaks_from";
  private static final String TO = "speaks_to";

  private Speakers() {}

  /** A row per executive, account, stretch of days and name; the name is null when not known. */
  static Dataset<Row> rows(SparkSession spark, Study study) {
    Map<String, String> names = new HashMap<>();
    for (RosterAccounts.Named named : RosterAccounts.named(study)) {
      names.put(named.account(), named.name());
    }
    List<Row> rows = new ArrayList<>();
    for (RosterAccounts.Held held : RosterAccounts.of(study)) {
      rows.add(
          RowFactory.create(
              held.executive(),
              EXEC,
              held.account(),
              names.get(held.account()),
              held.fromMicros(),
              held.toMicros()));
    }
    for (RosterAccounts.Official firm : RosterAccounts.official(study)) {
      rows.add(
          RowFactory.create(
              firm.executive(),
              FIRM,
              firm.account(),
              firm.name(),
              firm.fromMicros(),
              firm.toMicros()));
    }
    return spark.createDataFrame(
        rows,
        new StructType()
            .add(EXECUTIVE, DataTypes.StringType)
            .add(BY, DataTypes.StringType)
            .add(ACCOUNT, DataTypes.StringType)
            .add(NAME, DataTypes.StringType)
            .add(FROM, DataTypes.LongType)
            .add(TO, DataTypes.LongType));
  }

  /** Whether a row's account wrote this. */
  static Column wrote(Column author, Column at) {
    return author.equalTo(col(ACCOUNT)).and(isTime(at));
  }

  /** Whether a row's account is called so. */
  static Column isCalled(Column name, Column at) {
    return name.equalTo(col(NAME)).and(isTime(at));
  }

  private static Column isTime(Column at) {
    return unix_micros(at).geq(col(FROM)).and(unix_micros(at).lt(col(TO)));
  }
}
