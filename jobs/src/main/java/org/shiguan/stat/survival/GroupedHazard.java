package org.shiguan.stat.survival;

import java.util.Arrays;
import java.util.List;

/**
 * Hazards by age when some deaths are known only to lie between two ages: maximum likelihood of the
 * piecewise-exponential model by EM. Each such death is spread over the stretches it may lie in, as
 * the hazards of the round before have it, and adds to deaths and time at risk there; then hazards
 * are deaths per time at risk again, until they no longer move.
 *
 * <p>Unlike {@link Turnbull}'s estimate it puts no lump of mass where few are known to have
 * survived, so that a small risk set at one age moves the curve there and little elsewhere (Lindsey
 * &amp; Ryan 1998, Stat. Med. 17:219; delayed entry as in {@link LifeTable}).
 */
public final class GroupedHazard {
  private static final int MOST_ROUNDS = 200;
  private static final double STILL = 1e-8;
  private static final double BEGIN = 1e-4;

  private GroupedHazard() {}

  /**
   * A death between two ages.
   *
   * @param after it came after this age
   * @param by and no later than this; later than {@code after}
   * @param weight how many of them
   */
  public record Death(double after, double by, double weight) {}

  /**
   * The hazards by stretch.
   *
   * @param known time at risk, and deaths of known age if any; of those in {@code deaths} it holds
   *     the time until {@code after}
   */
  public static double[] fit(LifeTable known, List<Death> deaths) {
    if (deaths.isEmpty()) {
      return known.hazards();
    }
    int stretches = known.stretches();
    var hazards = new double[stretches];
    Arrays.fill(hazards, BEGIN);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      var dying = new double[stretches];
      var time = new double[stretches];
      for (int i = 0; i < stretches; i++) {
        dying[i] = known.deaths(i);
        time[i] = known.atRisk(i);
      }
      for (Death death : deaths) {
        spread(known, death, hazards, dying, time);
      }
      double moved = 0;
      for (int i = 0; i < stretches; i++) {
        double next = time[i] > 0 ? dying[i] / time[i] : 0;
        moved = Math.max(moved, Math.abs(next - hazards[i]));
        hazards[i] = next;
      }
      if (moved < STILL) {
        break;
      }
    }
    return hazards;
  }

  /** Adds what a death is expected to bring to each stretch. */
  private static void spread(
      LifeTable table, Death death, double[] hazards, double[] dying, double[] time) {
    int first = table.stretch(death.after());
    int end = first;
    double all = 0;
    double before = 0;
    while (end < hazards.length && table.part(end, death.after(), death.by()) > 0) {
      double risk = hazards[end] * table.part(end, death.after(), death.by());
      all += StrictMath.exp(-before) * -StrictMath.expm1(-risk);
      before += risk;
      end++;
    }
    if (all <= 0) {
      return;
    }
    double later = 1;
    before = 0;
    for (int i = first; i < end; i++) {
      double length = table.part(i, death.after(), death.by());
      double risk = hazards[i] * length;
      double here = StrictMath.exp(-before) * -StrictMath.expm1(-risk) / all;
      later = Math.max(0, later - here);
      dying[i] += death.weight() * here;
      time[i] += death.weight() * (later * length + here * mean(hazards[i], length));
      before += risk;
    }
  }

  /** How far into a stretch of this length a death lies that lies in it. */
  private static double mean(double hazard, double length) {
    double risk = hazard * length;
    return risk < 1e-6 ? length / 2 : 1 / hazard - length / StrictMath.expm1(risk);
  }
}
