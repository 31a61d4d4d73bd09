package org.shiguan.report.chart.kind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.shiguan.report.chart.HouseAxis;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.MetricValue;
import org.shiguan.report.mart.Text;
import org.shiguan.report.mart.Unit;

/**
 * The scale of a metric's axis: which unit is shown, from where to where, linear or logarithmic.
 *
 * @param unit words for the unit shown
 * @param size how many of the card's units one shown unit is
 * @param logarithmic whether positions are decimal logarithms of shown units
 * @param low position of the left edge
 * @param high position of the right edge
 * @param kind unit of the card
 */
record ValueScale(Text unit, double size, boolean logarithmic, double low, double high, Unit kind) {
  private static final double WIDE = 100;

  static ValueScale of(Catalogue.Metric card, List<MetricValue> rows) {
    double[] values = rows.stream().mapToDouble(MetricValue::value).toArray();
    return of(card, values, reach(rows, DoubleStream.of(values).max().orElse(1)));
  }

  /** The scale of single values without intervals. */
  static ValueScale of(Catalogue.Metric card, double[] values) {
    return of(card, values, DoubleStream.of(values).max().orElse(1));
  }

  /** A scale in a unit that no card describes; it need not begin at 0. */
  static ValueScale around(Text unit, double[] values) {
    double least = DoubleStream.of(values).min().orElse(0);
    double most = DoubleStream.of(values).max().orElse(1);
    double step = Ticks.step(least, most, 5);
    double low = Math.floor(least / step + 1e-9) * step;
    double high = Math.ceil(most / step - 1e-9) * step;
    return new ValueScale(unit, 1, false, low, Math.max(high, low + step), Unit.RATIO);
  }

  private static ValueScale of(Catalogue.Metric card, double[] values, double reach) {
    double most = DoubleStream.of(values).max().orElse(1);
    double least = DoubleStream.of(values).min().orElse(0);
    Text unit = card.unit().title();
    double size = 1;
    if (card.unit() == Unit.SECONDS) {
      size = most >= 172_800 ? 86_400 : most >= 7200 ? 3600 : most >= 120 ? 60 : 1;
      unit =
          size == 86_400
              ? new Text("天", "days")
              : size == 3600
                  ? new Text("小时", "hours")
                  : size == 60 ? new Text("分钟", "minutes") : unit;
      if (least > 0 && most / least >= WIDE) {
        double from = Math.floor(Math.log10(least / size));
        return new ValueScale(
            unit, size, true, from, Math.ceil(Math.log10(most / size)), card.unit());
      }
    }
    if (card.unit() == Unit.HOUR_OF_DAY) {
      return new ValueScale(unit, 1, false, 0, 24, card.unit());
    }
    boolean whole =
        card.unit() == Unit.COEFFICIENT
            || card.unit() == Unit.INDEX
            || card.unit() == Unit.PROBABILITY;
    if (whole && card.low() != null && card.high() != null) {
      return new ValueScale(unit, 1, false, card.low(), card.high(), card.unit());
    }
    return fitted(card, unit, size, least, reach);
  }

  /** The highest interval end, but no more than four times the highest value. */
  private static double reach(List<MetricValue> rows, double most) {
    double ends =
        rows.stream()
            .flatMap(r -> Stream.ofNullable(r.high()))
            .mapToDouble(Double::doubleValue)
            .max()
            .orElse(most);
    return most > 0 ? Math.min(Math.max(most, ends), 4 * most) : Math.max(most, ends);
  }

  private static ValueScale fitted(
      Catalogue.Metric card, Text unit, double size, double least, double reach) {
    double low = Math.min(0, least / size);
    double high = reach / size;
    if (high <= 0) {
      // Zeros alone, or negative values: 0 is on the axis in both.
      high = low < 0 ? 0 : 1;
    }
    double step = Ticks.step(low, high, 5);
    low = Math.floor(low / step + 1e-9) * step;
    high = Math.ceil(high / step - 1e-9) * step;
    if (card.high() != null && high > card.high() / size) {
      high = card.high() / size;
    }
    return new ValueScale(unit, size, false, low, Math.max(high, low + step), card.unit());
  }

  /** Where a value of the card's unit stands. */
  double at(double value) {
    double shown = value / size;
    return logarithmic ? Math.log10(Math.max(shown, 1e-12)) : shown;
  }

  /** Ticks with numbers in the shown unit. */
  List<HouseAxis.Mark> marks(HouseTheme theme) {
    var marks = new ArrayList<HouseAxis.Mark>();
    if (logarithmic) {
      for (double power = low; power <= high + 1e-9; power++) {
        marks.add(
            new HouseAxis.Mark(
                power, theme.numbers().tick(Math.pow(10, power), Math.pow(10, power))));
      }
      return marks;
    }
    double step = kind == Unit.HOUR_OF_DAY ? 6 : Ticks.step(low, high, 5);
    for (int i = 0; low + i * step <= high + step * 1e-6; i++) {
      double at = low + i * step;
      String label =
          switch (kind) {
            case FRACTION -> theme.numbers().tick(at * 100, step * 100) + "%";
            case HOUR_OF_DAY -> theme.numbers().clock((int) at);
            default -> theme.numbers().tick(at, step);
          };
      marks.add(new HouseAxis.Mark(at, label));
    }
    return marks;
  }
}
