package org.shiguan.clean;

/** How much of a post's text a sighting shows, from less to more. */
public enum Wholeness {
  /** Its beginning: the text ends in the platform's 全文 or 展开. */
  CUT,

  /** The platform calls it a long text, and nothing says whether this is all of it. */
  SAID_LONG,

  /** All of it, as far as anybody says. */
  WHOLE
}
