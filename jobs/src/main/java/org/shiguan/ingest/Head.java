package org.shiguan.ingest;

import java.nio.charset.Charset;

/**
 * The beginning of a file, uncompressed, for recognising its format.
 *
 * @param container what the file is wrapped in
 * @param charset the encoding its first bytes are valid in
 * @param text its first {@link #BYTES} decoded, a byte-order mark removed
 * @param whole whether that is the whole file
 * @param name the file as the user knows it; empty where it has no name
 */
public record Head(Container container, Charset charset, String text, boolean whole, String name) {

  /** So much of a file is looked at. */
  public static final int BYTES = 1 << 16;

  /** The beginning of something that has no name. */
  public Head(Container container, Charset charset, String text, boolean whole) {
    this(container, charset, text, whole, "");
  }

  /** The first line that is not blank, without its line break; empty when there is none. */
  public String firstLine() {
    return text.lines().filter(line -> !line.isBlank()).findFirst().orElse("").strip();
  }
}
