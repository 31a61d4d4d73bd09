package org.shiguan.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What version of the code made a table: the hash of the class files and resources of packages. */
public final class CodeHash {

  private CodeHash() {}

  /**
   * Hash of every file below these packages.
   *
   * @param places classes that stand in the jars or folders of the packages
   * @param packages names such as {@code org.shiguan.table}
   */
  public static String of(List<Class<?>> places, List<String> packages) {
    // By name: the same in one jar or in several, whatever comes first.
    Map<String, byte[]> files = new TreeMap<>();
    Set<String> missing = new TreeSet<>(packages);
    for (Class<?> place : places) {
      try {
        Path root = Path.of(place.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isDirectory(root)) {
          collect(root, packages, files, missing);
        } else {
          try (FileSystem jar = FileSystems.newFileSystem(root)) {
            collect(jar.getPath("/"), packages, files, missing);
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException("no package " + missing + " beside the code");
    }
    var hash = new Hash();
    files.forEach((name, bytes) -> hash.add(name).add(bytes));
    return hash.key();
  }

  private static void collect(
      Path root, List<String> packages, Map<String, byte[]> files, Set<String> missing)
      throws IOException {
    for (String name : packages) {
      Path folder = root.resolve(name.replace('.', '/'));
      if (!Files.isDirectory(folder)) {
        continue;
      }
      missing.remove(name);
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path file : walk.filter(Files::isRegularFile).toList()) {
          files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
        }
      }
    }
  }
}
