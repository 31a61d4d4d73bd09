package org.shiguan.read.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.study.UserException;

/** Rule files as they come and as users break them. */
class RuleFilesTest {
  private static final String HEAD =
      """
      code: PROD
      version: 1
      of: executives
      zh: {name: 产品, include: 甲, exclude: 乙}
      en: {name: Product, include: a, exclude: b}
      threshold: 1
      """;

  @TempDir Path folder;

  private String mistake(String text) throws IOException {
    return mistake("PROD.yaml", text);
  }

  private String mistake(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    try {
      String message =
          assertThrows(UserException.class, () -> CodeRules.withFolder(folder)).getMessage();
      assertEquals(1, message.lines().count(), message);
      return message.replace(folder.toString(), "F");
    } finally {
      Files.delete(file);
    }
  }

  @Test
  void everyCodeOfTheManualIsThere() {
    List<ManualCode> codes = CodeRules.shipped().codes();
    assertEquals(CodeRules.MANUAL, codes.stream().map(ManualCode::code).toList());
    for (ManualCode code : codes) {
      long terms =
          code.rules().stream()
              .filter(r -> r.thousandths() > 0)
              .mapToLong(r -> r.any().size())
              .sum();
      assertTrue(terms >= 30, code.code() + " has " + terms + " terms");
    }
    assertEquals(
        List.of("HOSTILE", "SERVICE_REQUEST"),
        CodeRules.shipped().codes(ManualCode.Of.OTHERS).stream().map(ManualCode::code).toList());
  }

  @Test
  void brokenFilesAreNamedWithLineAndRemedy() throws IOException {
    assertEquals(
        "F/PROD.yaml line 8: 'weight: heavy' is no number from -100 to 100 with at most three decimals.",
        mistake(HEAD + "rules:\n  - weight: heavy\n    any: [新品]\n"));
    assertEquals(
        "F/PROD.yaml line 8: unknown key 'wieght'; did you mean 'weight'?",
        mistake(HEAD + "rules:\n  - wieght: 1\n    any: [新品]\n"));
    assertEquals(
        "F/PROD.yaml line 10: unknown condition 'replay'; did you mean 'reply'?",
        mistake(HEAD + "rules:\n  - weight: 1\n    any: [新品]\n    where: [replay]\n"));
    assertEquals(
        "F/PROD.yaml line 9: the term '<nummer>元' has an unknown class <nummer>; did you mean 'number'?",
        mistake(HEAD + "rules:\n  - weight: 1\n    any: [新品, <nummer>元]\n"));
    assertEquals(
        "F/PROD.yaml line 9: the term '新品…' has a gap … at its beginning or end, or two in a row; take one out.",
        mistake(HEAD + "rules:\n  - weight: 1\n    any: [新品…]\n"));
    assertEquals(
        "F/PROD.yaml line 9: the term '<own>' has no word besides its classes; add one.",
        mistake(HEAD + "rules:\n  - weight: 1\n    any: [<own>]\n"));
    assertEquals(
        "F/PROD.yaml line 8: this rule has neither 'any' nor 'where'; add terms to find.",
        mistake(HEAD + "rules:\n  - weight: 1\n"));
    assertEquals(
        "F/PROD.yaml line 7: no rule has a weight above 0, so no text can have the code.",
        mistake(HEAD + "rules:\n  - weight: -1\n    any: [新品]\n"));
    assertEquals(
        "F/PROD.yaml line 6: 'threshold' must be above 0; else every text has the code.",
        mistake(
            HEAD.replace("threshold: 1", "threshold: 0")
                + "rules:\n  - weight: 1\n    any: [新品]\n"));
    assertEquals(
        "F/PROD.yaml line 1: 'rules' is missing; add 'rules: [{weight: 1, any: [新品发布]}]'.",
        mistake(HEAD));
    assertEquals(
        "F/PROD.yaml line 3: 'of: everybody' is none of executives, others and marker.",
        mistake(
            HEAD.replace("executives", "everybody") + "rules:\n  - weight: 1\n    any: [新品]\n"));
    assertTrue(
        mistake(HEAD + "rules: [\n").startsWith("F/PROD.yaml line "),
        "a broken bracket has a line");
  }

  @Test
  void codesThatNobodyKnowsAreRefused() throws IOException {
    String rules = "rules:\n  - weight: 1\n    any: [新品]\n";
    assertEquals(
        "F/PORD.yaml line 1: 'PORD' is no code of the manual and does not begin with X_ as a code of your own; did you mean 'PROD'?",
        mistake("PORD.yaml", HEAD.replace("PROD", "PORD") + rules));
    assertEquals(
        "F/CS.yaml holds the rules of PROD; call it PROD.yaml, or the code CS.",
        mistake("CS.yaml", HEAD + rules));
    assertEquals(
        "%s holds no rule file; a file for PROD is called PROD.yaml.".formatted(folder),
        assertThrows(UserException.class, () -> CodeRules.withFolder(folder)).getMessage());
    Path none = folder.resolve("none");
    assertEquals(
        "%s is no folder; name a folder of rule files such as PROD.yaml.".formatted(none),
        assertThrows(UserException.class, () -> CodeRules.withFolder(none)).getMessage());
  }

  @Test
  void oneOwnRulesReplaceThoseOfTheirCode() throws IOException {
    String rules = "rules:\n  - weight: 1\n    any: [样本暗号]\n";
    Files.writeString(folder.resolve("PROD.yaml"), HEAD + rules);
    Files.writeString(folder.resolve("X_RAIN.yaml"), HEAD.replace("PROD", "X_RAIN") + rules);
    CodeRules own = CodeRules.withFolder(folder);
    assertEquals(CodeRules.MANUAL.size() + 1, own.codes().size());
    assertEquals(
        List.of(new Coded("PROD", List.of("样本暗号@1")), new Coded("X_RAIN", List.of("样本暗号@1"))),
        own.coder(StudyNames.NONE).read(new Unit("说样本暗号", "ORIGINAL", null)));
    assertEquals(
        List.of(),
        CodeRules.shipped().coder(StudyNames.NONE).read(new Unit("说样本暗号", "ORIGINAL", null)));
    assertNotEquals(CodeRules.shipped().hash(), own.hash());
    assertEquals(CodeRules.shipped().hash(), CodeRules.shipped().hash());
  }

  @Test
  void rulesTravelToExecutors() throws Exception {
    String rules = "rules:\n  - weight: 1\n    any: [样本暗号]\n";
    Files.writeString(folder.resolve("X_RAIN.yaml"), HEAD.replace("PROD", "X_RAIN") + rules);
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(CodeRules.withFolder(folder));
    }
    Files.delete(folder.resolve("X_RAIN.yaml"));
    try (var in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      var there = (CodeRules) in.readObject();
      assertEquals(
          List.of(new Coded("X_RAIN", List.of("样本暗号@0"))),
          there.coder(StudyNames.NONE).read(new Unit("样本暗号", "ORIGINAL", null)));
    }
  }
}
