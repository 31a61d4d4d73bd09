package org.shiguan.compare.estimator;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.shiguan.compare.Estimator;
import org.shiguan.compare.Finding;
import org.shiguan.compare.Gate;
import org.shiguan.compare.Gates;
import org.shiguan.compare.Measure;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.stat.KruskalWallis;
import org.shiguan.study.Bilingual;
import org.shiguan.study.Hypothesis;

/** Ranks of several groups. */
public final class GroupRanks implements Estimator<Sample.Groups> {
  private static final int ENOUGH_FOR_CHI = 8;

  @Override
  public String id() {
    return "kruskal_wallis";
  }

  @Override
  public String codebook() {
    return "E01";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("Kruskal–Wallis 检验", "Kruskal–Wallis test");
  }

  @Override
  public Bilingual definition() {
    return new Bilingual(
        "各组账号的中间秩是否有高低；ε² = H/(N − 1)，不给区间。p 取 χ²（组数减一个自由度），有一组不足 8 个账号时改用 9,999 次置换；两两比较另列，在本问题内按 Holm 校正。",
        "Whether some groups rank higher, by midranks; ε² = H/(N − 1), without an interval. p is of χ²"
            + " with one degree of freedom less than groups, of 9,999 permutations when a group has"
            + " fewer than 8 accounts. Pairs stand beside it, adjusted by Holm within the question.");
  }

  @Override
  public String reference() {
    return "Kruskal & Wallis 1952, J. Am. Stat. Assoc. 47:583";
  }

  @Override
  public Class<Sample.Groups> takes() {
    return Sample.Groups.class;
  }

  @Override
  public boolean fits(Outcome outcome) {
    return outcome.gives() == takes() && !outcome.stratified();
  }

  /** Ranks of several groups differ, or they do not. */
  @Override
  public Set<Hypothesis.Direction> directions() {
    return EnumSet.of(Hypothesis.Direction.EITHER);
  }

  @Override
  public Measure measure() {
    return Measure.EPSILON_SQUARED;
  }

  @Override
  public Gate gate(Sample.Groups sample) {
    return Gates.accounts(GroupDelta.smallest(sample));
  }

  @Override
  public Finding estimate(Sample.Groups sample, long seed) {
    Optional<KruskalWallis> test =
        KruskalWallis.of(
            sample.sides().stream().map(Sample.Side::values).toList(), ENOUGH_FOR_CHI, seed);
    return test.map(t -> Finding.of(t.epsilonSquared(), null, null).tested(t.pValue(), null))
        .orElseGet(
            () ->
                Finding.undefined(
                    new Bilingual("所有账号的值相同。", "All accounts have the same value."), null));
  }
}
