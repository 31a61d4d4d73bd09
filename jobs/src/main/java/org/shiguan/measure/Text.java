package org.shiguan.measure;

import java.io.Serializable;

/**
 * One text in both languages of the report.
 *
 * @param zh simplified Chinese
 * @param en English
 */
public record Text(String zh, String en) implements Serializable {
  /** The text of what has none. */
  public static final Text NONE = new Text("", "");

  /** Whether both languages are there. */
  public boolean isWhole() {
    return !zh.isBlank() && !en.isBlank();
  }
}
