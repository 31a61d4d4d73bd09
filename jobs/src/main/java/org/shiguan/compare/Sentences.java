package org.shiguan.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.OptionalDouble;
import org.shiguan.study.Bilingual;
import org.shiguan.study.Hypothesis;

/** What became of a hypothesis, in a sentence that can be printed as it stands. */
final class Sentences {
  private static final double SMALL = 0.001;

  private Sentences() {}

  /**
   * The sentence of a hypothesis that was tested.
   *
   * @param tests tests of its family
   */
  static Bilingual of(
      Compared compared, Verdict verdict, Hypothesis.Direction direction, int tests) {
    Finding finding = compared.finding();
    Measure kind = compared.question().estimator().measure();
    Bilingual measure =
        kind == Measure.SHARE ? compared.question().outcome().share() : kind.title();
    String unitZh = compared.question().outcome().unit().zh();
    String unitEn = compared.question().outcome().unit().en();
    String interval =
        finding.interval() == null
            ? ""
            : " ["
                + number(finding.interval().low())
                + ", "
                + number(finding.interval().high())
                + "]";
    String estimate = number(finding.estimate());
    Bilingual p = p(compared);
    Bilingual claimed = claimed(compared, direction);
    Bilingual almost = verdict == Verdict.OPEN ? almost(compared) : new Bilingual("", "");
    Bilingual detectable =
        detectable(
            verdict == Verdict.OPEN
                ? SmallestEffect.of(compared, direction, tests)
                : OptionalDouble.empty());
    return new Bilingual(
        "%s：%s%s %s%s%s%s；%s%s。%s%s"
            .formatted(
                verdict.title().zh(),
                measure.zh(),
                unitZh.isEmpty() ? "" : "（" + unitZh + "）",
                estimate,
                interval.isEmpty() ? "（无区间）" : interval,
                claimed.zh(),
                p.zh(),
                accountsZh(compared),
                eventsZh(finding),
                almost.zh(),
                detectable.zh()),
        "%s: %s%s %s%s%s%s; %s%s.%s%s"
            .formatted(
                verdict.title().en(),
                measure.en(),
                unitEn.isEmpty() ? "" : " (" + unitEn + ")",
                estimate,
                interval.isEmpty() ? " (no interval)" : interval,
                claimed.en(),
                p.en(),
                accountsEn(compared),
                eventsEn(finding),
                almost.en(),
                detectable.en()));
  }

  /** The sentence of a hypothesis that was not. */
  static Bilingual untested(Bilingual why, boolean gated, Hypothesis.Family family) {
    boolean left = gated && family != Hypothesis.Family.EXPLORATORY;
    return new Bilingual(
        "此处无从判断" + (gated ? "，样本太少" : "，没有检验") + (left ? "，事先退出其检验族" : "") + "：" + why.zh(),
        "Cannot be told here, "
            + (gated ? "withheld" : "not tested")
            + (left ? ", left its family before anybody looked" : "")
            + ": "
            + why.en());
  }

  /** What is claimed of the null value, as an inequality would say it. */
  private static Bilingual claimed(Compared compared, Hypothesis.Direction direction) {
    String none = number(compared.question().estimator().nullValue());
    return switch (direction) {
      case ABOVE -> new Bilingual("（说法：高于 " + none + "）", " (claimed: above " + none + ")");
      case BELOW -> new Bilingual("（说法：低于 " + none + "）", " (claimed: below " + none + ")");
      case EITHER -> new Bilingual("（说法：不等于 " + none + "）", " (claimed: not " + none + ")");
    };
  }

  /** Why an interval that is clear of the null value does not support the claim. */
  private static Bilingual almost(Compared compared) {
    double none = compared.question().estimator().nullValue();
    if (Verdict.side(compared.finding().interval(), none) == 0) {
      return new Bilingual("", "");
    }
    return compared.adjusted() == null
        ? new Bilingual(
            "区间不含 " + number(none) + "，但探索性的说法须 99% 区间也不含，方算得到支持。",
            " The interval excludes "
                + number(none)
                + ", but an exploratory claim is supported only if one of 99 % does.")
        : new Bilingual(
            "区间不含 " + number(none) + "，但校正后的 p 大于 0.05。",
            " The interval excludes " + number(none) + ", but the adjusted p is above 0.05.");
  }

  /** What could have been seen, where nothing was. */
  private static Bilingual detectable(OptionalDouble smallest) {
    if (smallest.isEmpty()) {
      return new Bilingual("", "");
    }
    String effect = number(smallest.getAsDouble());
    return new Bilingual(
        "本档案以八成把握能显出的最小效应为 " + effect + "。",
        " The smallest effect that this archive would have shown in four cases of five: "
            + effect
            + ".");
  }

  private static Bilingual p(Compared compared) {
    Double p = compared.p();
    if (p == null) {
      return new Bilingual("", "");
    }
    String zh = compared.question().family() == Hypothesis.Family.PRIMARY ? "Holm 校正" : "BH 校正";
    String en = compared.question().family() == Hypothesis.Family.PRIMARY ? "Holm" : "BH";
    return new Bilingual(
        "，p %s，%s后 %s".formatted(probability(p), zh, probability(compared.adjusted())),
        ", p %s, %s %s".formatted(probability(p), en, probability(compared.adjusted())));
  }

  private static String accountsZh(Compared compared) {
    return compared.sample().sides().size() < 2
        ? "%s 位高管".formatted(compared.sample().executives())
        : String.join(
            "、",
            compared.sample().sides().stream()
                .map(s -> s.title().zh() + " " + s.points().size() + " 位")
                .toList());
  }

  private static String accountsEn(Compared compared) {
    return compared.sample().sides().size() < 2
        ? "%s executives".formatted(compared.sample().executives())
        : String.join(
            ", ",
            compared.sample().sides().stream()
                .map(s -> s.title().en() + " " + s.points().size())
                .toList());
  }

  private static String eventsZh(Finding finding) {
    return finding.events() == null ? "" : "，" + finding.events() + " 次观测";
  }

  private static String eventsEn(Finding finding) {
    return finding.events() == null ? "" : ", " + finding.events() + " observations";
  }

  private static String probability(double p) {
    return p < SMALL ? "< 0.001" : "= " + number(p);
  }

  private static String number(double value) {
    return new BigDecimal(value)
        .round(new MathContext(3))
        .stripTrailingZeros()
        .toPlainString()
        .replace('-', '−');
  }
}
