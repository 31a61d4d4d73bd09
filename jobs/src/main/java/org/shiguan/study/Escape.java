package org.shiguan.study;

/** How a delimited text writes its own quote or separator inside a field. */
public enum Escape {
  /** It does not. */
  NONE,
  /** A backslash before the character. */
  BACKSLASH,
  /** The quote twice. */
  DOUBLE
}
