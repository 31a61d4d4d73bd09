package org.shiguan.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.shiguan.privacy.Names;

/** The hash of code, over copies of two small packages. */
final class CodeHashTest {
  private static final List<String> PACKAGES = List.of("org.shiguan.privacy");

  @TempDir private Path temporary;
  private Path classes;

  @BeforeEach
  void copyTwoPackages() throws IOException {
    classes = temporary.resolve("classes");
    Path compiled = Path.of("target", "classes");
    for (String name : List.of("privacy", "record")) {
      Path from = compiled.resolve("org/shiguan").resolve(name);
      Path to = classes.resolve("org/shiguan").resolve(name);
      Files.createDirectories(to);
      try (Stream<Path> files = Files.list(from)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.copy(file, to.resolve(file.getFileName().toString()));
        }
      }
    }
  }

  @Test
  void theSameCodeHasTheSameHashInAFolderAndInAJar() throws Exception {
    String inFolder = hash(classes);
    assertEquals(inFolder, hash(classes));
    assertEquals(inFolder, hash(jar()));
  }

  @Test
  void aChangedAddedOrRenamedFileChangesIt() throws Exception {
    String before = hash(classes);
    Path file = classes.resolve("org/shiguan/privacy/StudyKey.class");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
    String changed = hash(classes);
    assertNotEquals(before, changed);
    assertEquals(changed, hash(jar()));
    Files.writeString(classes.resolve("org/shiguan/privacy/words.txt"), "一个词");
    String added = hash(classes);
    assertNotEquals(changed, added, "resources count too");
    Files.move(
        classes.resolve("org/shiguan/privacy/words.txt"),
        classes.resolve("org/shiguan/privacy/words2.txt"));
    assertNotEquals(added, hash(classes));
  }

  @Test
  void packagesBelowCountAndOthersDoNot() throws Exception {
    String before = hash(classes);
    Files.writeString(classes.resolve("org/shiguan/record/note.txt"), "beside");
    assertEquals(before, hash(classes));
    Path below = classes.resolve("org/shiguan/privacy/below");
    Files.createDirectories(below);
    Files.writeString(below.resolve("note.txt"), "below");
    assertNotEquals(before, hash(classes));
  }

  @Test
  void aPackageThatIsNotThereIsAnError() {
    assertThrows(
        IllegalStateException.class,
        () -> CodeHash.of(List.of(Names.class), List.of("org.shiguan.nowhere")));
  }

  private Path jar() throws IOException {
    Path jar = Files.createTempFile(temporary, "code", ".jar");
    try (var out = new JarOutputStream(Files.newOutputStream(jar));
        Stream<Path> walk = Files.walk(classes)) {
      for (Path file : walk.sorted().toList()) {
        String name = classes.relativize(file).toString().replace('\\', '/');
        if (Files.isDirectory(file) && !name.isEmpty()) {
          out.putNextEntry(new ZipEntry(name + "/"));
        } else if (Files.isRegularFile(file)) {
          out.putNextEntry(new ZipEntry(name));
          Files.copy(file, out);
        }
      }
    }
    return jar;
  }

  /** The hash as a program sees it that runs from this folder or jar. */
  private static String hash(Path place) throws Exception {
    URL[] urls = {place.toUri().toURL()};
    try (var loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      return CodeHash.of(List.of(loader.loadClass(Names.class.getName())), PACKAGES);
    }
  }
}
