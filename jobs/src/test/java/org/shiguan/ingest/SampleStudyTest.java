package org.shiguan.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProbe;
import org.shiguan.record.RawProfile;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
import org.shiguan.study.Input;
import org.shiguan.study.Mapping;
import org.shiguan.study.StudyFile;

/** The readers on the sample study, against the ground truth of its writer. */
class SampleStudyTest {
  private static final Path SAMPLES = Path.of("../data-samples");

  @Test
  void everyFileHoldsWhatItsWriterSaysItHolds() throws IOException {
    var expected = new TreeMap<String, String>();
    var found = new TreeMap<String, String>();
    for (Map<String, String> row : Tsv.read(SAMPLES.resolve("truth/records.tsv"))) {
      String file = row.get("file");
      expected.put(
          file,
          "records %s structure %s profile %s probe %s repaired %s embedded %s stubs %s"
              .formatted(
                  row.get("records"),
                  row.get("structure"),
                  row.get("profile"),
                  row.get("probe"),
                  row.get("repaired"),
                  row.get("embedded"),
                  row.get("stubs")));
      found.put(file, account(Dumps.read(SAMPLES.resolve(file), mapping(file))));
    }
    assertFalse(expected.isEmpty());
    assertEquals(expected, found);
  }

  @Test
  void whatCannotBeCutIntoRecordsIsRejectedForTheReasonPlanted() throws IOException {
    // Reasons that need a look at the values are the cleaning's.
    List<String> ours = List.of("WRONG_CELLS", "BROKEN_JSON", "BAD_ENCODING", "NOT_A_POST");
    var expected = new TreeMap<String, Integer>();
    var files = new TreeSet<String>();
    for (Map<String, String> row : Tsv.read(SAMPLES.resolve("truth/rejects.tsv"))) {
      files.add(row.get("file"));
      if (ours.contains(row.get("reason"))) {
        expected.merge(
            row.get("file") + " " + row.get("reason"),
            Integer.parseInt(row.get("count")),
            Integer::sum);
      }
    }
    assertFalse(expected.isEmpty());
    var found = new TreeMap<String, Integer>();
    for (String file : files) {
      for (SourceRecord record : Dumps.read(SAMPLES.resolve(file), mapping(file))) {
        if (record.found() instanceof Rejected rejected) {
          found.merge(file + " " + rejected.reason(), 1, Integer::sum);
        }
      }
    }
    assertEquals(expected, found);
  }

  private static Mapping mapping(String file) {
    for (Input input : StudyFile.read(SAMPLES.resolve("study.yaml")).inputs()) {
      if (input.path().equals(file)) {
        return input.mapping();
      }
    }
    return null;
  }

  private static String account(List<SourceRecord> records) {
    int structure = 0;
    int profiles = 0;
    int probes = 0;
    int repaired = 0;
    int embedded = 0;
    int stubs = 0;
    for (SourceRecord record : records) {
      Found found = record.found();
      structure += found instanceof Structure ? 1 : 0;
      profiles += found instanceof RawProfile ? 1 : 0;
      probes += found instanceof RawProbe ? 1 : 0;
      repaired += record.repair() != null ? 1 : 0;
      for (Found inside : record.embedded()) {
        embedded += inside instanceof RawPost ? 1 : 0;
        stubs += inside instanceof RawProbe ? 1 : 0;
      }
    }
    return "records %d structure %d profile %d probe %d repaired %d embedded %d stubs %d"
        .formatted(records.size(), structure, profiles, probes, repaired, embedded, stubs);
  }
}
