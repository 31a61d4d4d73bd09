package org.shiguan.measure.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.shiguan.stat.SignFlip;
import org.shiguan.stat.TheilSen;
import org.shiguan.stat.WilcoxonSignedRank;

/** The worked values of the codebook for M16 to M21. */
class EffectValuesTest {
  private static final double CLOSED_FORM = 1e-9;
  private static final long HOUR = 3_600;
  private static final long DAY = 24 * HOUR;

  /** A post at an hour of a day after Monday, 5 January 1970. */
  private static MatchedControls.Post post(int day, int hour, boolean treated, double outcome) {
    return new MatchedControls.Post((4 + day) * DAY + hour * HOUR, "ORIGINAL", treated, outcome);
  }

  @Test
  void m16_effectInOneAccount() {
    // Tuesday: treated .2 against .5, .4, .6; Thursday in three weeks: .3 against .4, .2
    MatchedControls matched =
        MatchedControls.of(
            List.of(
                post(1, 10, true, .2),
                post(0, 9, false, .5),
                post(2, 11, false, .4),
                post(3, 8, false, .6),
                post(24, 14, true, .3),
                post(22, 15, false, .4),
                post(25, 13, false, .2)));
    assertEquals(2, matched.differences().size());
    assertEquals(-.3, matched.differences().get(0), CLOSED_FORM);
    assertEquals(0, matched.differences().get(1), CLOSED_FORM);
    assertEquals(-.15, matched.effect().orElseThrow(), CLOSED_FORM);
    assertEquals(0, matched.unmatched());
  }

  /** Each of these fails one condition; 9 would show. */
  @Test
  void m16_whatIsNoControl() {
    var treated = post(15, 10, true, 1); // a Tuesday
    List<MatchedControls.Post> none =
        List.of(
            post(0, 10, false, 9), // 15 days before
            post(19, 10, false, 9), // Saturday
            post(16, 12, false, 9), // another block of the day
            post(14, 5, false, 9), // and the one before
            new MatchedControls.Post(treated.local() + HOUR, "REPOST", false, 9));
    var posts = new ArrayList<>(none);
    posts.add(treated);
    assertEquals(new MatchedControls(List.of(), 1), MatchedControls.of(posts));
    assertEquals(OptionalDouble.empty(), MatchedControls.of(posts).effect());
    // 14 days before, but 48 hours from another treated post, which itself finds it too
    posts.add(post(1, 10, false, 9));
    posts.add(post(3, 10, true, 4));
    assertEquals(List.of(4.0 - 9), MatchedControls.of(posts).differences());
    assertEquals(1, MatchedControls.of(posts).unmatched());
  }

  @Test
  void m16_theNearestThreeAreTaken() {
    var posts = new ArrayList<MatchedControls.Post>();
    posts.add(post(1, 10, true, 1));
    for (int minute = 1; minute <= 5; minute++) {
      posts.add(
          new MatchedControls.Post(posts.get(0).local() + 60L * minute, "ORIGINAL", false, minute));
    }
    assertEquals(List.of(1 - 2.0), MatchedControls.of(posts).differences());
    Collections.reverse(posts);
    assertEquals(List.of(1 - 2.0), MatchedControls.of(posts).differences());
  }

  @Test
  void m16_fiveAccounts() {
    double[] effects = {-.15, -.2, .05, -.3, -.1};
    assertEquals(new SignFlip(.125, .0625, true), SignFlip.of(effects, 0).orElseThrow());
    var wilcoxon = WilcoxonSignedRank.of(effects).orElseThrow();
    assertEquals(.125, wilcoxon.pValue(), CLOSED_FORM);
    assertEquals(Optional.empty(), SignFlip.of(new double[0], 0));
  }

  /** scipy.stats.permutation_test(permutation_type = 'samples') over all patterns. */
  @Test
  void m16_signFlipsAgainstScipy() {
    double[] effects = {
      -.502, -1.024, .052, .72, 1.436, .41, -.253, -.485, 1.049, 1.935,
      .573, -.933, -.658, 1.9, .503, -1.432, .216, -.863, -.329, -.188
    };
    assertEquals(
        .65625, SignFlip.of(Arrays.copyOf(effects, 6), 0).orElseThrow().pValue(), CLOSED_FORM);
    SignFlip drawn = SignFlip.of(effects, 5).orElseThrow();
    // four standard errors of 9,999 draws
    assertEquals(.6240921020507812, drawn.pValue(), .02);
    assertFalse(drawn.exact());
    assertEquals(drawn, SignFlip.of(effects, 5).orElseThrow());
  }

  @Test
  void m17_netSupportAndAttention() {
    assertEquals(OptionalDouble.of(.5), NetSupport.score(30, 10));
    assertEquals(OptionalDouble.empty(), NetSupport.score(5, 4));
    assertEquals(OptionalDouble.of(-1), NetSupport.score(0, 20));
    assertEquals(20, Attention.perMillion(48, 2_400_000).orElseThrow(), CLOSED_FORM);
    assertEquals(OptionalDouble.empty(), Attention.perMillion(0, 0));
    assertThrows(IllegalArgumentException.class, () -> Attention.perMillion(2, 1));
  }

  @Test
  void m17_recovery() {
    Recovery recovery = Recovery.after(.4, .1);
    assertEquals(.35, recovery.threshold(), CLOSED_FORM);
    assertEquals(.375, Recovery.after(.4, 0).threshold(), CLOSED_FORM);
    // mean .4, population deviation .1
    assertEquals(.35, Recovery.after(new double[] {.3, .5}).threshold(), CLOSED_FORM);
    List<OptionalDouble> hours = new ArrayList<>(Collections.nCopies(40, OptionalDouble.of(.5)));
    hours.set(0, OptionalDouble.of(-.4));
    hours.set(7, OptionalDouble.of(.349));
    hours.set(8, OptionalDouble.empty());
    hours.set(9, OptionalDouble.of(.35));
    assertEquals(OptionalInt.of(9), recovery.hoursUntil(hours), "an unknown hour is no start");
    assertEquals(OptionalInt.of(9), recovery.hoursUntil(hours.subList(0, 33)));
    assertEquals(
        OptionalInt.empty(), recovery.hoursUntil(hours.subList(0, 32)), "not seen for 24 hours");
    assertThrows(IllegalArgumentException.class, () -> Recovery.after(new double[0]));
  }

  @Test
  void m18_engagementPerFollower() {
    assertEquals(-5.2983173665, Engagement.perFollower(49, 9_999), CLOSED_FORM);
    assertEquals(0, Engagement.perFollower(0, 0));
    assertThrows(IllegalArgumentException.class, () -> Engagement.perFollower(0, -1));
  }

  private static List<FollowerSlope.Snapshot> snapshots(long... dayAndFollowers) {
    var snapshots = new ArrayList<FollowerSlope.Snapshot>();
    for (int i = 0; i < dayAndFollowers.length; i += 2) {
      snapshots.add(new FollowerSlope.Snapshot(dayAndFollowers[i], dayAndFollowers[i + 1]));
    }
    return snapshots;
  }

  @Test
  void m19_followerSlope() {
    FollowerSlope slope =
        FollowerSlope.of(snapshots(4, 104, 0, 108, -2, 104, 2, 106, -4, 100, 15, 999, -15, 999))
            .orElseThrow();
    assertEquals(2, slope.before(), CLOSED_FORM);
    assertEquals(-1, slope.after(), CLOSED_FORM);
    assertEquals(-3, slope.change(), CLOSED_FORM);
    assertEquals(108, slope.followers());
    assertEquals(-3.0 / 108, slope.relativeChange().orElseThrow(), CLOSED_FORM);
    assertEquals(List.of(), slope.jumps());
    assertEquals(Optional.empty(), FollowerSlope.of(snapshots(-4, 100, -2, 104, 0, 108, 2, 106)));
  }

  @Test
  void m19_jumpsAreShown() {
    FollowerSlope slope =
        FollowerSlope.of(snapshots(-3, 1000, -2, 1050, -1, 1103, 1, 1103, 3, 990, 4, 990))
            .orElseThrow();
    // 1,103 is more than 5 % above 1,050; −113 in two days is 5.1 % a day of 1,103
    assertEquals(
        List.of(new FollowerSlope.Jump(-2, -1), new FollowerSlope.Jump(1, 3)), slope.jumps());
  }

  @Test
  void m19_theilSenAgainstScipy() {
    double[] x = {0, 1, 3, 4, 7, 11};
    double[] y = {5, 1, 4, 9, 2, 7};
    assertEquals(.181818181818182, TheilSen.slope(x, y).orElseThrow(), CLOSED_FORM);
    double[] same = {2, 2};
    assertEquals(OptionalDouble.empty(), TheilSen.slope(same, new double[2]));
  }

  @Test
  void m20_officialese() {
    assertEquals(6, Officialese.per100(3, 50).orElseThrow(), CLOSED_FORM);
    assertEquals(OptionalDouble.empty(), Officialese.per100(3, 9));
    assertEquals(.5, Officialese.firstPerson(4, 3, 1).orElseThrow(), CLOSED_FORM);
    assertEquals(OptionalDouble.empty(), Officialese.firstPerson(0, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> Officialese.per100(11, 10));
  }

  @Test
  void m21_keyness() {
    var first = new Keyness.Use(12, 200);
    var second = new Keyness.Use(5, 400);
    Keyness keyness = Keyness.of(first, second, 1.7, 60);
    assertEquals(1.3252921593, keyness.delta(), CLOSED_FORM);
    assertEquals(2.8112160897, keyness.z(), CLOSED_FORM);
    Keyness turned = Keyness.of(second, first, 1.7, 60);
    assertEquals(-keyness.z(), turned.z(), CLOSED_FORM);
    // α₀ = .1·200 = 20, and 17 of 200 corpus tokens make α = 1.7
    assertEquals(
        Keyness.of(first, second, 1.7, 20), Keyness.of(first, second, new Keyness.Use(17, 200)));
    assertThrows(IllegalArgumentException.class, () -> Keyness.of(first, second, 0, 60));
    assertThrows(IllegalArgumentException.class, () -> new Keyness.Use(3, 2));
  }
}
