package org.shiguan.report.chart.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shiguan.report.chart.Face;
import org.shiguan.report.chart.Pen;
import org.shiguan.report.mart.Comparison;
import org.shiguan.report.mart.Text;

class SideLookTest {
  private static final int SIZE = 24;
  private static final Face FACE = Face.builtIn();

  /** The form of a dot alone: where there is any ink, whatever its colour. */
  private static boolean[] form(SideLook look) {
    var image = new BufferedImage(SIZE, SIZE, BufferedImage.TYPE_INT_RGB);
    var canvas = image.createGraphics();
    canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    canvas.setColor(Color.WHITE);
    canvas.fillRect(0, 0, SIZE, SIZE);
    look.dot(new Pen(canvas, FACE), SIZE / 2.0, SIZE / 2.0, 8);
    var ink = new boolean[SIZE * SIZE];
    for (int i = 0; i < ink.length; i++) {
      ink[i] = (image.getRGB(i % SIZE, i / SIZE) & 0xFFFFFF) != 0xFFFFFF;
    }
    return ink;
  }

  @Test
  void dotsAreToldApartWithoutColour() {
    for (SideLook a : SideLook.values()) {
      for (SideLook b : SideLook.values()) {
        if (a != b) {
          boolean[] one = form(a);
          boolean[] other = form(b);
          int apart = 0;
          for (int i = 0; i < one.length; i++) {
            apart += one[i] == other[i] ? 0 : 1;
          }
          assertTrue(apart > 20, a + " and " + b + " differ in " + apart + " of 576 pixels");
        }
      }
    }
  }

  @Test
  void linesAreToldApartWithoutColour() {
    assertEquals(4, Stream.of(SideLook.values()).map(SideLook::line).distinct().count());
  }

  private static Comparison.Side side(String code) {
    return new Comparison.Side(code, new Text(code, code), 1, null, null);
  }

  @Test
  void aGroupLooksTheSameInEveryPicture() {
    List<Comparison.Side> two = List.of(side("DELETED"), side("NEVER_JOINED"));
    assertEquals(SideLook.SQUARE, SideLook.of(two, 0));
    assertEquals(SideLook.TRIANGLE, SideLook.of(two, 1));
    List<Comparison.Side> other = List.of(side("SMALL"), side("LARGE"));
    assertEquals(SideLook.DISC, SideLook.of(other, 0));
    assertEquals(SideLook.SQUARE, SideLook.of(other, 1));
  }
}
