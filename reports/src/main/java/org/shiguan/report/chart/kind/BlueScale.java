package org.shiguan.report.chart.kind;

import java.awt.Color;
import java.awt.Paint;
import org.jfree.chart.renderer.PaintScale;

/**
 * One hue from pale to dark, readable in grey print and for colour-blind readers; zero has a grey
 * of its own.
 *
 * @param highest the value that gets the darkest colour, 0 or more
 */
record BlueScale(double highest) implements PaintScale {
  static final Color NONE = new Color(0xf1f2f3);

  private static final Color[] STOPS = {
    new Color(0xd6e8f4), new Color(0x5ba6d1), new Color(0x0072b2), new Color(0x083d63)
  };

  @Override
  public double getLowerBound() {
    return 0;
  }

  @Override
  public double getUpperBound() {
    return highest;
  }

  @Override
  public Paint getPaint(double value) {
    return value <= 0 || highest <= 0 ? NONE : at(value / highest);
  }

  /** The colour of a part of the highest value, 0 to 1. */
  Color at(double part) {
    double place = Math.min(1, Math.max(0, part)) * (STOPS.length - 1);
    int stop = Math.min(STOPS.length - 2, (int) place);
    double rest = place - stop;
    Color a = STOPS[stop];
    Color b = STOPS[stop + 1];
    return new Color(
        mix(a.getRed(), b.getRed(), rest),
        mix(a.getGreen(), b.getGreen(), rest),
        mix(a.getBlue(), b.getBlue(), rest));
  }

  private static int mix(int a, int b, double part) {
    return (int) Math.round(a + (b - a) * part);
  }
}
