package org.shiguan.compare;

import java.util.List;
import java.util.stream.IntStream;
import org.shiguan.study.Bilingual;

/** Something that can be compared. */
public interface Outcome {
  /** What it is called in a hypotheses file. */
  String id();

  /** What it is, for {@code list outcomes}. */
  Bilingual title();

  /** What {@code of} must hold, one word each; empty when nothing. */
  default List<String> arguments() {
    return List.of();
  }

  /** Unit of the accounts' values; empty when they have none. */
  default Bilingual unit() {
    return new Bilingual("", "");
  }

  /** What a share of it is a share of; "share" where the title says it. */
  default Bilingual share() {
    return Measure.SHARE.title();
  }

  /** Whether an account's value may be a time that only says how long nothing happened. */
  default boolean censored() {
    return false;
  }

  /** Whether it needs values by month. */
  default boolean dated() {
    return false;
  }

  /** What must be said beside every number of it. */
  Bilingual caveat();

  /** Kind of sample it gives. */
  Class<? extends Sample> gives();

  /**
   * The sample.
   *
   * @param of as many texts as {@link #arguments}, already checked
   */
  Sample of(StudyFacts facts, List<String> of);

  /** Whether it has three groups or more. */
  default boolean threeGroups() {
    return false;
  }

  /** Whether accounts are to be compared within strata only. */
  default boolean stratified() {
    return false;
  }

  /** Whether a hypothesis may name it; what shows a bias may not be claimed. */
  default boolean declarable() {
    return true;
  }

  /** Metrics it reads, as {@code metric} or {@code metric/slice}: its arguments of that name. */
  default List<String> metrics(List<String> of) {
    return IntStream.range(0, of.size())
        .filter(i -> arguments().get(i).equals("metric"))
        .mapToObj(of::get)
        .toList();
  }
}
