package org.shiguan.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.shiguan.privacy.PersonRule.Kind;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The file of rules is read strictly, and a field has one rule. */
final class PeopleRulesFileTest {
  private static final String EXAMPLE = "examples: [{as: text, in: a, out: b}]";
  private static final String HEAD = "rule: x, kind: CONTACT, en: e, zh: z";

  @ParameterizedTest
  @CsvSource({
    "user_id, ACCOUNT",
    "In-Reply-To-Screen-Name, SCREEN_NAME",
    "comment_user, PERSON",
    "friend list, PEOPLE",
    "_T_WM, SECRET",
    "X-XSRF-TOKEN, SECRET",
    "SUBP, SECRET",
    "wx_openid, CONTACT",
    "头像地址, PICTURE",
    "user_count, NUMBER",
    "uuid, NUMBER",
    "IP属地, SHARED",
  })
  void aFieldIsKnownByItsName(String field, Kind kind) {
    assertEquals(kind, PeopleRules.SHIPPED.of(PeopleRules.plain(field)).kind());
  }

  @ParameterizedTest
  @ValueSource(strings = {"x7", "text", "fluid_ounces", "超话"})
  void othersAreNot(String field) {
    assertNull(PeopleRules.SHIPPED.of(PeopleRules.plain(field)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        HEAD + "|has no example",
        HEAD + ", nam: [a], " + EXAMPLE + "|unknown key",
        HEAD + ", names: [a_b], " + EXAMPLE + "|write the field a_b as ab",
        HEAD + ", names: [a, a], " + EXAMPLE + "|named twice",
        "rule: x, kind: CONTACT, en: e, " + EXAMPLE + "|lacks the text zh",
      })
  void aMistakeIsRefused(String rule, String why) {
    Map<String, Object> file = load("rules: [{" + rule + "}]");
    var refused = assertThrows(IllegalArgumentException.class, () -> PeopleRules.read(file));
    assertTrue(refused.getMessage().contains(why), refused.getMessage());
  }

  @Test
  void everyRuleHasANameOfItsOwn() {
    List<String> ids = PeopleRules.SHIPPED.rules().stream().map(PersonRule::id).toList();
    assertEquals(ids.stream().distinct().toList(), ids);
  }

  /** The weighted sum of the standard's example is 167, of which 11 leaves 2: the digit is X. */
  @Test
  void theCheckDigitIsThatOfTheStandard() {
    assertTrue(Messengers.isCard("11010519491231002X"));
    assertTrue(Messengers.isCard("11010519491231002x"));
    for (char digit = '0'; digit <= '9'; digit++) {
      assertEquals(false, Messengers.isCard("11010519491231002" + digit));
    }
  }

  private static Map<String, Object> load(String yaml) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
  }
}
