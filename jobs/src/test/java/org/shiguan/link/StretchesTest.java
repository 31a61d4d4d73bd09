package org.shiguan.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shiguan.link.Stretch.Basis;
import org.shiguan.study.Account;
import org.shiguan.study.Bilingual;
import org.shiguan.study.Executive;
import org.shiguan.study.Input;
import org.shiguan.study.Period;
import org.shiguan.study.Privacy;
import org.shiguan.study.Roster;
import org.shiguan.study.Study;

/** Covered time: unions, account dates, the study period, midnight at +08:00. */
final class StretchesTest {

  @Test
  void whatTouchesOrOverlapsIsOne() {
    assertEquals(
        List.of(stretch(0, 30, Basis.DECLARED), stretch(31, 40, Basis.DECLARED)),
        Stretches.union(
            List.of(
                stretch(31, 40, Basis.DECLARED),
                stretch(10, 30, Basis.DECLARED),
                stretch(0, 10, Basis.DECLARED),
                stretch(5, 7, Basis.DECLARED))));
    assertEquals(List.of(), Stretches.union(List.of()));
  }

  @Test
  void theBasisIsThatOfTheEnd() {
    // Only the end tells whether a post at that very instant is covered.
    assertEquals(
        List.of(stretch(0, 20, Basis.OBSERVED)),
        Stretches.union(List.of(stretch(0, 10, Basis.DECLARED), stretch(5, 20, Basis.OBSERVED))));
    assertEquals(
        List.of(stretch(0, 20, Basis.DECLARED)),
        Stretches.union(List.of(stretch(0, 20, Basis.DECLARED), stretch(5, 10, Basis.OBSERVED))));
    assertEquals(
        List.of(stretch(0, 20, Basis.DECLARED)),
        Stretches.union(List.of(stretch(0, 20, Basis.OBSERVED), stretch(5, 20, Basis.DECLARED))));
  }

  @Test
  void aUnionCoversWhatItsPartsCover() {
    var random = new Random(8);
    for (int round = 0; round < 2_000; round++) {
      var parts = new ArrayList<Stretch>();
      var covered = new BitSet();
      for (int i = random.nextInt(8); i > 0; i--) {
        int from = random.nextInt(60);
        int to = from + 1 + random.nextInt(15);
        Basis basis = random.nextBoolean() ? Basis.DECLARED : Basis.OBSERVED;
        parts.add(stretch(from, to, basis));
        covered.set(from, to);
      }
      var united = new BitSet();
      long before = -1;
      for (Stretch stretch : Stretches.union(parts)) {
        assertTrue(stretch.fromMicros() > before, "apart and in order");
        before = stretch.toMicros();
        united.set((int) stretch.fromMicros(), (int) stretch.toMicros());
      }
      assertEquals(covered, united);
    }
  }

  @Test
  void declaredDaysBeginAndEndAtMidnightInChina() {
    Study study = study(covers("2012-01-02", "2012-01-04"));
    assertEquals(
        List.of(
            new Stretch(
                micros("2012-01-01T16:00:00Z"), micros("2012-01-03T16:00:00Z"), Basis.DECLARED)),
        Stretches.covered(study, executive(account(null, null)), List.of(), StretchesTest::held));
  }

  @Test
  void withoutAnAccountNothingIsCovered() {
    Study study = study(covers("2012-01-02", "2012-01-04"));
    assertEquals(List.of(), Stretches.covered(study, executive(), List.of(), StretchesTest::held));
  }

  @Test
  void betweenTwoAccountsThereIsAHole() {
    Study study = study(covers("2012-01-01", "2012-03-01"), covers("2012-03-01", "2013-01-01"));
    assertEquals(
        List.of(days("2012-01-01", "2012-05-01"), days("2012-06-01", "2013-01-01")),
        Stretches.covered(
            study,
            executive(account(null, "2012-05-01"), account("2012-06-01", null)),
            List.of(),
            StretchesTest::held));
    assertEquals(
        List.of(days("2012-01-01", "2013-01-01")),
        Stretches.covered(
            study,
            executive(account(null, "2012-05-01"), account("2012-05-01", null)),
            List.of(),
            StretchesTest::held),
        "one account after the other without a day between");
  }

  @Test
  void theStudyPeriodCuts() {
    Study study = study(covers("2010-01-01", "2014-01-01"));
    assertEquals(
        List.of(days("2011-01-01", "2013-01-01")),
        Stretches.covered(
            study, executive(account("2009-08-14", null)), List.of(), StretchesTest::held));
    Study before = study(covers("2010-01-01", "2011-01-01"));
    assertEquals(
        List.of(),
        Stretches.covered(before, executive(account(null, null)), List.of(), StretchesTest::held));
  }

  @Test
  void observedTimeIsCutToTheAccountToo() {
    var observed =
        new Stretch(micros("2012-01-10T03:00:00Z"), micros("2012-02-10T03:00:00Z"), Basis.OBSERVED);
    assertEquals(
        List.of(
            new Stretch(
                micros("2012-01-10T03:00:00Z"), micros("2012-01-31T16:00:00Z"), Basis.OBSERVED)),
        Stretches.covered(
            study(),
            executive(account(null, "2012-02-01")),
            List.of(observed),
            StretchesTest::held));
    assertEquals(
        List.of(),
        Stretches.covered(
            study(),
            executive(account("2012-03-01", null)),
            List.of(observed),
            StretchesTest::held));
  }

  private static Stretch stretch(long from, long to, Basis basis) {
    return new Stretch(from, to, basis);
  }

  private static Stretch days(String from, String to) {
    return new Stretch(midnight(from), midnight(to), Basis.DECLARED);
  }

  private static long midnight(String day) {
    return LocalDate.parse(day).atStartOfDay().toEpochSecond(ZoneOffset.ofHours(8)) * 1_000_000;
  }

  private static long micros(String instant) {
    return Instant.parse(instant).getEpochSecond() * 1_000_000;
  }

  private static Account account(String from, String to) {
    return new Account(
        "9900000001",
        null,
        "weibo",
        from == null ? null : LocalDate.parse(from),
        to == null ? null : LocalDate.parse(to));
  }

  /** Every input speaks of every account. */
  private static boolean held(int input, int account) {
    return true;
  }

  @Test
  void anInputThatDoesNotHoldAnAccountCoversNoneOfItsDays() {
    Study study = study(covers("2012-01-01", "2012-03-01"), covers("2012-03-01", "2013-01-01"));
    assertEquals(
        List.of(days("2012-03-01", "2013-01-01")),
        Stretches.covered(
            study, executive(account(null, null)), List.of(), (input, account) -> input == 1));
  }

  private static Executive executive(Account... accounts) {
    var name = new Bilingual("样本一号", "Sample One");
    return new Executive(
        "sample-one",
        name,
        List.of(),
        List.of(),
        name,
        List.of(),
        List.of(),
        List.of(),
        List.of(accounts),
        List.of(),
        List.of(),
        List.of());
  }

  private static Input covers(String from, String to) {
    return new Input(
        "week.csv",
        null,
        null,
        new Period(LocalDate.parse(from), LocalDate.parse(to)),
        List.of(),
        null,
        null,
        null,
        1);
  }

  private static Study study(Input... inputs) {
    Path folder = Path.of("/study");
    return new Study(
        folder.resolve("study.yaml"),
        folder,
        "small",
        new Bilingual("小", "small"),
        true,
        new Period(LocalDate.of(2011, 1, 1), LocalDate.of(2013, 1, 1)),
        List.of(inputs),
        folder.resolve("executives.yaml"),
        new Roster(List.of(executive())),
        null,
        List.of(),
        null,
        List.of(),
        null,
        null,
        null,
        Privacy.NONE,
        null,
        folder.resolve("out"),
        Study.DEFAULT_MOST_REJECTS_PERCENT);
  }
}
