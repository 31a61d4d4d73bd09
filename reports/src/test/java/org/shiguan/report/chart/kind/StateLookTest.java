package org.shiguan.report.chart.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shiguan.report.chart.Face;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.mart.AccountState;

class StateLookTest {
  private static final Face FACE = Face.builtIn();

  /** A ribbon of 60 × 12 pixels as a grey printer sees it. */
  private static BufferedImage grey(AccountState state, boolean masked) {
    var image = new BufferedImage(60, 12, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, 60, 12);
    var pen = new Pen(canvas, FACE);
    var box = new Rectangle2D.Double(0, 0, 60, 12);
    StateLook.paint(pen, box, state);
    if (masked) {
      StateLook.paintMask(pen, box);
    }
    var grey = new BufferedImage(60, 12, BufferedImage.TYPE_BYTE_GRAY);
    grey.createGraphics().drawImage(image, 0, 0, null);
    return grey;
  }

  /** An area of 60 × 12 pixels as a grey printer sees it. */
  private static BufferedImage greyArea(AccountState state) {
    var image = new BufferedImage(60, 12, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, 60, 12);
    StateLook.paintArea(new Pen(canvas, FACE), new Rectangle2D.Double(0, 0, 60, 12), state);
    var grey = new BufferedImage(60, 12, BufferedImage.TYPE_BYTE_GRAY);
    grey.createGraphics().drawImage(image, 0, 0, null);
    return grey;
  }

  @Test
  void everyTwoAreasLookApartInGreyPrint() {
    for (AccountState a : AccountState.values()) {
      for (AccountState b : AccountState.values()) {
        if (a != b) {
          double apart = apart(greyArea(a), greyArea(b));
          assertTrue(apart > 10, a + " and " + b + " are " + apart + " apart");
        }
      }
    }
  }

  /** Mean difference of two pictures, 0 to 255. */
  private static double apart(BufferedImage a, BufferedImage b) {
    long sum = 0;
    for (int y = 0; y < 12; y++) {
      for (int x = 0; x < 60; x++) {
        sum += Math.abs(a.getRaster().getSample(x, y, 0) - b.getRaster().getSample(x, y, 0));
      }
    }
    return sum / (60.0 * 12);
  }

  @Test
  void everyTwoStatesLookApartInGreyPrint() {
    for (AccountState a : AccountState.values()) {
      for (AccountState b : AccountState.values()) {
        if (a != b) {
          double apart = apart(grey(a, false), grey(b, false));
          assertTrue(apart > 10, a + " and " + b + " are " + apart + " apart");
        }
      }
    }
  }

  @Test
  void aMaskShowsOnEveryState() {
    Stream.of(AccountState.values())
        .forEach(s -> assertTrue(apart(grey(s, true), grey(s, false)) > 5, s + " masked"));
  }

  @Test
  void aHatchStaysInItsBox() {
    var image = new BufferedImage(60, 24, BufferedImage.TYPE_INT_RGB);
    var pen = new Pen(image.createGraphics(), FACE);
    for (AccountState state : AccountState.values()) {
      StateLook.paint(pen, new Rectangle2D.Double(20, 6, 17, 12), state);
    }
    for (int x = 0; x < 60; x++) {
      for (int y = 0; y < 24; y++) {
        // A stroke may reach one pixel beyond the box.
        boolean beside = x < 18 || x > 38 || y < 4 || y > 19;
        if (beside) {
          assertEquals(0, image.getRGB(x, y) & 0xFFFFFF, x + " " + y);
        }
      }
    }
  }
}
