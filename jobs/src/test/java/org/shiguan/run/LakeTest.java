package org.shiguan.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of stages. */
final class LakeTest {
  @TempDir private Path folder;

  @Test
  void aRecordComesBackAsItWasWritten() {
    var lake = new Lake(folder.resolve("out"));
    assertEquals(Optional.empty(), lake.record("ingest", "k1"));
    // Hashes pass the range of a long.
    BigInteger hash = BigInteger.ONE.shiftLeft(90).negate();
    var plain = new TableVersion("posts", 3, hash, List.of("posts/k1/a.parquet"));
    var replaced =
        new TableVersion(
            "edits",
            1,
            BigInteger.TWO,
            List.of(),
            new TableVersion.Replaced(List.of("ids/x"), List.of("edits/x")));
    var notes = Json.object().put("what", "注");
    var record = new StageRecord("ingest", "k1", List.of(plain, replaced), notes);
    lake.write(record);
    assertEquals(Optional.of(record), lake.record("ingest", "k1"));
    assertEquals(Optional.empty(), lake.record("ingest", "k2"));
    assertEquals(Optional.empty(), lake.record("link", "k1"));
    assertEquals(plain, record.table("posts"));
    assertThrows(IllegalArgumentException.class, () -> record.table("sightings"));
  }

  @Test
  void clearingTakesOneVersionAndNoOther() throws IOException {
    var lake = new Lake(folder.resolve("out"));
    Path gone = lake.folder("posts", "k1").resolve("deeper/half.parquet");
    Path stays = lake.folder("posts", "k2").resolve("whole.parquet");
    for (Path file : List.of(gone, stays)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "x");
    }
    lake.clear("posts", "k1");
    lake.clear("posts", "never-there");
    assertFalse(Files.exists(lake.folder("posts", "k1")));
    assertTrue(Files.exists(stays));
  }
}
