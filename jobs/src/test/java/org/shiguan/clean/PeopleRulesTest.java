package org.shiguan.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiguan.privacy.Names;
import org.shiguan.privacy.PeopleInPaths;
import org.shiguan.privacy.PeopleRules;
import org.shiguan.privacy.PersonRule;
import org.shiguan.privacy.PersonRule.Kind;
import org.shiguan.privacy.Pseudonyms;
import org.shiguan.privacy.Remains;

/** Every example of every rule, and every field that a rule names in every way to write one. */
final class PeopleRulesTest {
  private static final String PERSON = "样本一号";
  private static final Names WORDS =
      new Names() {
        @Override
        public String author(String uid) {
          return "AUTHOR";
        }

        @Override
        public String name(String screenName) {
          return "u_NAME";
        }
      };

  static List<PersonRule> rules() {
    return PeopleRules.SHIPPED.rules();
  }

  static List<Remains> remains() {
    return PeopleRules.SHIPPED.remains();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void examplesHold(PersonRule rule) {
    assertFalse(rule.examples().isEmpty(), rule.id());
    for (PersonRule.Example example : rule.examples()) {
      assertEquals(example.out(), kept(example, WORDS), rule.id() + ": " + example.in());
      // Real pseudonyms are hidden no second time.
      var names = new Pseudonyms(new byte[32]);
      String once = kept(example, names);
      if (!example.out().contains("@")) {
        var again = new PersonRule.Example(example.as(), once, once);
        assertEquals(once, kept(again, names), rule.id() + " again");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("remains")
  void whatMayRemainDoes(Remains remains) {
    assertFalse(remains.examples().isEmpty(), remains.en());
    for (PersonRule.Example example : remains.examples()) {
      assertEquals(example.in(), kept(example, WORDS), remains.en());
    }
  }

  private static String kept(PersonRule.Example example, Names names) {
    var hidden = new HiddenPeople(names);
    return switch (example.as()) {
      case FIELDS -> hidden.extra(example.in());
      case ROW -> hidden.raw(example.in());
      case TEXT -> hidden.text(example.in());
      case PATH -> new PeopleInPaths(names).hidden(example.in());
    };
  }

  /** A field of a rule, written in one way. */
  record Written(String field, String row) {}

  static Stream<Written> everyFieldInEveryWay() {
    var all = new ArrayList<Written>();
    for (PersonRule rule : rules()) {
      boolean hides =
          switch (rule.kind()) {
            case SCREEN_NAME, ACCOUNT, PERSON, PEOPLE, PICTURE, SECRET, CONTACT, TELLING -> true;
            case SHARED, NUMBER, POST, THING, TEXT -> false;
          };
      if (!hides) {
        continue;
      }
      var fields = new ArrayList<>(rule.names());
      rule.endings().forEach(ending -> fields.add("x_" + ending));
      rule.parts().forEach(part -> fields.add(part + "_x"));
      for (String field : fields) {
        for (String way :
            List.of(
                "{\"%s\":\"%s\"}",
                "{\"a\":{\"%s\":\"%s\"},",
                "{\"a\":[{\"%s\" : \"%s\"",
                "('早', {'%s': '%s', 'n': 1}",
                "{\"a\":\"{\\\"%s\\\":\\\"%s\\\"}\"",
                "{\"a\":\"{\\\\\\\"%s\\\\\\\": \\\\\\\"%s\\\\\\\"",
                "3,\"{\"\"%s\"\":\"\"%s\"\"}\",早",
                "{\"%s\":[\"路人\",\"%s\"],")) {
          all.add(new Written(field, way.formatted(field, PERSON)));
        }
        if (rule.kind() != Kind.TELLING && rule.kind() != Kind.PICTURE) {
          all.add(new Written(field, "http://x.example/?a=1&" + field + "=" + PERSON + "&b=2"));
        }
      }
    }
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("everyFieldInEveryWay")
  void noFieldOfARuleIsOverlookedInARow(Written written) {
    String shown = new HiddenPeople(new Pseudonyms(new byte[32])).raw(written.row());
    assertFalse(shown.contains(PERSON), shown);
    // A name of a field with an @ in it is taken for a mention.
    assertTrue(written.field().contains("@") || shown.contains(written.field()), shown);
  }
}
