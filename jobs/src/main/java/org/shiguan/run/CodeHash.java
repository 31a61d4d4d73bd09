package org.shiguan.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What version of the code made a table: the hash of the class files and resources of packages. */
public final class CodeHash {

  private CodeHash() {}

  /**
   * Hash of every file below these packages.
   *
   * @param anchor a class that stands in the same jar or folder
   * @param packages names such as {@code org.shiguan.table}
   */
  public static String of(Class<?> anchor, List<String> packages) {
    try {
      URI place = anchor.getProtectionDomain().getCodeSource().getLocation().toURI();
      Path root = Path.of(place);
      if (Files.isDirectory(root)) {
        return hash(root, packages);
      }
      try (FileSystem jar = FileSystems.newFileSystem(root)) {
        return hash(jar.getPath("/"), packages);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String hash(Path root, List<String> packages) throws IOException {
    Map<String, Path> files = new TreeMap<>();
    for (String name : packages) {
      Path folder = root.resolve(name.replace('.', '/'));
      if (!Files.isDirectory(folder)) {
        throw new IllegalStateException("no package " + name + " beside the code");
      }
      try (Stream<Path> walk = Files.walk(folder)) {
        walk.filter(Files::isRegularFile)
            .forEach(file -> files.put(root.relativize(file).toString().replace('\\', '/'), file));
      }
    }
    var hash = new Hash();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      hash.add(file.getKey()).add(Files.readAllBytes(file.getValue()));
    }
    return hash.key();
  }
}
