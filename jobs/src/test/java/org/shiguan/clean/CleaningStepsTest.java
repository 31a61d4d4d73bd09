package org.shiguan.clean;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shiguan.privacy.Names;
import org.shiguan.privacy.Pseudonyms;
import org.shiguan.record.RawPost;
import org.shiguan.record.RejectReason;
import org.shiguan.record.TimeForms;

/** Laws that every cleaning step keeps. */
final class CleaningStepsTest {

  @ParameterizedTest
  @MethodSource("steps")
  void isDescribedInBothLanguages(CleaningStep step) {
    assertTrue(step.id().matches("[a-z]+(_[a-z]+)*"), step.id());
    assertTrue(step.whyZh().endsWith("。"), step.whyZh());
    assertTrue(step.whyEn().endsWith("."), step.whyEn());
    assertTrue(step.whyZh().codePoints().anyMatch(Character::isIdeographic), step.whyZh());
    assertTrue(step.whyEn().matches("(?s)[A-Za-z0-9].*[a-z].*"), step.whyEn());
  }

  static Iterable<CleaningStep> steps() {
    return CleaningSteps.ALL;
  }

  @Test
  void idsAreUnique() {
    var ids = new HashSet<String>();
    CleaningSteps.ALL.forEach(step -> assertTrue(ids.add(step.id()), step.id()));
  }

  @Test
  void everyStepAppliedTwiceChangesNothing() throws IllegalAccessException {
    var random = new Random(4);
    var texts = new NastyTexts(4);
    var pseudonyms = new Pseudonyms(new byte[32]);
    int clean = 0;
    for (int i = 0; i < 20_000; i++) {
      RawPost post = post(random, texts);
      var once = new Draft(post, random.nextBoolean() ? pseudonyms : Names.AS_FOUND);
      var twice = new Draft(post, once.names);
      for (CleaningStep step : CleaningSteps.ALL) {
        step.apply(once);
        step.apply(twice);
        if (once.rejected != null) {
          break;
        }
        step.apply(twice);
        assertEquals(values(once), values(twice), step.id());
      }
      clean += once.rejected == null ? 1 : 0;
      CleaningSteps.apply(twice);
      assertEquals(values(once), values(twice), "all steps again");
    }
    assertTrue(clean > 5_000, "most records are not rejected: " + clean);
  }

  @Test
  void stepsAfterARejectionAreNotApplied() {
    RawPost post = new RawPost();
    post.id = "3.35E+15";
    var draft = new Draft(post, Names.AS_FOUND);
    CleaningSteps.apply(draft);
    assertEquals(RejectReason.ROUNDED_ID, draft.rejected);
    assertEquals(null, draft.text);
  }

  private static RawPost post(Random random, NastyTexts texts) {
    var post = new RawPost();
    post.id =
        pick(random, "3351528048407216", "3351528048407216\t", "2111107195292401", null, "3E15");
    post.bid = pick(random, "K3fnuEfZK", null, "-");
    post.authorId = pick(random, "9900000001", " 9900000002 ", null, "");
    post.text = texts.next();
    post.createdAt = pick(random, "2011-08-29 00:46:58", "2012-07-01 00:00:00", null, "昨天");
    post.timeForm = TimeForms.CHINA_SECOND;
    post.client = pick(random, null, texts.next());
    post.reposts = pick(random, "0", "1万+", null, "abc");
    post.likes = pick(random, "0", "3", null);
    post.isRepost = random.nextBoolean();
    post.retweetedId = pick(random, null, "3351528048407000", "x");
    post.deletedLastSeen = pick(random, null, null, "2012-01-05 11:00:00", "?");
    post.permissionDenied = pick(random, null, null, "t");
    return post;
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private static Map<String, Object> values(Draft draft) throws IllegalAccessException {
    var values = new TreeMap<String, Object>();
    for (Field field : Draft.class.getFields()) {
      if (!Modifier.isFinal(field.getModifiers())) {
        values.put(field.getName(), String.valueOf(field.get(draft)));
      }
    }
    return values;
  }
}
