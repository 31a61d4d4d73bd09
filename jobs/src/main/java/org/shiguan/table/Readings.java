package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.shiguan.table.Field.optional;
import static org.shiguan.table.Field.required;
import static org.shiguan.table.Posts.STRINGS;

import java.util.List;

/** What the author's own words of each post say. */
public final class Readings {
  /** Tokens. */
  public static final Field TOKENS =
      required(
          "tokens",
          STRINGS,
          "none",
          "Tokens of own_text in order, in simplified script; names of the roster as it spells them,"
              + " emoticons, topics, mentions and links whole, white space none.",
          "[样本一号, 今天, 发布, 新, 手机, [哈哈]]");

  /** Kinds of the tokens. */
  public static final Field TOKEN_KINDS =
      required(
          "token_kinds",
          StringType,
          "none",
          "One letter for each token: W word, N name, company or product of the roster, E emoticon,"
              + " H topic, M mention, L link, D number or date, P punctuation, S emoji or other sign.",
          "NWWWWE");

  /** Names and mentions. */
  public static final Field NAMES_AT =
      required(
          "names_at",
          STRINGS,
          "none",
          "Names of the roster and names after @, in order, as name@offset, the offset in code points"
              + " of own_text; a name after @ keeps its sign, one within a topic begins with #.",
          "[@样本公司甲@0, 样本一号@7, #样本一号@13]");

  /** Polarity. */
  public static final Field POLARITY_MILLIONTHS =
      optional(
          "polarity_millionths",
          IntegerType,
          "millionths",
          "How favourable the words sound, -1,000,000 to 1,000,000, in whole numbers so that sums do"
              + " not depend on their order; null when there is nothing to judge.",
          "412345");

  /** Why there is no polarity. */
  public static final Field POLARITY_REASON =
      optional(
          "polarity_reason",
          StringType,
          "none",
          "Why there is no polarity: BARE (a repost without own words), NO_WORDS (links, mentions,"
              + " topics and names only) or UNKNOWN_WORDS (the model knows none of them); null when"
              + " there is one.",
          "BARE");

  /** Tokens that M20 counts. */
  public static final Field UNQUOTED_TOKENS =
      optional(
          "unquoted_tokens",
          IntegerType,
          "count",
          "Tokens but punctuation, outside quotation marks “”, 「」, 『』 and \"; 0 for a bare repost."
              + " Null for posts of nobody on the roster.",
          "14");

  /** Official expressions. */
  public static final Field OFFICIALESE =
      optional(
          "officialese",
          IntegerType,
          "count",
          "Uses of a term that speaks for the code OFFICIAL (list D of M20) outside quotation marks, no"
              + " more than unquoted_tokens. Null for posts of nobody on the roster.",
          "2");

  /** 我. */
  public static final Field FIRST_SINGULAR =
      optional(
          "first_singular",
          IntegerType,
          "count",
          "我 among those tokens. Null for posts of nobody on the roster.",
          "1");

  /** 我们. */
  public static final Field FIRST_PLURAL =
      optional(
          "first_plural",
          IntegerType,
          "count",
          "我们 among those tokens. Null for posts of nobody on the roster.",
          "0");

  /** 本公司. */
  public static final Field FIRST_COMPANY =
      optional(
          "first_company",
          IntegerType,
          "count",
          "本公司 among those tokens, whole or as 本 and 公司. Null for posts of nobody on the roster.",
          "0");

  /** Codes of the coding manual. */
  public static final Field CODES =
      required(
          "codes",
          STRINGS,
          "none",
          "Codes of the coding manual (codebook 7.1) that its rules give, in the manual's order.",
          "[PROD, ANN]");

  /** Evidence of the codes. */
  public static final Field CODE_EVIDENCE =
      required(
          "code_evidence",
          STRINGS,
          "none",
          "What the rules of those codes found, one entry for each code, in the same order: term@offset,"
              + " the offset in code points of own_text, or a condition in angle brackets, joined by '; '.",
          "[正式发售@4; 售价<number>元@11, 正式发售@4]");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "readings",
          "One row per post or comment: its words, its polarity and its codes.",
          List.of(Posts.POST_ID),
          List.of(
              Posts.POST_ID,
              TOKENS,
              TOKEN_KINDS,
              NAMES_AT,
              POLARITY_MILLIONTHS,
              POLARITY_REASON,
              UNQUOTED_TOKENS,
              OFFICIALESE,
              FIRST_SINGULAR,
              FIRST_PLURAL,
              FIRST_COMPANY,
              CODES,
              CODE_EVIDENCE));

  private Readings() {}
}
