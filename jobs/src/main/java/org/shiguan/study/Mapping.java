package org.shiguan.study;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;

/** How a delimited text is laid out. */
public record Mapping(
    Path file,
    String separator,
    Character quote,
    Escape escape,
    Charset encoding,
    boolean header,
    List<String> columns,
    String time,
    String idSpace) {
  /** How a quote stands inside quotes. */
  public enum Escape {
    NONE,
    BACKSLASH,
    DOUBLE
  }
}
