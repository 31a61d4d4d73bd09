package org.shiguan.report.mart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * A folder that is filled beside its place and put there when it is whole, so that a reader never
 * meets a half-written one. Closing it before {@link #publish} leaves the old folder as it was.
 */
public final class StagedFolder implements AutoCloseable {
  private final Path place;
  private final Path staged;

  private StagedFolder(Path place, Path staged) {
    this.place = place;
    this.staged = staged;
  }

  /** A new empty folder beside {@code place}, whose parents are made when missing. */
  public static StagedFolder beside(Path place) {
    Path absolute = place.toAbsolutePath().normalize();
    try {
      if (Files.exists(absolute, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(absolute)) {
        throw new FileAlreadyExistsException(absolute.toString());
      }
      Path parent = Files.createDirectories(absolute.getParent());
      Path staged = Files.createTempDirectory(parent, "." + absolute.getFileName() + "-");
      return new StagedFolder(absolute, staged);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where to write. */
  public Path path() {
    return staged;
  }

  /** Puts the folder in its place; what stood there is removed. */
  public Path publish() {
    try {
      // A temporary folder is private to its owner; the result is for everybody who may read OUT.
      if (staged.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        Files.setPosixFilePermissions(staged, Files.getPosixFilePermissions(staged.getParent()));
      }
      Path old = staged.resolveSibling(staged.getFileName() + "-old");
      if (Files.exists(place)) {
        Files.move(place, old);
      }
      try {
        Files.move(staged, place);
      } catch (IOException e) {
        if (Files.exists(old)) {
          Files.move(old, place);
        }
        throw e;
      }
      delete(old);
      return place;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      delete(staged);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (var paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
