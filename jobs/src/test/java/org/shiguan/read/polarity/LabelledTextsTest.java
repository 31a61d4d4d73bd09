package org.shiguan.read.polarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.read.polarity.LabelledTexts.Labelled;

/** The two kinds of labelled files, on made-up lines. */
final class LabelledTextsTest {
  @TempDir private Path folder;

  private List<Labelled> read(String content) throws IOException {
    Path file = folder.resolve("texts");
    Files.writeString(file, content);
    return LabelledTexts.read(file);
  }

  @Test
  void idsLabelsAndTextsWithCommas() throws IOException {
    assertEquals(
        List.of(new Labelled(true, "好,真好\""), new Labelled(false, "坏")),
        read("4231265311393455,1,好,真好\"\n4231265307198472,0,坏\n"));
  }

  @Test
  void csvWithQuotes() throws IOException {
    assertEquals(
        List.of(
            new Labelled(true, "好"),
            new Labelled(false, "坏,\"很\"坏\n真的"),
            new Labelled(true, "0,1")),
        read("label,review\n1,好\n0,\"坏,\"\"很\"\"坏\n真的\"\n1,\"0,1\"\n"));
  }

  @Test
  void otherLinesAreNamed() {
    IOException e = assertThrows(IOException.class, () -> read("label,review\n1,好\n好\n"));
    assertEquals("line 3 is neither id,label,text nor label,text", e.getMessage());
  }
}
