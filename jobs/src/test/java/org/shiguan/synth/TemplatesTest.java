package org.shiguan.synth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The templates hold facts about real people: each has its source and an honest precision. */
class TemplatesTest {
  @Test
  void everyExecutiveHasGradedEvidence_andNoNumberTwice() throws IOException {
    Set<String> ids = new HashSet<>();
    Set<String> uids = new HashSet<>();
    for (JsonNode executive : template("executives.yaml").get("executives")) {
      assertTrue(ids.add(executive.get("id").asText()), executive.toString());
      for (String language : new String[] {"zh", "en"}) {
        assertTrue(executive.get("names").get(language).asText().length() > 1);
        assertTrue(executive.get("company").get(language).asText().length() > 1);
      }
      for (JsonNode account : executive.path("accounts")) {
        assertTrue(account.get("uid").asText().matches("\\d{10}"));
        assertTrue(uids.add(account.get("uid").asText()), account.toString());
      }
      assertTrue(executive.get("evidence").size() > 0);
      for (JsonNode evidence : executive.get("evidence")) {
        assertTrue(
            evidence.get("note").asText().matches("(?s)Confidence [AB][,. (].*"),
            evidence.toString());
      }
    }
  }

  @Test
  void everyEventHasAGradedSource_andNoMorePrecisionThanItSays() throws IOException {
    Set<String> known = new HashSet<>();
    template("executives.yaml").get("executives").forEach(one -> known.add(one.get("id").asText()));
    Set<String> ids = new HashSet<>();
    String last = "";
    for (JsonNode event : template("events.yaml").get("events")) {
      assertTrue(ids.add(event.get("id").asText()), event.toString());
      String date = event.get("date").asText();
      assertTrue(date.compareTo(last) >= 0, "in time order: " + event);
      last = date;
      String precision = event.get("precision").asText();
      assertTrue(Set.of("minute", "hour", "day", "month").contains(precision));
      assertEquals(Set.of("minute", "hour").contains(precision), event.has("time"));
      assertTrue(!precision.equals("month") || LocalDate.parse(date).getDayOfMonth() == 1);
      event.get("executives").forEach(id -> assertTrue(known.contains(id.asText()), id.asText()));
      assertTrue(event.get("sources").size() > 0);
      for (JsonNode source : event.get("sources")) {
        assertTrue(source.asText().matches("[AB] .{8,}"), source.asText());
      }
    }
    assertTrue(ids.size() >= 20);
  }

  private static JsonNode template(String name) throws IOException {
    return new ObjectMapper(new YAMLFactory())
        .readTree(SampleFiles.committed().resolve("templates").resolve(name).toFile());
  }
}
