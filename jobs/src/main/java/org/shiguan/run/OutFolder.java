package org.shiguan.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The rights of an output folder, in which people stand: its owner's alone unless opened. */
public final class OutFolder {
  private static final Set<PosixFilePermission> OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.GROUP_EXECUTE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE,
          PosixFilePermission.OTHERS_EXECUTE);

  private OutFolder() {}

  /**
   * Makes the folder when there is none.
   *
   * @param open whether others may have what the umask gives them
   */
  public static void make(Path out, boolean open) {
    try {
      if (Files.isDirectory(out)) {
        return;
      }
      Path parent = out.toAbsolutePath().normalize().getParent();
      if (!Files.isDirectory(parent)) {
        Files.createDirectories(parent);
      }
      Files.createDirectory(out, open ? new FileAttribute<?>[0] : ownersAlone(out));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Rights 0700 for a new folder, where the file system knows such rights. */
  static FileAttribute<?>[] ownersAlone(Path beside) {
    return beside.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"))
        }
        : new FileAttribute<?>[0];
  }

  /** What is wrong with the rights of a folder that should be its owner's alone. */
  public static Optional<String> note(Path out) {
    return isOpen(out)
        ? Optional.of(
            "others on this machine may enter %s, in which people stand; 'chmod -R go= %s' shuts it, --open says that it is meant."
                .formatted(out, out))
        : Optional.empty();
  }

  /**
   * Spark settings for a session that writes to the folder. Hadoop, which writes for Spark, gives
   * rights by a setting of its own and not by the umask; in a folder that is shut its files are
   * shut too.
   *
   * @param settings the user's, which win
   */
  public static Map<String, String> settings(Path out, Map<String, String> settings) {
    if (isOpen(out)) {
      return settings;
    }
    var all = new TreeMap<>(Map.of("spark.hadoop.fs.permissions.umask-mode", "077"));
    all.putAll(settings);
    return all;
  }

  /** Whether others than its owner have a right to a file or folder. */
  public static boolean isOpen(Path file) {
    try {
      return file.getFileSystem().supportedFileAttributeViews().contains("posix")
          && Files.exists(file, LinkOption.NOFOLLOW_LINKS)
          && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains);
    } catch (IOException e) {
      return false;
    }
  }
}
