package org.shiguan.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The delivered hypotheses are the codebook's, and each mistake in a file gets its sentence. */
class HypothesesFileTest {
  private static final String FILE =
      """
      hypotheses:
        - id: H1
          claim: {zh: 说法一, en: Claim one}
          tests: {zh: 检验一, en: Test one}
          family: primary
          outcome: by_rank
          of: [night_share]
          estimator: mean_difference
          direction: above
          rivals: [H2]
        - id: H2
          claim: {zh: 说法二, en: Claim two}
          tests: {zh: 检验二, en: Test two}
          family: exploratory
          not_tested: {zh: 没有数据, en: There are no data.}
      """;

  @TempDir Path temporary;
  private SampleFolder sample;

  @BeforeEach
  void write() {
    sample = new SampleFolder(temporary.resolve("study"));
    sample.write("hypotheses.yaml", FILE);
    sample.change("study.yaml", "events: events.yaml", "hypotheses: hypotheses.yaml");
  }

  @Test
  void thoseOfTheStudyReplaceTheDelivered() {
    Study study = StudyFile.read(sample.study());
    assertEquals(sample.folder.resolve("hypotheses.yaml"), study.hypothesesFile());
    Hypothesis first = study.hypotheses().get(0);
    assertEquals(
        new Hypothesis(
            "H1",
            new Bilingual("说法一", "Claim one"),
            new Bilingual("检验一", "Test one"),
            Hypothesis.Family.PRIMARY,
            "by_rank",
            List.of("night_share"),
            "mean_difference",
            Hypothesis.Direction.ABOVE,
            List.of("H2"),
            null,
            2),
        first);
    assertTrue(first.tested());
    Hypothesis second = study.hypotheses().get(1);
    assertEquals(new Bilingual("没有数据", "There are no data."), second.notTested());
    assertEquals(List.of(), second.of());
    assertEquals(2, study.hypotheses().size());
  }

  @Test
  void withoutAFileTheDeliveredHold() {
    sample.change("study.yaml", "hypotheses: hypotheses.yaml\n", "");
    Study study = StudyFile.read(sample.study());
    assertEquals(HypothesesFile.delivered(), study.hypotheses());
  }

  /** Codebook §1 and E03. */
  @Test
  void theDeliveredAreThoseOfTheCodebook() {
    List<Hypothesis> delivered = HypothesesFile.delivered();
    assertEquals(
        IntStream.rangeClosed(1, 30).mapToObj("C%02d"::formatted).toList(),
        delivered.stream().map(Hypothesis::id).toList());
    assertEquals(
        List.of("C01", "C05", "C07", "C14", "C15", "C16", "C18", "C21"),
        delivered.stream()
            .filter(h -> h.family() == Hypothesis.Family.PRIMARY)
            .map(Hypothesis::id)
            .toList());
    assertTrue(
        delivered.stream()
            .filter(h -> h.family() == Hypothesis.Family.PRIMARY)
            .allMatch(Hypothesis::tested));
    // "Contradictions … to report as rivals", at the end of §1.
    assertEquals(
        List.of("C04-C15", "C07-C26", "C15-C24"),
        delivered.stream()
            .flatMap(
                h ->
                    h.rivals().stream()
                        .map(r -> Stream.of(h.id(), r).sorted().collect(Collectors.joining("-"))))
            .distinct()
            .sorted()
            .toList());
  }

  @Test
  void rivalsNameEachOther() {
    List<Hypothesis> delivered = HypothesesFile.delivered();
    for (Hypothesis one : delivered) {
      for (Hypothesis other : delivered) {
        assertEquals(
            one.rivals().contains(other.id()),
            other.rivals().contains(one.id()),
            one.id() + " and " + other.id());
      }
    }
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          hypotheses:               | hypothesis:          | hypotheses.yaml line 1: unknown key 'hypothesis'; did you mean 'hypotheses'?
          outcome: by_rank          | outcom: by_rank      | hypotheses.yaml line 6: unknown key 'outcom'; did you mean 'outcome'?
          family: primary           | family: main         | hypotheses.yaml line 5: 'family: main' is none of primary, secondary, exploratory.
          direction: above          | direction: greater   | hypotheses.yaml line 9: 'direction: greater' is none of above, below, either.
          family: exploratory       | family:              | hypotheses.yaml line 14: 'family' has no value; add 'family: primary'.
          rivals: [H2]              | rivals: [H3]         | hypotheses.yaml line 10: there is no hypothesis 'H3'; did you mean 'H1'?
          rivals: [H2]              | rivals: [H1]         | hypotheses.yaml line 10: 'H1' cannot be its own rival; remove it.
          rivals: [H2]              | rivals: H2           | hypotheses.yaml line 10: 'rivals' must be a list; begin each item with '- '.
          id: H2                    | id: H1               | hypotheses.yaml line 11: id 'H1' stands here and on line 2; ids must differ.
          id: H2                    | id: H 2              | hypotheses.yaml line 11: 'id: H 2' may hold only letters, digits and hyphens.
          family: exploratory       | outcome: by_rank     | hypotheses.yaml line 14: 'outcome' has no use beside 'not_tested'; remove one of them.
          family: exploratory       | of: [night_share]    | hypotheses.yaml line 14: 'of' has no use beside 'not_tested'; remove one of them.
          family: exploratory       | direction: either    | hypotheses.yaml line 14: 'direction' has no use beside 'not_tested'; remove one of them.
          estimator: mean_difference | ``                  | hypotheses.yaml line 2: 'estimator' is missing; add 'estimator: kruskal_wallis'.
          direction: above          | ``                   | hypotheses.yaml line 2: 'direction' is missing; add 'direction: above'.
          outcome: by_rank          | outcome:             | hypotheses.yaml line 6: 'outcome' has no value; add 'outcome: by_group'.
          en: Claim two             | de: Claim two        | hypotheses.yaml line 12: unknown key 'de'; known are en, zh.
          {zh: 说法一, en: Claim one} | Claim one            | hypotheses.yaml line 3: 'claim' must have keys; write {zh: …, en: …}.
          """)
  void mistakes(String from, String to, String expected) {
    sample.change("hypotheses.yaml", from, to == null ? "" : to);
    assertEquals(
        expected,
        assertThrows(UserException.class, () -> StudyFile.read(sample.study())).getMessage());
  }

  @Test
  void aFileThatIsNotThere() {
    sample.change("study.yaml", "hypotheses: hypotheses.yaml", "hypotheses: none.yaml");
    assertEquals(
        sample.folder.resolve("none.yaml")
            + " does not exist; check the name of the hypotheses file.",
        assertThrows(UserException.class, () -> StudyFile.read(sample.study())).getMessage());
  }
}
