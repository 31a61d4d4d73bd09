package org.shiguan.report.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shiguan.report.chart.Face;
import org.shiguan.report.page.Pages;

class SectionsTest {
  private static final Pattern SAY = Pattern.compile("say\\(\"([^\"]*)\", \"([^\"]*)\"\\)");

  @Test
  void anchorsAreUniqueAndEverySectionHasATemplateInBothLanguages() throws IOException {
    var ids = new HashSet<String>();
    Face face = Face.builtIn();
    for (Section section : Sections.ALL) {
      assertTrue(section.id().matches("[a-z-]+"), section.id());
      assertTrue(ids.add(section.id()), section.id());
      assertFalse(section.scopes().isEmpty(), section.id());
      face.require(section.title().zh() + section.title().en());
      String name = "section/" + section.id() + ".peb";
      try (var in = Pages.class.getResourceAsStream(name)) {
        assertNotNull(in, name);
        String template = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        SAY.matcher(template)
            .results()
            .forEach(
                m -> {
                  face.require(m.group(1) + m.group(2));
                  assertFalse(m.group(2).isBlank(), name + ": " + m.group(1));
                  assertTrue(m.group(1).codePoints().noneMatch(Character::isIdeographic), name);
                });
      }
    }
    assertEquals(Sections.ALL.size(), ids.size());
  }
}
