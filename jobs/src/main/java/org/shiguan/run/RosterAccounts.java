package org.shiguan.run;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.unix_micros;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.shiguan.privacy.Names;
import org.shiguan.privacy.Pseudonyms;
import org.shiguan.study.Account;
import org.shiguan.study.Executive;
import org.shiguan.study.Input;
import org.shiguan.study.Period;
import org.shiguan.study.Study;

/** The roster's accounts under the names that the corpus has for them. */
public final class RosterAccounts {
  /** Column of {@link #rows}: id of the executive. */
  public static final String EXECUTIVE = "executive";

  private static final String ACCOUNT = "held_account";
  private static final String FROM_MICROS = "from_micros";
  private static final String TO_MICROS = "to_micros";

  private RosterAccounts() {}

  /**
   * An account and whose it was.
   *
   * @param executive id of the executive
   * @param account author id in the corpus
   * @param fromMicros first moment it was theirs, epoch microseconds; {@link Long#MIN_VALUE} when
   *     from the beginning
   * @param toMicros first moment it no longer was; {@link Long#MAX_VALUE} when it still is
   */
  public record Held(String executive, String account, long fromMicros, long toMicros) {
    private Held withoutEnd() {
      return new Held(executive, account, fromMicros, Long.MAX_VALUE);
    }
  }

  /** Every account of every executive, in the order of the roster. */
  public static List<Held> of(Study study) {
    Names names = StudySecret.of(study).<Names>map(Pseudonyms::new).orElse(Names.AS_FOUND);
    var held = new ArrayList<Held>();
    for (Executive executive : study.roster().executives()) {
      for (Account account : executive.accounts()) {
        held.add(
            new Held(
                executive.id(),
                names.author(account.uid()),
                micros(account.from(), Long.MIN_VALUE),
                micros(account.to(), Long.MAX_VALUE)));
      }
    }
    return held;
  }

  /**
   * The accounts of which an input is said to hold the days that it covers, as the corpus has them.
   */
  public static Set<String> listed(Study study, Input input) {
    Names names = StudySecret.of(study).<Names>map(Pseudonyms::new).orElse(Names.AS_FOUND);
    return input.accounts().stream()
        .map(names::author)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * The accounts of {@link #of} with no end where no other account of the executive takes up: the
   * end of an account in the roster ends the role, not what is known of the account.
   */
  public static List<Held> known(Study study) {
    List<Held> held = of(study);
    return held.stream().map(one -> takenUp(one, held) ? one : one.withoutEnd()).toList();
  }

  private static boolean takenUp(Held one, List<Held> all) {
    return all.stream()
        .anyMatch(
            other ->
                other.executive().equals(one.executive()) && other.toMicros() > one.toMicros());
  }

  /**
   * An account's name.
   *
   * @param executive id of the executive
   * @param account author id in the corpus
   * @param name the name as texts and mentions have it
   * @param fromMicros first moment it was theirs, as in {@link Held}
   * @param toMicros first moment it no longer was, as in {@link Held}
   */
  public record Named(String executive, String account, String name, long fromMicros, long toMicros)
      implements Serializable {}

  /** Every account whose name the roster gives. */
  public static List<Named> named(Study study) {
    Names names = StudySecret.of(study).<Names>map(Pseudonyms::new).orElse(Names.AS_FOUND);
    var named = new ArrayList<Named>();
    for (Executive executive : study.roster().executives()) {
      for (Account account : executive.accounts()) {
        if (account.name() != null) {
          named.add(
              new Named(
                  executive.id(),
                  names.author(account.uid()),
                  names.name(account.name()),
                  micros(account.from(), Long.MIN_VALUE),
                  micros(account.to(), Long.MAX_VALUE)));
        }
      }
    }
    return named;
  }

  /**
   * An official account of an executive's firm.
   *
   * @param executive id of the executive; an account of a firm may stand with several
   * @param account author id in the corpus
   * @param name the name as texts and mentions have it; null when the roster does not say
   * @param fromMicros as in {@link Held}
   * @param toMicros as in {@link Held}
   */
  public record Official(
      String executive, String account, String name, long fromMicros, long toMicros) {}

  /** Every official account of every executive's firm, in the order of the roster. */
  public static List<Official> official(Study study) {
    Names names = StudySecret.of(study).<Names>map(Pseudonyms::new).orElse(Names.AS_FOUND);
    var official = new ArrayList<Official>();
    for (Executive executive : study.roster().executives()) {
      for (Account account : executive.officialAccounts()) {
        official.add(
            new Official(
                executive.id(),
                names.author(account.uid()),
                account.name() == null ? null : names.name(account.name()),
                micros(account.from(), Long.MIN_VALUE),
                micros(account.to(), Long.MAX_VALUE)));
      }
    }
    return official;
  }

  /**
   * The accounts of {@link #of} as rows, to be joined by {@link #isTheirs}; their one column to
   * select is {@link #EXECUTIVE}.
   */
  public static Dataset<Row> rows(SparkSession spark, Study study) {
    return rows(spark, of(study));
  }

  /** The same of other accounts, such as the official ones. */
  public static Dataset<Row> rows(SparkSession spark, List<Held> accounts) {
    var rows = new ArrayList<Row>();
    for (Held held : accounts) {
      rows.add(
          RowFactory.create(held.executive(), held.account(), held.fromMicros(), held.toMicros()));
    }
    return spark.createDataFrame(
        rows,
        new StructType()
            .add(EXECUTIVE, DataTypes.StringType)
            .add(ACCOUNT, DataTypes.StringType)
            .add(FROM_MICROS, DataTypes.LongType)
            .add(TO_MICROS, DataTypes.LongType));
  }

  /** Whether an account of {@link #rows} was theirs at a moment. */
  public static Column isTheirs(Column account, Column at) {
    return account
        .equalTo(col(ACCOUNT))
        .and(unix_micros(at).geq(col(FROM_MICROS)))
        .and(unix_micros(at).lt(col(TO_MICROS)));
  }

  private static long micros(LocalDate day, long unbounded) {
    return day == null ? unbounded : day.atStartOfDay().toEpochSecond(Period.CHINA) * 1_000_000;
  }
}
