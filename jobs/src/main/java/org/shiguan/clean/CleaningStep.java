package org.shiguan.clean;

/** One step from a record as found to a post as studied. Stateless. */
public interface CleaningStep {
  /** Short name, snake_case. */
  String id();

  /** Why the step is there; printed in the report's methods. */
  String whyZh();

  /** Why the step is there; printed in the report's methods. */
  String whyEn();

  /** Fills in what the step is for, or rejects. Applying it twice changes nothing. */
  void apply(Draft draft);
}
