package org.shiguan.handbook;

import static org.shiguan.handbook.Markdown.code;
import static org.shiguan.handbook.Markdown.text;

import java.util.Locale;
import org.shiguan.read.code.CodeRules;
import org.shiguan.read.code.ManualCode;

/** The codes that rules give to posts. */
final class CodesPage {
  private static final String FOLDER = "../../jobs/src/main/resources/org/shiguan/read/code/";

  private CodesPage() {}

  static String of(CodeRules rules) {
    var page =
        new Markdown(
            "Codes",
            "What rules give to posts, in `readings.codes`; see [how to code posts](../howto/code-posts.md)."
                + " None of these is validated as it comes: that takes people who code posts of the"
                + " study's own. `others` are codes for posts and comments of everybody but executives,"
                + " `marker` is no code of the manual but what metric M22 looks for.");
    page.columns("code", "", "include", "exclude", "of", "version", "terms");
    for (ManualCode code : rules.codes()) {
      page.row(
          "[" + code(code.code()) + "](" + FOLDER + code.code() + ".yaml)",
          text(code.en().name()) + "<br>" + text(code.zh().name()),
          text(code.en().include()) + "<br>" + text(code.zh().include()),
          text(code.en().exclude()) + "<br>" + text(code.zh().exclude()),
          code.of().name().toLowerCase(Locale.ROOT),
          Integer.toString(code.version()),
          Integer.toString(code.terms()));
    }
    return page.toString();
  }
}
