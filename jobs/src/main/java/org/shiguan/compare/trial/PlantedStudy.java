package org.shiguan.compare.trial;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.shiguan.compare.Membership;
import org.shiguan.compare.Rank;
import org.shiguan.compare.Sample;
import org.shiguan.compare.StudyFacts;
import org.shiguan.stat.survival.FollowUp;

/** A made-up study in which the effects of a {@link Plan} hold, and nothing else. */
public final class PlantedStudy {
  private static final int FROM = (int) LocalDate.of(2011, 1, 1).toEpochDay();
  private static final int DAYS = 731;
  private static final String COMPANY = "小米";
  private static final double LEAD_SPREAD = 4;
  private static final double SPREAD = 0.15;
  private static final double EFFECT_SPREAD = 0.2;
  private static final int POSTS = 20;
  private static final double MILLION = 1e6;

  /** Chance of a spike a day. */
  private static final double SPIKE_CHANCE = 0.012;

  private static final int EXPOSED = 14;

  /** Sets the second stream of chance apart, so that what came first stays as it was. */
  private static final long SECOND = 0x5DEECE66DL;

  private final Plan plan;
  private final SplittableRandom random;
  private final SplittableRandom second;
  private final List<Membership.Stretch> stretches = new ArrayList<>();
  private final Map<String, List<String>> firms = new HashMap<>();
  private final Map<String, Map<String, StudyFacts.Value>> periods = new HashMap<>();
  private final Map<String, Map<String, NavigableMap<YearMonth, StudyFacts.Value>>> months =
      new HashMap<>();
  private final Map<String, List<StudyFacts.PostDay>> postDays = new HashMap<>();
  private final Map<String, Sample.DayStretch> covered = new HashMap<>();
  private final List<StudyFacts.Exit> exits = new ArrayList<>();
  private final List<StudyFacts.Lead> leads = new ArrayList<>();
  private final List<StudyFacts.Crisis> crises = new ArrayList<>();
  private final List<StudyFacts.Request> requests = new ArrayList<>();
  private final List<StudyFacts.Places> places = new ArrayList<>();

  private PlantedStudy(Plan plan, long seed) {
    this.plan = plan;
    this.random = new SplittableRandom(seed);
    this.second = new SplittableRandom(seed ^ SECOND);
  }

  /** The facts of one study; the same for the same seed. */
  public static StudyFacts of(Plan plan, long seed) {
    return new PlantedStudy(plan, seed).facts();
  }

  private StudyFacts facts() {
    for (int i = 0; i < 2 * plan.accounts(); i++) {
      boolean small = i % 2 == 0;
      executive("executive-%04d".formatted(i), small, i < plan.accounts());
    }
    for (int i = 0; i < plan.accounts(); i++) {
      alone("executive-%04d".formatted(i));
      values("executive-%04d".formatted(i));
    }
    List<Membership.Group> groups = List.of(Membership.Group.values());
    for (int place = 0; place < groups.size(); place++) {
      for (int i = 0; i < plan.accounts(); i++) {
        talkedOf("talked-%d-%04d".formatted(place, i), groups.get(place), place);
      }
    }
    for (int i = 0; i < plan.spikeAccounts(); i++) {
      spiked("spiked-%04d".formatted(i));
    }
    return new StudyFacts(
        FROM,
        FROM + DAYS,
        Membership.of(stretches),
        Map.of(),
        firms,
        periods,
        months,
        postDays,
        Map.of(),
        covered,
        exits,
        leads,
        crises,
        Map.of(),
        requests,
        places);
  }

  /** One of two groups by size, by rank (crossed with it) and by company. */
  private void executive(String id, boolean small, boolean top) {
    stretches.add(
        new Membership.Stretch(
            id,
            FROM,
            FROM + DAYS,
            Membership.Group.STAYED,
            small ? "S" : "L",
            top ? Rank.TOP : Rank.OTHER));
    firms.put(id, List.of(top ? COMPANY : "样本公司"));
    double reach = -5 + random.nextGaussian() + (small ? plan.of(Planted.SIZE) : 0);
    months
        .computeIfAbsent("engagement_per_follower", m -> new HashMap<>())
        .put(id, new TreeMap<>(Map.of(YearMonth.of(2011, 6), new StudyFacts.Value(reach, POSTS))));
    double share = random.nextGaussian() + (top ? plan.of(Planted.COMPANY) : 0);
    periods
        .computeIfAbsent("reply_share/answered_7d", m -> new HashMap<>())
        .put(id, new StudyFacts.Value(share, POSTS));
    double index =
        0.5
            + SPREAD * random.nextGaussian()
            + (top ? plan.of(Planted.RANK) : 0)
            + (small ? 0 : SPREAD);
    postDays.put(
        id,
        List.of(new StudyFacts.PostDay(FROM + 1, POSTS, Math.round(index * POSTS * MILLION), 0)));
  }

  /** What needs no second group. */
  private void alone(String id) {
    double lead = plan.of(Planted.LEAD) + LEAD_SPREAD * random.nextGaussian();
    leads.add(new StudyFacts.Lead(id, lead, lead));
    double latency = random.nextGaussian();
    double change =
        plan.of(Planted.RECOVERY) * latency
            + Math.sqrt(1 - plan.of(Planted.RECOVERY) * plan.of(Planted.RECOVERY))
                * random.nextGaussian();
    crises.add(new StudyFacts.Crisis(id, StrictMath.exp(2 + latency), change));
    periods
        .computeIfAbsent("effect_on_support/QUARREL", m -> new HashMap<>())
        .put(
            id,
            new StudyFacts.Value(
                plan.of(Planted.QUARREL) + EFFECT_SPREAD * random.nextGaussian(), POSTS));
    double difference = plan.of(Planted.PERSONAL) + SPREAD * random.nextGaussian();
    places.add(new StudyFacts.Places(id, difference, 0, POSTS));
    double slack = Math.min(plan.of(Planted.UNANSWERED), 1 - plan.of(Planted.UNANSWERED));
    double slow = plan.of(Planted.UNANSWERED) + 0.8 * slack * (2 * random.nextDouble() - 1);
    int asked = 5 + random.nextInt(11);
    for (int i = 0; i < asked; i++) {
      double hours =
          random.nextDouble() < slow ? 3 + 20 * random.nextDouble() : 3 * random.nextDouble();
      // One in twenty is no longer watched at a time that has nothing to do with the answer.
      double watched = random.nextInt(20) == 0 ? 3 * random.nextDouble() : 168;
      boolean delegated = second.nextBoolean();
      double closed = 0.5 + (delegated ? 0.5 : -0.5) * plan.of(Planted.DELEGATION);
      requests.add(
          new StudyFacts.Request(
              id,
              new FollowUp(Double.NEGATIVE_INFINITY, Math.min(hours, watched), hours <= watched),
              hours <= watched ? delegated : null,
              second.nextDouble() < closed));
    }
  }

  /** Values over the period that come from posts of their own. */
  private void values(String id) {
    period("effect_on_support/BRAG", id, plan.of(Planted.BRAG) + EFFECT_SPREAD * normal());
    double products = normal();
    period("code_share/PROD", id, products);
    period("engagement_per_follower", id, together(products, plan.of(Planted.PRODUCTS)));
    double handsOn = normal();
    period("hands_on/INDEX", id, handsOn);
    period("controversy", id, together(handsOn, plan.of(Planted.HANDS_ON)));
    long visible = 0;
    double slack = 0.4 * Math.min(plan.of(Planted.RESIDUAL), 1 - plan.of(Planted.RESIDUAL));
    double share = plan.of(Planted.RESIDUAL) + slack * (2 * second.nextDouble() - 1);
    for (int i = 0; i < POSTS; i++) {
      visible += second.nextDouble() < share ? 1 : 0;
    }
    period("residual_visibility", id, (double) visible / POSTS);
  }

  /** Somebody of a group of whom others speak. */
  private void talkedOf(String id, Membership.Group group, int place) {
    stretches.add(new Membership.Stretch(id, FROM, FROM + DAYS, group, null, null));
    double attention = normal() - plan.of(Planted.ATTENTION) * place;
    months
        .computeIfAbsent("attention", m -> new HashMap<>())
        .put(
            id,
            new TreeMap<>(Map.of(YearMonth.of(2011, 6), new StudyFacts.Value(attention, POSTS))));
  }

  private void period(String metric, String id, double value) {
    periods
        .computeIfAbsent(metric, m -> new HashMap<>())
        .put(id, new StudyFacts.Value(value, POSTS));
  }

  private double normal() {
    return second.nextGaussian();
  }

  /** A normal value that correlates so much with another. */
  private double together(double other, double correlation) {
    return correlation * other + Math.sqrt(1 - correlation * correlation) * normal();
  }

  /** Spikes come by chance; leaving is so many times as likely in the days after one. */
  private void spiked(String id) {
    var days = new ArrayList<StudyFacts.PostDay>();
    int last = Integer.MIN_VALUE;
    int end = FROM + DAYS;
    for (int day = FROM; day < FROM + DAYS; day++) {
      boolean warm = day >= FROM + 12;
      boolean exposed = last != Integer.MIN_VALUE && day - last <= EXPOSED;
      if (warm
          && random.nextDouble()
              < plan.of(Planted.LEAVING) * (exposed ? plan.of(Planted.HAZARD_RATIO) : 1)) {
        boolean purge = second.nextDouble() < plan.of(Planted.PURGES);
        exits.add(new StudyFacts.Exit(id, purge, day, day + 1));
        end = day + 1;
        break;
      }
      boolean spike = warm && random.nextDouble() < SPIKE_CHANCE;
      last = spike ? day : last;
      // Only days with twenty comments can be spikes, and these are the highest yet.
      long index = spike ? 900_000 + day - FROM : 500_000;
      days.add(new StudyFacts.PostDay(day, 1, index, spike ? 30 : 1));
    }
    postDays.put(id, days);
    covered.put(id, new Sample.DayStretch(FROM + 12, FROM + DAYS));
    stretches.add(new Membership.Stretch(id, FROM, end, Membership.Group.STAYED, null, null));
    if (end < FROM + DAYS) {
      stretches.add(
          new Membership.Stretch(id, end, FROM + DAYS, Membership.Group.DELETED, null, null));
    }
  }
}
