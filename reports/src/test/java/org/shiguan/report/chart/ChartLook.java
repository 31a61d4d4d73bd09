package org.shiguan.report.chart;

import java.nio.file.Path;
import org.shiguan.report.*;

public final class ChartLook {
  private ChartLook() {}

  public static void main(String[] a) {
    Path out = Path.of(a[0]);
    switch (a[1]) {
      case "large" -> SampleMart.large(out);
      case "empty" -> SampleMart.empty(out);
      case "hostile" ->
          SampleMart.hostile(
              out,
              "<script>alert(1)</script>\"><img src=x onerror=alert(1)> =HYPERLINK(1) \u202egnp \u0007 😀𠮷");
      default -> SampleMart.golden(out);
    }
    long t = System.nanoTime();
    System.out.println(
        Report.render(out, new ReportOptions(java.util.Optional.empty(), System.err::println)));
    System.out.println((System.nanoTime() - t) / 1000000 + " ms");
    if (!a[1].equals("empty"))
      System.out.println(Report.renderCase(out, "sample-1", ReportOptions.DEFAULT));
  }
}
