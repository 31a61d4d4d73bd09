package org.shiguan.report.mart;

import java.util.Objects;

/**
 * A metric that is not compared with those who never joined (codebook §6), and why.
 *
 * @param metric metric id
 * @param why the reason
 */
public record Refusal(String metric, Text why) {
  /** Refuses a refusal without reason. */
  public Refusal {
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(why, "why");
  }
}
