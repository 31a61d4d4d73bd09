package org.shiguan.compare;

/**
 * What became of a question.
 *
 * @param question the question
 * @param sample the accounts with their values
 * @param gate what may be said of them
 * @param finding what was found; null when the gate is shut
 * @param adjusted p-value adjusted within its family; null without one
 */
public record Compared(
    Question question, Sample sample, Gate gate, Finding finding, Double adjusted) {

  /** The same with an adjusted p-value. */
  public Compared adjusted(double p) {
    return new Compared(question, sample, gate, finding, p);
  }

  /** The p-value; null without a test. */
  public Double p() {
    return finding == null ? null : finding.p();
  }

  /** Whether there is an effect to speak of. */
  public boolean estimated() {
    return finding != null && finding.estimate() != null;
  }
}
