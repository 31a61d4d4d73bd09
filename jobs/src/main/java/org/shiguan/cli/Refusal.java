package org.shiguan.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shiguan.run.BusyException;

/**
 * What the machine refused, in one sentence with its remedy: a folder that another run has, that
 * may not be written to, that is full, that is no folder. Neither a mistake in the study nor one in
 * the program. Errors of Spark's tasks arrive as text, so text is what is looked at.
 */
final class Refusal {
  private static final Pattern FULL =
      Pattern.compile("No space left on device|Disk quota exceeded|not enough space");
  private static final Pattern READ_ONLY = Pattern.compile("Read-only file system");
  private static final Pattern DENIED =
      Pattern.compile("AccessDeniedException|Permission denied|Operation not permitted");
  private static final Pattern IN_THE_WAY =
      Pattern.compile(
          "FileAlreadyExistsException|NotDirectoryException|ParentNotDirectoryException"
              + "|Not a directory|Is a directory|Parent path is not a directory|File exists");

  /** Hadoop says no more than that a folder could not be made. */
  private static final Pattern NO_FOLDER = Pattern.compile("Mkdirs failed to create");

  /** An absolute path, up to what Java, Hadoop and the operating system put behind one. */
  private static final Pattern PATH =
      Pattern.compile("(?:file:(?://)?)?(/[^\\n]*?)(?= \\(|: |; |\\)?$|\\n)", Pattern.MULTILINE);

  private Refusal() {}

  /**
   * The sentence; null when the machine refused nothing.
   *
   * @param out where the run writes; null when it writes to no folder
   */
  static String sentence(Throwable thrown, Path out) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof BusyException) {
        return t.getMessage();
      }
    }
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      String sentence = of(t, out);
      if (sentence != null) {
        return sentence;
      }
    }
    return null;
  }

  private static String of(Throwable t, Path out) {
    if (t instanceof FileSystemException e && e.getFile() != null) {
      return of(e, Path.of(e.getFile()), out);
    }
    boolean ofATask = t.getClass().getName().startsWith("org.apache.spark.");
    if (t.getMessage() == null || !(t instanceof IOException || ofATask)) {
      return null;
    }
    for (String line : t.getMessage().lines().toList()) {
      Path named = path(line);
      String sentence = of(line, named, out);
      if (sentence != null) {
        return sentence;
      }
    }
    return null;
  }

  private static String of(FileSystemException e, Path file, Path out) {
    if (e instanceof AccessDeniedException) {
      return denied(file, out);
    }
    if (e instanceof FileAlreadyExistsException || e instanceof NotDirectoryException) {
      return inTheWay(file);
    }
    return of(String.valueOf(e.getReason()), file, out);
  }

  private static String of(String text, Path file, Path out) {
    if (FULL.matcher(text).find()) {
      return full(file, out);
    }
    if (READ_ONLY.matcher(text).find()) {
      return readOnly(file == null ? out : file, out);
    }
    if (file == null) {
      return null;
    }
    if (DENIED.matcher(text).find()) {
      return denied(file, out);
    }
    if (IN_THE_WAY.matcher(text).find()) {
      return inTheWay(file);
    }
    return NO_FOLDER.matcher(text).find() ? whyNoFolder(file, out) : null;
  }

  private static Path path(String line) {
    Matcher path = PATH.matcher(line);
    return path.find() ? Path.of(path.group(1).strip()) : null;
  }

  private static String full(Path file, Path out) {
    Path full = file == null ? fullest(out) : file;
    return "No space is left on the disk of %s; make room and run again, what is finished is kept."
        .formatted(full);
  }

  /** Spark does not say which disk is full. */
  private static Path fullest(Path out) {
    List<Path> places = new ArrayList<>(List.of(temporary()));
    if (out != null) {
      places.add(out);
    }
    return places.stream().min(Comparator.comparingLong(Refusal::free)).orElseThrow();
  }

  private static long free(Path place) {
    try {
      return Files.getFileStore(standing(place)).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE;
    }
  }

  private static String denied(Path file, Path out) {
    return "You have no right to %s; change its rights with chmod or %s."
        .formatted(file, elsewhere(file, out));
  }

  private static String readOnly(Path file, Path out) {
    return "%s cannot be written, its file system is read-only; %s."
        .formatted(file, elsewhere(file, out));
  }

  private static String elsewhere(Path file, Path out) {
    if (file.toAbsolutePath().startsWith(temporary())) {
      if (out == null || !file.toAbsolutePath().startsWith(out.toAbsolutePath())) {
        return "set TMPDIR to a folder of yours";
      }
    }
    return "name another folder, 'out' in the study file";
  }

  private static String inTheWay(Path file) {
    Path standing = standing(file);
    return "%s is in the way, a %s where a run needs a %s; move it elsewhere."
        .formatted(
            standing,
            Files.isDirectory(standing) ? "folder" : "file",
            Files.isDirectory(standing) ? "file" : "folder");
  }

  private static String whyNoFolder(Path folder, Path out) {
    Path standing = standing(folder);
    if (!Files.isDirectory(standing)) {
      return inTheWay(folder);
    }
    try {
      if (Files.getFileStore(standing).isReadOnly()) {
        return readOnly(folder, out);
      }
    } catch (IOException e) {
      return denied(folder, out);
    }
    return Files.isWritable(standing) ? full(folder, out) : denied(folder, out);
  }

  /** The file or folder itself, or the nearest above it that is there. */
  private static Path standing(Path file) {
    Path standing = file.toAbsolutePath().normalize();
    while (standing.getParent() != null && !Files.exists(standing, LinkOption.NOFOLLOW_LINKS)) {
      standing = standing.getParent();
    }
    return standing;
  }

  private static Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir")).toAbsolutePath();
  }
}
