package org.shiguan.stat.survival;

import java.util.Arrays;

/**
 * Deaths and time at risk by age: in every stretch between two ages how many die, and how long all
 * together were at risk of it. Deaths per time at risk is the hazard when it is constant in the
 * stretch (piecewise-exponential model; Holford 1976, Biometrics 32:587; Friedman 1982, Ann. Stat.
 * 10:101). Who comes under observation late is simply not at risk before (delayed entry).
 */
public final class LifeTable {
  private final double[] ages;
  private final double[] deaths;
  private final double[] atRisk;

  /**
   * An empty table.
   *
   * @param ages where stretches begin and end, ascending, the first 0; what happens after the last
   *     is left out
   */
  public LifeTable(double[] ages) {
    this.ages = ages.clone();
    deaths = new double[ages.length - 1];
    atRisk = new double[ages.length - 1];
  }

  /** Number of stretches. */
  public int stretches() {
    return deaths.length;
  }

  /** The stretch [age, next) in which an age lies; {@link #stretches()} after the last. */
  public int stretch(double age) {
    int found = Arrays.binarySearch(ages, age);
    int stretch = found >= 0 ? found : -found - 2;
    return Math.min(Math.max(stretch, 0), deaths.length);
  }

  /** The part of a stretch that lies between two ages, in the unit of the ages. */
  public double part(int stretch, double from, double to) {
    return Math.max(0, Math.min(to, ages[stretch + 1]) - Math.max(from, ages[stretch]));
  }

  /** Somebody, or a part of one, was at risk from one age to another. */
  public void watch(double from, double to, double weight) {
    for (int i = stretch(from); i < deaths.length && ages[i] < to; i++) {
      atRisk[i] += weight * part(i, from, to);
    }
  }

  /** Somebody, or a part of one, died at an age. */
  public void die(double age, double weight) {
    int stretch = stretch(age);
    if (stretch < deaths.length) {
      deaths[stretch] += weight;
    }
  }

  /** Adds another table of the same ages so many times. */
  public void add(LifeTable other, double weight) {
    for (int i = 0; i < deaths.length; i++) {
      deaths[i] += weight * other.deaths[i];
      atRisk[i] += weight * other.atRisk[i];
    }
  }

  /** Deaths per unit of time at risk, by stretch; 0 where nobody was at risk. */
  public double[] hazards() {
    var hazards = new double[deaths.length];
    for (int i = 0; i < hazards.length; i++) {
      hazards[i] = atRisk[i] > 0 ? deaths[i] / atRisk[i] : 0;
    }
    return hazards;
  }

  /** Time at risk in a stretch. */
  double atRisk(int stretch) {
    return atRisk[stretch];
  }

  /** Deaths in a stretch. */
  double deaths(int stretch) {
    return deaths[stretch];
  }
}
