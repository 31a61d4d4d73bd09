package org.shiguan.study;

/** The size of a firm in three classes (codebook M24). */
public enum SizeClass {
  /** Fewer than 300 people. */
  S,
  /** 300 to 1,999. */
  M,
  /** 2,000 and more. */
  L;

  private static final long MEDIUM = 300;
  private static final long LARGE = 2_000;

  /** The class of a number of people employed. */
  public static SizeClass of(long employees) {
    if (employees < MEDIUM) {
      return S;
    }
    return employees < LARGE ? M : L;
  }
}
