package org.shiguan.compare;

import java.math.BigDecimal;
import java.math.MathContext;
import org.shiguan.study.Bilingual;
import org.shiguan.study.Hypothesis;

/** What became of a hypothesis, in a sentence that can be printed as it stands. */
final class Sentences {
  private static final double SMALL = 0.001;

  private Sentences() {}

  /** The sentence of a hypothesis that was tested. */
  static Bilingual of(Compared compared, Verdict verdict) {
    Finding finding = compared.finding();
    Bilingual measure = compared.question().estimator().measure().title();
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
    return new Bilingual(
        "%s：%s%s %s%s%s；%s%s。"
            .formatted(
                verdict.zh,
                measure.zh(),
                unitZh.isEmpty() ? "" : "（" + unitZh + "）",
                estimate,
                interval.isEmpty() ? "（无区间）" : interval,
                p.zh(),
                accountsZh(compared),
                eventsZh(finding)),
        "%s: %s%s %s%s%s; %s%s."
            .formatted(
                verdict.en,
                measure.en(),
                unitEn.isEmpty() ? "" : " (" + unitEn + ")",
                estimate,
                interval.isEmpty() ? " (no interval)" : interval,
                p.en(),
                accountsEn(compared),
                eventsEn(finding)));
  }

  /** The sentence of a hypothesis that was not. */
  static Bilingual untested(Bilingual why, boolean gated, Hypothesis.Family family) {
    boolean left = gated && family != Hypothesis.Family.EXPLORATORY;
    return new Bilingual(
        (gated ? "未作检验" : "不检验") + (left ? "，事先退出其检验族" : "") + "：" + why.zh(),
        (gated ? "Withheld" : "Not tested")
            + (left ? ", left its family before anybody looked" : "")
            + ": "
            + why.en());
  }

  /** Which way a hypothesis went. */
  enum Verdict {
    /** In the direction of the claim. */
    FOR("与该说法一致", "In line with the claim"),
    /** Against it. */
    AGAINST("与该说法相反", "Against the claim"),
    /** Neither. */
    OPEN("数据不足以判断", "The data do not decide");

    private final String zh;
    private final String en;

    Verdict(String zh, String en) {
      this.zh = zh;
      this.en = en;
    }

    static Verdict of(Compared compared, Hypothesis.Direction direction) {
      if (!Comparisons.clear(compared)) {
        return OPEN;
      }
      boolean above = compared.finding().estimate() > compared.question().estimator().nullValue();
      return switch (direction) {
        case EITHER -> FOR;
        case ABOVE -> above ? FOR : AGAINST;
        case BELOW -> above ? AGAINST : FOR;
      };
    }
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
