package org.shiguan.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputTest {
  @TempDir Path temporary;
  private Path folder;

  @BeforeEach
  void write() throws IOException {
    folder = temporary.resolve("a study [1]");
    for (String name :
        List.of("week2.csv", "week10.csv", "._week2.csv", "a/1.json", "a/b/2.json", "odd[1].csv")) {
      Files.createDirectories(folder.resolve(name).getParent());
      Files.writeString(folder.resolve(name), "x");
    }
    Files.createDirectory(folder.resolve("folder.csv"));
  }

  private List<String> found(String path) {
    return new Input(path, null, null, null, List.of(), null, null, null, 6)
        .files(folder).stream().map(f -> folder.relativize(f).toString()).toList();
  }

  private String mistake(String path) {
    return assertThrows(UserException.class, () -> found(path)).getMessage();
  }

  @Test
  void filesComeInOrderWithoutHiddenOnesAndFolders() {
    assertEquals(List.of("odd[1].csv", "week10.csv", "week2.csv"), found("*.csv"));
    assertEquals(List.of("week10.csv", "week2.csv"), found("./week*.csv"));
  }

  @Test
  void twoStarsCrossFolders() {
    assertEquals(List.of("a/1.json", "a/b/2.json"), found("**/*.json"));
    assertEquals(List.of("a/1.json"), found("*/*.json"));
    assertEquals(List.of("a/1.json", "a/b/2.json"), found("a/**/*.json"));
  }

  @Test
  void aFileWhoseNameHoldsABracketCanBeNamed() {
    assertEquals(List.of("odd[1].csv"), found("odd[1].csv"));
  }

  @Test
  void anAbsolutePathIsTakenAsItIs() {
    assertEquals(List.of("a/1.json"), found(folder.resolve("a") + "/*.json"));
  }

  @Test
  void aFolderIsNoInput() {
    assertEquals(
        "study file line 6: input 'a/' is a folder; to read the files in it write 'a/*.csv'.",
        mistake("a/"));
  }

  @Test
  void nothingFoundIsSaid() {
    assertEquals(
        "study file line 6: input 'weeks/*.csv' matches no file; the path counts from the folder of"
            + " the study file.",
        mistake("weeks/*.csv"));
    assertEquals(
        "study file line 6: input 'week1.csv' does not exist; the path counts from the folder of"
            + " the study file.",
        mistake("week1.csv"));
  }

  @Test
  void aGlobThatDoesNotCloseIsSaid() {
    assertEquals(
        "study file line 6: input 'week{1,2.csv' is not a glob: Missing '}.",
        mistake("week{1,2.csv"));
  }
}
