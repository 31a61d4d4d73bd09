package org.shiguan.report.chart.kind;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.shiguan.report.chart.HouseTheme;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.mart.AccountState;

/**
 * How a state looks on a ribbon: by colour (Okabe and Ito 2008) and, for grey print and
 * colour-blind readers, by pattern and form too.
 */
final class StateLook {
  private static final Color DORMANT = new Color(0x9ccbe6);
  private static final Color RETURNED = new Color(0x009e73);
  private static final double HATCH = 5;

  private StateLook() {}

  /** Paints a stretch in a state. */
  static void paint(Pen pen, Rectangle2D box, AccountState state) {
    switch (state) {
      case ACTIVE -> pen.fill(box, HouseTheme.DATA);
      case DORMANT -> pen.fill(box, DORMANT);
      case RETURNED -> {
        pen.fill(box, RETURNED);
        hatch(pen, box, 0, HouseTheme.PAPER);
      }
      case PURGED -> {
        pen.fill(box, HouseTheme.EVENT);
        hatch(pen, box, 1, HouseTheme.PAPER);
      }
      case CLOSED_SELF -> pen.fill(box, HouseTheme.INK);
      case BANNED -> {
        pen.fill(box, HouseTheme.PAPER);
        hatch(pen, box, 1, HouseTheme.INK);
        hatch(pen, box, -1, HouseTheme.INK);
        pen.draw(inner(box), HouseTheme.line(1), HouseTheme.INK);
      }
      case NEVER_JOINED -> {
        pen.fill(box, HouseTheme.PAPER);
        pen.draw(inner(box), HouseTheme.line(1.25), HouseTheme.INK);
      }
      case NOT_FOUND -> {
        pen.fill(box, HouseTheme.PAPER);
        pen.draw(inner(box), HouseTheme.dashed(1, 3), HouseTheme.MUTED);
      }
      case UNKNOWN ->
          pen.rule(
              box.getX(), box.getCenterY(), box.getMaxX(), box.getCenterY(), 1, HouseTheme.MUTED);
    }
  }

  /** Paints an area in a state: as a stretch of it, but what is unknown is pale and not a line. */
  static void paintArea(Pen pen, Shape area, AccountState state) {
    Graphics2D canvas = (Graphics2D) pen.canvas().create();
    canvas.clip(area);
    var inside = new Pen(canvas, pen.face());
    Rectangle2D box = area.getBounds2D();
    Color ground =
        switch (state) {
          case ACTIVE -> HouseTheme.DATA;
          case DORMANT -> DORMANT;
          case RETURNED -> RETURNED;
          case PURGED -> HouseTheme.EVENT;
          case CLOSED_SELF -> HouseTheme.INK;
          case BANNED, NEVER_JOINED, NOT_FOUND -> HouseTheme.PAPER;
          case UNKNOWN -> HouseTheme.UNSEEN;
        };
    pen.fill(area, ground);
    switch (state) {
      case RETURNED -> hatch(inside, box, 0, HouseTheme.PAPER);
      case PURGED -> hatch(inside, box, 1, HouseTheme.PAPER);
      case BANNED -> {
        hatch(inside, box, 1, HouseTheme.INK);
        hatch(inside, box, -1, HouseTheme.INK);
      }
      case NOT_FOUND -> hatch(inside, box, 0, HouseTheme.RULE);
      case ACTIVE, DORMANT, CLOSED_SELF, NEVER_JOINED, UNKNOWN -> {}
    }
    canvas.dispose();
    pen.draw(area, HouseTheme.line(0.75), HouseTheme.INK);
  }

  /** Paints the blind that hangs over a masked stretch: dots on a white band. */
  static void paintMask(Pen pen, Rectangle2D box) {
    pen.box(box.getX(), box.getCenterY() - 2, box.getWidth(), 4, HouseTheme.PAPER);
    var line = new Path2D.Double();
    line.moveTo(box.getX(), box.getCenterY());
    line.lineTo(box.getMaxX(), box.getCenterY());
    pen.draw(line, HouseTheme.dashed(2, 2), HouseTheme.INK);
  }

  private static Rectangle2D inner(Rectangle2D box) {
    return new Rectangle2D.Double(
        box.getX() + 0.5, box.getY() + 0.5, Math.max(0.1, box.getWidth() - 1), box.getHeight() - 1);
  }

  /** Lines that lean right (1), left (−1) or stand upright (0), cut to the box. */
  private static void hatch(Pen pen, Rectangle2D box, int lean, Color color) {
    var lines = new Path2D.Double();
    double height = box.getHeight();
    // From a grid of its own, so that neighbouring stretches meet and the picture does not depend
    // on where a stretch begins.
    double first = Math.floor((box.getX() - height) / HATCH) * HATCH;
    for (double foot = first; foot < box.getMaxX() + height; foot += HATCH) {
      double head = foot + lean * height;
      double from = cut(foot, head, box.getX(), box.getMaxX());
      double to = 1 - cut(head, foot, box.getX(), box.getMaxX());
      if (from < to) {
        lines.moveTo(foot + from * (head - foot), box.getMaxY() - from * height);
        lines.lineTo(foot + to * (head - foot), box.getMaxY() - to * height);
      }
    }
    if (lines.getCurrentPoint() != null) {
      pen.draw(lines, HouseTheme.line(1.25), color);
    }
  }

  /** The part of the way from a towards b that lies before the stretch from low to high. */
  private static double cut(double a, double b, double low, double high) {
    if (a >= low && a <= high) {
      return 0;
    }
    double edge = a < low ? low : high;
    double part = (edge - a) / (b - a);
    return part >= 0 && part <= 1 ? part : 1;
  }
}
