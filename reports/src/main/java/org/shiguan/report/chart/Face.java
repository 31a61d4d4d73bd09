package org.shiguan.report.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** The one type face of charts and pages: from the build, or a file of the user's. */
public final class Face {
  /** Family name the style sheets use, whatever the file calls itself. */
  public static final String FAMILY = "Shiguan Face";

  private static final String BUILT_IN =
      "/org/dromara/pdf/pdfbox/ttf/HarmonyOS_Sans_SC_Regular.ttf";
  // The same measure for every output: no hinting, so that a text is as wide in SVG as in PNG.
  private static final FontRenderContext MEASURE = new FontRenderContext(null, true, true);

  private final Font font;
  private final byte[] bytes;
  private final String fileName;
  private final boolean builtIn;

  private Face(byte[] bytes, String fileName, boolean builtIn) {
    this.bytes = bytes;
    this.fileName = fileName;
    this.builtIn = builtIn;
    try {
      this.font = Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(bytes));
    } catch (FontFormatException | IOException e) {
      throw new ChartException(fileName + " is not a TrueType or OpenType font", e);
    }
  }

  /** HarmonyOS Sans SC, which comes with the build. */
  public static Face builtIn() {
    try (InputStream in = Face.class.getResourceAsStream(BUILT_IN)) {
      if (in == null) {
        throw new ChartException("the built-in font is missing from the build: " + BUILT_IN);
      }
      return new Face(in.readAllBytes(), "HarmonyOS_Sans_SC_Regular.ttf", true);
    } catch (IOException e) {
      throw new ChartException("the built-in font cannot be read", e);
    }
  }

  /** A TrueType or OpenType file. */
  public static Face of(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      boolean cff = bytes.length > 3 && bytes[0] == 'O' && bytes[1] == 'T';
      return new Face(bytes, cff ? "face.otf" : "face.ttf", false);
    } catch (IOException e) {
      throw new ChartException("the font " + file + " cannot be read", e);
    }
  }

  /** Whether this is the face of the build, whose licence asks for a notice. */
  public boolean isBuiltIn() {
    return builtIn;
  }

  /** Name of the file in the report's assets. */
  public String fileName() {
    return fileName;
  }

  /** The font file as it is, unmodified. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The face at a size in CSS pixels. */
  public Font at(float size) {
    return font.deriveFont(size);
  }

  /** Whether the face has a glyph for a code point. */
  public boolean has(int codePoint) {
    return font.canDisplay(codePoint);
  }

  /** Width of a text in CSS pixels. */
  public double width(String text, float size) {
    return at(size).getStringBounds(text, MEASURE).getWidth();
  }

  /**
   * The text itself, when the face has a glyph for all of it.
   *
   * @throws ChartException when a glyph is missing; our own labels must never show an empty box
   */
  public String require(String label) {
    label
        .codePoints()
        .filter(c -> !has(c))
        .findFirst()
        .ifPresent(
            c -> {
              throw new ChartException(
                  String.format(
                      Locale.ROOT,
                      "the font %s has no glyph for U+%04X in the label \"%s\"; name another with"
                          + " --font",
                      font.getFontName(Locale.ROOT),
                      c,
                      label));
            });
    return label;
  }
}
