package org.shiguan.run;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.shiguan.privacy.Names;
import org.shiguan.privacy.Pseudonyms;
import org.shiguan.study.Account;
import org.shiguan.study.Executive;
import org.shiguan.study.Period;
import org.shiguan.study.Study;

/** The roster's accounts under the names that the corpus has for them. */
public final class RosterAccounts {
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
  public record Held(String executive, String account, long fromMicros, long toMicros) {}

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

  private static long micros(LocalDate day, long unbounded) {
    return day == null ? unbounded : day.atStartOfDay().toEpochSecond(Period.CHINA) * 1_000_000;
  }
}
