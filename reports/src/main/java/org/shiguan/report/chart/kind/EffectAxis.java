package org.shiguan.report.chart.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.mart.Comparison;
import org.shiguan.report.mart.Text;

/**
 * The axis of one kind of effect. Ratios stand on a logarithmic one, so that half and twice are as
 * far from 1; what is bounded keeps its bounds.
 *
 * @param scale kind of effect
 * @param unit unit of the values; {@link #PERCENT} for shares of a whole; empty where the scale
 *     says it all
 * @param low value at the left end
 * @param high value at the right end
 */
record EffectAxis(Comparison.Scale scale, Text unit, double low, double high) {
  /** Unit of shares that are printed as percentages. */
  static final Text PERCENT = new Text("%", "%");

  /** A ratio beyond this is drawn as an arrow. */
  private static final double MOST_RATIO = 64;

  /** The axis for these effects, all of one kind. */
  static EffectAxis of(Comparison.Scale scale, Text unit, List<Comparison> effects) {
    return switch (scale) {
      case SIGNED -> signed(effects);
      case SHARE -> new EffectAxis(scale, unit, 0, 1);
      case RATIO -> ratio(effects);
      case OPEN -> open(unit, effects);
    };
  }

  private static DoubleStream values(List<Comparison> effects) {
    return effects.stream()
        .flatMap(c -> Stream.of(c.nullValue(), c.estimate(), c.low(), c.high()))
        .filter(v -> v != null && Double.isFinite(v))
        .mapToDouble(Double::doubleValue);
  }

  /** From −1 to 1, but no estimate lies beyond: a difference may be larger. */
  private static EffectAxis signed(List<Comparison> effects) {
    double reach =
        Math.ceil(
            effects.stream()
                .filter(c -> c.estimate() != null)
                .mapToDouble(c -> Math.abs(c.estimate()))
                .filter(v -> v > 1)
                .max()
                .orElse(1));
    return new EffectAxis(Comparison.Scale.SIGNED, Text.EMPTY, -reach, reach);
  }

  private static EffectAxis ratio(List<Comparison> effects) {
    double reach =
        values(effects)
            .filter(v -> v > 0)
            .map(v -> Math.max(v, 1 / v))
            .map(v -> Math.min(v, MOST_RATIO))
            .max()
            .orElse(2);
    double high = Math.pow(2, Math.max(1, Math.ceil(Math.log(reach) / Math.log(2) - 1e-9)));
    return new EffectAxis(Comparison.Scale.RATIO, Text.EMPTY, 1 / high, high);
  }

  private static EffectAxis open(Text unit, List<Comparison> effects) {
    double least = values(effects).min().orElse(0);
    double most = values(effects).max().orElse(1);
    double step = Ticks.step(least, most, 5);
    double low = Math.floor(least / step + 1e-9) * step;
    double high = Math.ceil(most / step - 1e-9) * step;
    return new EffectAxis(Comparison.Scale.OPEN, unit, low, Math.max(high, low + step));
  }

  /**
   * Where a value stands, 0 at the left end and 1 at the right; beyond them when it lies beyond.
   */
  double at(double value) {
    if (scale == Comparison.Scale.RATIO) {
      return value <= 0
          ? Double.NEGATIVE_INFINITY
          : (Math.log(value) - Math.log(low)) / (Math.log(high) - Math.log(low));
    }
    return (value - low) / (high - low);
  }

  /** Ticks at their values. */
  List<HouseAxis.Mark> marks(HouseTheme theme) {
    var marks = new ArrayList<HouseAxis.Mark>();
    if (scale == Comparison.Scale.RATIO) {
      double factor = high > 8 ? 4 : 2;
      for (double value = 1; value <= high * 1.0001; value *= factor) {
        marks.add(new HouseAxis.Mark(value, theme.numbers().count((long) value)));
        if (value > 1) {
          marks.add(new HouseAxis.Mark(1 / value, "1/" + theme.numbers().count((long) value)));
        }
      }
      return marks;
    }
    double step =
        switch (scale) {
          case SIGNED -> Ticks.step(low, high, 4);
          case SHARE -> 0.2;
          case OPEN, RATIO -> Ticks.step(low, high, 5);
        };
    for (int i = 0; low + i * step <= high + step * 1e-6; i++) {
      double value = low + i * step;
      String label =
          unit.equals(PERCENT)
              ? theme.numbers().tick(value * 100, step * 100) + "%"
              : theme.numbers().tick(value, step);
      marks.add(new HouseAxis.Mark(value, label));
    }
    return marks;
  }

  /** What stands over it. */
  String title(HouseTheme theme) {
    return switch (scale) {
      case SIGNED -> theme.label("less or more, 0 is no effect", "偏低或偏高，0 为原假设值");
      case SHARE ->
          unit.equals(PERCENT)
              ? theme.label("share (%)", "比例（%）")
              : theme.label("from 0 to 1", "0 到 1");
      case RATIO -> theme.label("ratio, log scale, 1 is no effect", "比值，对数刻度，1 为原假设值");
      case OPEN -> theme.data(unit.in(theme.language()));
    };
  }
}
