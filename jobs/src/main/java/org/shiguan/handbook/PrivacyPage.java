package org.shiguan.handbook;

import static org.shiguan.handbook.Markdown.code;
import static org.shiguan.handbook.Markdown.text;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.shiguan.privacy.PeopleRules;
import org.shiguan.privacy.PersonRule;
import org.shiguan.privacy.Remains;

/** Who is hidden by which rule, and what may remain. */
final class PrivacyPage {

  private PrivacyPage() {}

  static String of(PeopleRules rules) {
    var page =
        new Markdown(
            "People, contacts and secrets",
            "In a study with `privacy: pseudonym`, every text, unknown field, answer of a server"
                + " and rejected row passes these rules as it is read; secrets are masked under"
                + " `privacy: none` too. The rules are data"
                + " (`jobs/src/main/resources/org/shiguan/privacy/people.yaml`), and every example"
                + " here is a test: `AUTHOR` stands for an author key, `u_NAME` for the pseudonym"
                + " of a name. A pseudonymised corpus is not an anonymous one and is not to be"
                + " published as such.");
    remaining(page, rules.remains());
    page.heading("Rules")
        .paragraph(
            "A field is known by its name without its case, `_`, `-` and spaces, in JSON, in"
                + " addresses and in rows that are cut off or quoted in any way.");
    for (PersonRule rule : rules.rules()) {
      rule(page, rule);
    }
    return page.toString();
  }

  private static void remaining(Markdown page, List<Remains> remains) {
    page.heading("What may remain")
        .paragraph(
            "What these rules do not replace, and nothing else; `scripts/privacy-audit` plants"
                + " people in every format and holds a run to this table. The key and"
                + " `OUT/private/`, the bytes of records that do not decode as they lie in the"
                + " dumps, are their owner's alone (0600) and never to be passed on.")
        .columns("what", "why", "例外", "为何", "example");
    for (Remains left : remains) {
      page.row(
          text(left.en()),
          text(left.whyEn()),
          text(left.zh()),
          text(left.whyZh()),
          left.examples().stream().map(example -> code(example.in())).collect(join()));
    }
  }

  private static void rule(Markdown page, PersonRule rule) {
    page.heading(rule.id()).paragraph(text(rule.en())).paragraph(text(rule.zh()));
    fields(page, "Fields", rule.names());
    fields(page, "Fields that end with", rule.endings());
    fields(page, "Fields that hold", rule.parts());
    rule.lists().forEach((name, words) -> fields(page, heading(name), words));
    page.columns("as", "found", "kept");
    for (PersonRule.Example example : rule.examples()) {
      page.row(
          example.as().name().toLowerCase(Locale.ROOT), code(example.in()), code(example.out()));
    }
  }

  private static String heading(String list) {
    return "Words, " + list.replace('-', ' ');
  }

  private static void fields(Markdown page, String title, List<String> words) {
    if (!words.isEmpty()) {
      page.paragraph(title + ": " + words.stream().map(Markdown::code).collect(join()) + ".");
    }
  }

  private static Collector<CharSequence, ?, String> join() {
    return Collectors.joining(", ");
  }
}
