package org.shiguan.report.mart;

/** Foreign text made safe for an error message: no control, no direction override, no flood. */
final class Printable {
  private static final int LONGEST = 60;

  private Printable() {}

  static String of(String text) {
    if (text == null) {
      return "(none)";
    }
    var out = new StringBuilder("\"");
    text.codePoints()
        .limit(LONGEST)
        .forEach(
            c -> {
              if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                out.append(String.format("\\u%04x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.append(text.codePointCount(0, text.length()) > LONGEST ? "…\"" : "\"").toString();
  }
}
