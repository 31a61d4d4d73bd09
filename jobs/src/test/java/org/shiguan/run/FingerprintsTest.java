package org.shiguan.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.study.UserException;

/** What is known of input files, and when they are read to know it. */
final class FingerprintsTest {
  private static final FileTime THEN = FileTime.fromMillis(1_340_000_000_000L);
  // sha256sum of "aaaa" and "bbbb".
  private static final String A =
      "61be55a8e2f6b4e172338bddf184d6dbee29c98853e0a0485ecee7f27b9af0b4";
  private static final String B =
      "81cc5b17018674b401b42f35ba07bb79e211239c23bffe658da1577e3e646877";

  @TempDir private Path folder;
  private Path dump;
  private Path cache;
  private int readings;

  @BeforeEach
  void writeDump() throws IOException {
    dump = folder.resolve("dump.csv");
    cache = folder.resolve("out/cache/inputs.json");
    write("aaaa");
  }

  private void write(String content) throws IOException {
    Files.writeString(dump, content);
    Files.setLastModifiedTime(dump, THEN);
  }

  private Fingerprints.Print print() {
    var fingerprints = new Fingerprints(cache, null, () -> readings++);
    Fingerprints.Print print = fingerprints.of(dump, "dump.csv");
    fingerprints.save();
    return print;
  }

  @Test
  void theHashIsTheOneOfSha256sum() {
    assertEquals(A, print().sha256());
    assertEquals(4, print().bytes());
  }

  @Test
  void newContentOfTheSameLengthAndTimeIsSeen() throws IOException {
    assertEquals(A, print().sha256());
    write("bbbb");
    assertEquals(B, print().sha256());
    Path other = folder.resolve("other");
    Files.writeString(other, "aaaa");
    Files.setLastModifiedTime(other, THEN);
    Files.move(other, dump, StandardCopyOption.ATOMIC_MOVE);
    assertEquals(A, print().sha256());
    assertEquals(3, readings);
  }

  @Test
  void aFileThatHasJustChangedIsReadAgainAndIsNoReasonToStartSpark() {
    print();
    poison();
    assertEquals(1, readings);
    assertEquals(A, print().sha256(), "a change within the same tick would look the same");
  }

  @Test
  void aFileThatHasBeenStillIsNotReadAgain() throws IOException, InterruptedException {
    assumeTrue(Stamp.keepsChanges(Files.getFileStore(dump).type()));
    while (!Stamp.of(dump).telling()) {
      Thread.sleep(100);
    }
    Fingerprints.Print read = print();
    poison();
    Fingerprints.Print remembered = print();
    assertEquals("poison", remembered.sha256());
    assertEquals(read.blocks(), remembered.blocks());
    assertEquals(1, readings);
  }

  /** Puts something into the cache that no reading gives. */
  private void poison() {
    ObjectNode known = Json.readObject(cache);
    known.forEach(entry -> ((ObjectNode) entry).put("sha256", "poison"));
    Json.write(cache, known);
  }

  @Test
  void whatACacheOfAnOlderVersionSaysIsNotTaken() throws IOException {
    ObjectNode known = Json.object();
    known
        .putObject(dump.toString())
        .put("stamp", "4@" + THEN.toMillis())
        .put("sha256", "0".repeat(64));
    Json.write(cache, known);
    assertEquals(A, print().sha256());
  }

  @Test
  void inOneRunAFileHasOneFingerprint() throws IOException {
    var fingerprints = new Fingerprints(cache);
    Fingerprints.Print first = fingerprints.of(dump, "dump.csv");
    write("bbbb");
    assertEquals(A, fingerprints.of(dump, "dump.csv").sha256());
    assertFalse(fingerprints.isUnchanged(first));
    fingerprints.forget(first);
    assertEquals(B, fingerprints.of(dump, "dump.csv").sha256());
  }

  @Test
  void rightsAreNoTouchAndATimeIs() throws IOException {
    var fingerprints = new Fingerprints(cache);
    Fingerprints.Print print = fingerprints.of(dump, "dump.csv");
    assertTrue(dump.toFile().setReadable(true, false));
    assertTrue(fingerprints.isUntouched(print));
    assertTrue(fingerprints.isUnchanged(print));
    Files.setLastModifiedTime(dump, FileTime.fromMillis(THEN.toMillis() + 1));
    assertFalse(fingerprints.isUntouched(print));
    Files.delete(dump);
    assertFalse(fingerprints.isUntouched(print));
    assertFalse(fingerprints.isUnchanged(print));
  }

  @Test
  void aFileThatIsNotThereIsNamed() throws IOException {
    Files.delete(dump);
    var mistake = assertThrows(UserException.class, this::print);
    assertTrue(mistake.getMessage().startsWith("dump.csv was changed, replaced or removed"));
  }

  @Test
  void whatIsNotSavedIsForgotten() {
    new Fingerprints(cache).of(dump, "dump.csv");
    assertFalse(Files.exists(cache));
  }

  @Test
  void onlySystemsThatKeepEveryChangeAreAsked() {
    assertTrue(Stamp.keepsChanges("ext4"));
    for (String type : List.of("vfat", "ntfs", "cifs", "fuse.sshfs", "9p", "")) {
      assertFalse(Stamp.keepsChanges(type), type);
    }
  }

  @Test
  void aBlockIsLookedAtAloneAndWithTheOthers() throws IOException {
    // CRC-32 and CRC-32C of "123456789", the check values of their catalogues.
    Files.writeString(dump, "123456789");
    assertEquals(new Blocks(9, List.of(0xcbf43926L << 32 | 0xe3069283L)), Blocks.of(dump));
    assertEquals(new Blocks(0, List.of()), new Blocks.Summing().blocks());

    Path large = folder.resolve("large");
    try (var file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(2 * Blocks.LENGTH + 9);
      file.seek(2 * Blocks.LENGTH);
      file.write("123456789".getBytes(StandardCharsets.US_ASCII));
    }
    Blocks all = Blocks.of(large);
    assertEquals(3, all.sums().size());
    assertEquals(all.sums().get(0), all.sums().get(1));
    assertEquals(Blocks.of(dump), all.part(2 * Blocks.LENGTH, Long.MAX_VALUE));
    assertEquals(
        new Blocks(Blocks.LENGTH, all.sums().subList(1, 2)),
        all.part(Blocks.LENGTH, 2 * Blocks.LENGTH));
    assertEquals(all, all.part(0, Long.MAX_VALUE));
    assertNotEquals(all, all.part(0, 2 * Blocks.LENGTH));
  }
}
