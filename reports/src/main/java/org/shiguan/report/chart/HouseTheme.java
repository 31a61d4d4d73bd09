package org.shiguan.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Stroke;
import java.util.function.Consumer;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYItemRenderer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.xy.XYDataset;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Executive;
import org.shiguan.report.mart.Language;
import org.shiguan.report.mart.Text;
import org.shiguan.report.print.Dates;
import org.shiguan.report.print.Numbers;
import org.shiguan.report.print.Visible;

/**
 * The look of every chart: one face, few colours that stay apart for colour-blind readers and in
 * grey print, flat marks, thin rules. It is handed to the chart, never set globally.
 */
public final class HouseTheme {
  /** Width of every drawing in CSS pixels. */
  public static final int WIDTH = 960;

  /** Text. */
  public static final Color INK = new Color(0x1d2327);

  /** Text of second rank; 7:1 on white. */
  public static final Color MUTED = new Color(0x59636b);

  /** Rules and ticks. */
  public static final Color RULE = new Color(0xb9c0c5);

  /** Grid lines behind the data. */
  public static final Color GRID = new Color(0xe6e9eb);

  /** The data (the blue of Okabe and Ito 2008). */
  public static final Color DATA = new Color(0x0072b2);

  /** What interrupts the data: events (the vermilion of Okabe and Ito 2008). */
  public static final Color EVENT = new Color(0xc24e00);

  /** Time that was not seen. */
  public static final Color UNSEEN = new Color(0xd9dcdf);

  /** Time that was seen in part. */
  public static final Color PARTLY_SEEN = new Color(0xeff1f2);

  /** The ground. */
  public static final Color PAPER = Color.WHITE;

  /** Size of a title. */
  public static final float TITLE = 20;

  /** Size of a subtitle and of names. */
  public static final float BODY = 13;

  /** Size of axis labels and notes; nothing is smaller. */
  public static final float SMALL = 11.5f;

  private final Face face;
  private final Language language;
  private final Consumer<String> warnings;

  /** A theme in one face and language; {@code warnings} hears of characters the face lacks. */
  public HouseTheme(Face face, Language language, Consumer<String> warnings) {
    this.face = face;
    this.language = language;
    this.warnings = warnings;
  }

  /** The face. */
  public Face face() {
    return face;
  }

  /** The language of all labels. */
  public Language language() {
    return language;
  }

  /** Numbers in the language. */
  public Numbers numbers() {
    return new Numbers(language);
  }

  /** Dates in the language. */
  public Dates dates() {
    return new Dates(language);
  }

  /** One of our own labels; a missing glyph is an error. */
  public String label(String en, String zh) {
    return face.require(new Text(zh, en).in(language));
  }

  /** A text of the catalogue, which is ours too; line breaks become blanks. */
  public String label(Text text) {
    return face.require(text.in(language).strip().replaceAll("\\s+", " "));
  }

  /** A text of the data: a character the face lacks is printed as its code point. */
  public String data(String text) {
    return Visible.replace(
        text,
        c -> {
          if (Visible.unseen(c) || face.has(c)) {
            return Visible.unseen(c);
          }
          warnings.accept("the font lacks " + Visible.codePoint(c) + "; charts print the number");
          return true;
        });
  }

  /** The name of an executive; the id when the roster has no name. */
  public String name(Executive executive) {
    String name = executive.name().in(language);
    return data(name.isBlank() ? executive.id() : name);
  }

  /** A number of posts in words. */
  public String posts(long posts) {
    return face.require(numbers().posts(posts));
  }

  /** The sentence of a reason; the code itself when the catalogue does not know it. */
  public String reason(Catalogue catalogue, String code) {
    return catalogue.reason(code).map(this::label).orElseGet(() -> data(code));
  }

  /** A solid line of a width in CSS pixels. */
  public static Stroke line(double width) {
    return new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  }

  /** A broken line of a width, with dashes and gaps of a length, in CSS pixels. */
  public static Stroke dashed(double width, double length) {
    float[] dashes = {(float) length, (float) length};
    return new BasicStroke(
        (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, dashes, 0);
  }

  /** A plot with nothing but data: no frame, no gaps, axes as given. */
  public static XYPlot plot(
      XYDataset dataset, ValueAxis domain, ValueAxis range, XYItemRenderer renderer) {
    var plot = new XYPlot(dataset, domain, range, renderer);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
    plot.setOutlineVisible(false);
    plot.setBackgroundPaint(null);
    plot.setDomainGridlinePaint(GRID);
    plot.setDomainGridlineStroke(line(1));
    plot.setRangeGridlinePaint(GRID);
    plot.setRangeGridlineStroke(line(1));
    return plot;
  }

  /** A pen for texts on a canvas. */
  public Pen pen(Graphics2D canvas) {
    return new Pen(canvas, face);
  }
}
