package org.shiguan.report.chart;

import java.nio.file.Path;
import org.shiguan.report.SampleMart;
import org.shiguan.report.mart.*;

public final class ChartLook {
  private ChartLook() {}

  public static void main(String[] a) {
    Path out = Path.of(a[0]);
    Mart mart = Mart.open(a[1].equals("large") ? SampleMart.large(out) : SampleMart.golden(out));
    Face f = Face.builtIn();
    for (Language l : Language.values()) {
      var t = new HouseTheme(f, l, System.err::println);
      for (Chart c : Charts.ALL)
        for (Subject s : c.subjects(mart)) {
          long t0 = System.nanoTime();
          Picture.write(out, mart, c, s, t);
          System.out.println(s.pictureId(c) + " " + (System.nanoTime() - t0) / 1000000);
        }
    }
  }
}
