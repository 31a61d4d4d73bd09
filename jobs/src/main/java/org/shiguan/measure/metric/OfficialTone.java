package org.shiguan.measure.metric;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.OptionalDouble;
import org.shiguan.measure.FoldMetric;
import org.shiguan.measure.Metric;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Partial;
import org.shiguan.measure.Range;
import org.shiguan.measure.Reason;
import org.shiguan.measure.Tally;
import org.shiguan.measure.Unit;
import org.shiguan.measure.Value;
import org.shiguan.measure.Window;
import org.shiguan.measure.formula.Officialese;
import org.shiguan.table.Field;
import org.shiguan.table.Readings;

/**
 * How official posts sound (codebook M20): official expressions per 100 words, and the share of 我
 * in the first person. The list of expressions is that of the code OFFICIAL; undefined below 10
 * words.
 */
public final class OfficialTone {
  private static final Partial TOKENS = total("tokens_unquoted", Readings.UNQUOTED_TOKENS);
  private static final Partial HITS = total("tokens_officialese", Readings.OFFICIALESE);
  private static final Partial SINGULAR = total("tokens_first_singular", Readings.FIRST_SINGULAR);
  private static final Partial PLURAL = total("tokens_first_plural", Readings.FIRST_PLURAL);
  private static final Partial COMPANY = total("tokens_first_company", Readings.FIRST_COMPANY);
  private static final double MOST = 100;

  /** The metrics of this file. */
  public static final List<Metric> METRICS =
      List.of(
          new FoldMetric(
              MetricCard.card("officialese", "M20")
                  .title("官话密度", "Officialese")
                  .measuredIn(Unit.PER_HUNDRED_WORDS, new Range(0.0, MOST))
                  .definition(
                      "自己的文字中，每一百个词里官话套语（编码 OFFICIAL 规则文件的词表，如“高度重视”“有关部门”）出现的次数；"
                          + "标点不算词，引号内的文字不计；n 为词数。",
                      "Uses of official set phrases (the terms of the rule file of the code OFFICIAL,"
                          + " such as 高度重视, 有关部门) per 100 words of the posts' own text;"
                          + " punctuation is no word, and text in quotation marks does not count; n is"
                          + " the words.")
                  .whenUndefined("不足 10 个词时无值。", "Undefined below 10 words.")
                  .caveat(
                      "词表计数：讽刺或转述而未加引号的套语照计；编码 OFFICIAL 未经人工验证时加注；帖子之间不独立，不给区间。",
                      "It counts a list: set phrases used in irony or reported without quotation marks"
                          + " count too; flagged unless the code OFFICIAL is validated; posts are not"
                          + " independent, so there is no interval.")
                  .reference("none — ad hoc")
                  .gate(100, 10)
                  .build(),
              List.of(TOKENS, HITS),
              OfficialTone::officialese),
          new FoldMetric(
              MetricCard.card("first_person_share", "M20")
                  .title("第一人称中“我”的占比", "Share of 我 in the first person")
                  .measuredIn(Unit.FRACTION, Range.UNIT)
                  .definition(
                      "自己的文字中，“我”的次数除以“我”“我们”“本公司”三者次数之和，附 95% Wilson 区间；引号内的文字不计；n 为三者次数之和。",
                      "Uses of 我 (I) divided by those of 我, 我们 (we) and 本公司 (our company) together,"
                          + " with the 95 % Wilson interval; text in quotation marks does not count; n"
                          + " is the uses of all three.")
                  .whenUndefined("三者都没有出现时无值。", "Undefined where none of the three occurs.")
                  .caveat(
                      "“我国”“自我”等词内的“我”不计，省略主语的句子看不到；同一人的用词不独立，区间只作描述。",
                      "我 within other words (我国, 自我) does not count, and sentences that leave the"
                          + " subject out are not seen; uses of one person are not independent, so the"
                          + " interval is descriptive.")
                  .reference("Wilson 1927, J. Am. Stat. Assoc. 22:209")
                  .gate(30, 10)
                  .build(),
              List.of(SINGULAR, PLURAL, COMPANY),
              OfficialTone::firstPerson));

  private OfficialTone() {}

  private static Partial total(String name, Field counted) {
    return new Partial(name, coalesce(sum(counted.col()), lit(0L)), Partial.Merge.SUM);
  }

  private static List<Value> officialese(Window window, Tally tally) {
    long tokens = tally.sum(TOKENS.name());
    OptionalDouble density = Officialese.per100(tally.sum(HITS.name()), tokens);
    if (density.isEmpty()) {
      return List.of(Value.undefined(window.posts() == 0 ? Reason.N0 : Reason.N1, tokens));
    }
    Value value = Value.of(density.getAsDouble(), tokens);
    return List.of(
        tally.codeQuality().isValidated("OFFICIAL") ? value : value.flagged(Reason.NOT_VALIDATED));
  }

  private static List<Value> firstPerson(Window window, Tally tally) {
    long singular = tally.sum(SINGULAR.name());
    long all = singular + tally.sum(PLURAL.name()) + tally.sum(COMPANY.name());
    return List.of(
        all == 0
            ? Value.undefined(window.posts() == 0 ? Reason.N0 : Reason.N1, 0)
            : Value.share(singular, all));
  }
}
