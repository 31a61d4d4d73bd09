package org.shiguan.report.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes texts and thin marks on a canvas.
 *
 * @param canvas where it writes
 * @param face the face it writes in
 */
public record Pen(Graphics2D canvas, Face face) {
  private static final String ELLIPSIS = "…";

  /** A text that begins at x; y is the base line. */
  public void left(String text, double x, double y, float size, Color color) {
    if (!text.isEmpty()) {
      canvas.setFont(face.at(size));
      canvas.setColor(color);
      canvas.drawString(text, (float) x, (float) y);
    }
  }

  /** A text that ends at x. */
  public void right(String text, double x, double y, float size, Color color) {
    left(text, x - face.width(text, size), y, size, color);
  }

  /** A text centred on x. */
  public void centre(String text, double x, double y, float size, Color color) {
    left(text, x - face.width(text, size) / 2, y, size, color);
  }

  /** A filled rectangle. */
  public void box(double x, double y, double width, double height, Color color) {
    canvas.setColor(color);
    canvas.fill(new Rectangle2D.Double(x, y, width, height));
  }

  /** A straight line. */
  public void rule(double x1, double y1, double x2, double y2, double width, Color color) {
    canvas.setColor(color);
    canvas.setStroke(HouseTheme.line(width));
    canvas.draw(new Line2D.Double(x1, y1, x2, y2));
  }

  /** A filled shape. */
  public void fill(Shape shape, Color color) {
    canvas.setColor(color);
    canvas.fill(shape);
  }

  /** The outline of a shape, or a path. */
  public void draw(Shape shape, Stroke stroke, Color color) {
    canvas.setColor(color);
    canvas.setStroke(stroke);
    canvas.draw(shape);
  }

  /** A filled disc with a number in it. */
  public void disc(String number, double x, double y, double radius, Color color) {
    canvas.setColor(color);
    canvas.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
    float size = number.length() > 1 ? 9.5f : 10.5f;
    centre(number, x, y + size * 0.36, size, HouseTheme.PAPER);
  }

  /** The text, cut with an ellipsis when it is wider than the space. */
  public String fit(String text, double space, float size) {
    if (face.width(text, size) <= space) {
      return text;
    }
    int end = text.length();
    while (end > 0 && face.width(text.substring(0, end) + ELLIPSIS, size) > space) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end).stripTrailing() + ELLIPSIS;
  }

  /** The text in lines no wider than the space; the last of {@code most} lines is cut to fit. */
  public List<String> wrap(String text, double space, float size, int most) {
    return wrap(face, text, space, size, most);
  }

  /** The lines {@link #wrap} gives, for the layout before there is a canvas. */
  public static List<String> wrap(Face face, String text, double space, float size, int most) {
    var lines = new ArrayList<String>();
    String rest = text.strip();
    while (!rest.isEmpty() && lines.size() < most - 1 && face.width(rest, size) > space) {
      int cut = breakAt(face, rest, space, size);
      lines.add(rest.substring(0, cut).stripTrailing());
      rest = rest.substring(cut).stripLeading();
    }
    if (!rest.isEmpty()) {
      lines.add(new Pen(null, face).fit(rest, space, size));
    }
    return lines;
  }

  private static boolean closes(int c) {
    return "。，、；：？！）》”’〕…".indexOf(c) >= 0;
  }

  private static int breakAt(Face face, String text, double space, float size) {
    int fits = 0;
    int best = 0;
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int next = text.offsetByCodePoints(i, 1);
      if (face.width(text.substring(0, next), size) > space) {
        break;
      }
      fits = next;
      // Latin breaks after a space or a hyphen, Chinese after any character but before no mark
      // that closes.
      int c = text.codePointAt(i);
      boolean chinese = Character.isIdeographic(c) || closes(c);
      boolean held = next < text.length() && closes(text.codePointAt(next));
      if (c == ' ' || c == '-' || (chinese && !held)) {
        best = next;
      }
    }
    int first = text.offsetByCodePoints(0, 1);
    return best > 0 ? best : Math.max(fits, first);
  }
}
