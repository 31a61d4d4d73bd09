package org.shiguan.compare.estimator;

import org.shiguan.study.Bilingual;

/** How intervals are made, in words that several estimators share. */
final class Intervals {
  static final Bilingual STUDENT = new Bilingual("t 区间，以账号为单位", "Student's t over accounts");
  static final Bilingual BCA = new Bilingual("BCa 自助法", "BCa bootstrap");
  static final Bilingual ANALYTIC =
      new Bilingual("解析（Cliff 方差，t）", "analytic (Cliff's variance, t)");
  static final Bilingual SIGNED_RANKS = new Bilingual("符号秩检验反演", "inverted signed-rank test");
  static final Bilingual FISHER =
      new Bilingual("Fisher z（Bonett–Wright）", "Fisher's z (Bonett–Wright)");
  static final Bilingual CLUSTERED =
      new Bilingual("Wilson，按账号聚类校正", "Wilson with a design effect for accounts");
  static final Bilingual ROBUST_LOGIT =
      new Bilingual("按账号聚类的稳健方差，logit 尺度，t", "robust variance by account, logit scale, t");
  static final Bilingual WILSON = new Bilingual("Wilson", "Wilson");
  static final Bilingual LOG_LOG = new Bilingual("log–log", "log–log");

  private Intervals() {}
}
