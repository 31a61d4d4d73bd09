package org.shiguan.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * One line of {@code inputs}: files that are read together into one segment.
 *
 * @param path file or glob, relative to the folder of the study file unless absolute; {@code **}
 *     crosses folders
 * @param capturedAt when the files were captured, for records that do not say; null when not given
 * @param mapping how to read delimited text; null when the format is recognised from content
 * @param covers days the files claim to cover; null when not given
 * @param accounts numbers of the roster accounts whose days {@code covers} speaks of; empty when
 *     not given, and it speaks of those of which the files hold a record
 * @param crawl what the files were crawled as; null when not given, and their format decides
 * @param replies which requests to executives the files hold; null when not given, and what is in
 *     them decides
 * @param authorId whose posts these are, for records that do not say; null when not given
 * @param line line in the study file
 */
public record Input(
    String path,
    Instant capturedAt,
    Mapping mapping,
    Period covers,
    List<String> accounts,
    Crawl crawl,
    Replies replies,
    String authorId,
    int line) {

  /** Keeps its own copy. */
  public Input {
    accounts = List.copyOf(accounts);
  }

  /**
   * The files the path stands for now, in order of their names; hidden files only when named.
   *
   * @param folder folder of the study file
   * @return at least one file
   * @throws UserException when there is none, or one is a folder or cannot be read
   */
  public List<Path> files(Path folder) {
    Path literal = literal(folder);
    if (literal != null && Files.isDirectory(literal)) {
      throw wrong("is a folder; to read the files in it write '" + withoutSlash() + "/*.csv'");
    }
    List<Path> found = literal != null && Files.exists(literal) ? List.of(literal) : glob(folder);
    if (found.isEmpty()) {
      throw wrong(
          isGlob()
              ? "matches no file; the path counts from the folder of the study file"
              : "does not exist; the path counts from the folder of the study file");
    }
    for (Path file : found) {
      if (!Files.isReadable(file)) {
        throw wrong("gives %s, which may not be read; change its rights".formatted(file));
      }
    }
    return found;
  }

  private UserException wrong(String what) {
    return new UserException("study file line %d: input '%s' %s.".formatted(line, path, what));
  }

  private String withoutSlash() {
    return path.replaceFirst("/+$", "");
  }

  private boolean isGlob() {
    return path.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
  }

  /** The path taken literally, so that a file whose name holds a bracket can be named. */
  private Path literal(Path folder) {
    try {
      return folder.resolve(path).normalize();
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private List<Path> glob(Path folder) {
    if (!isGlob()) {
      return List.of();
    }
    // Folders that exist are taken by name, so that a bracket in one of them is no wildcard.
    Path base = path.startsWith("/") ? Path.of("/") : folder;
    String rest = path.replaceFirst("^/+", "");
    for (int slash = rest.indexOf('/'); slash > 0; slash = rest.indexOf('/')) {
      Path next = base.resolve(rest.substring(0, slash));
      if (!Files.isDirectory(next)) {
        break;
      }
      base = next;
      rest = rest.substring(slash).replaceFirst("^/+", "");
    }
    return walk(base.normalize(), rest);
  }

  private List<Path> walk(Path base, String rest) {
    int depth = rest.contains("**") ? Integer.MAX_VALUE : 1 + (int) slashes(rest);
    // Java's **/ wants a folder; everybody else's also stands for none.
    String glob = rest.contains("{") ? rest : rest.replace("**/", "{**/,}");
    try (Stream<Path> walk = Files.walk(base, depth, FileVisitOption.FOLLOW_LINKS)) {
      PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + glob);
      return walk.filter(file -> matcher.matches(base.relativize(file)))
          .filter(file -> !file.getFileName().toString().startsWith(".") || rest.startsWith("."))
          .filter(Files::isRegularFile)
          .sorted(Comparator.comparing(Path::toString))
          .toList();
    } catch (PatternSyntaxException e) {
      throw new UserException(
          "study file line %d: input '%s' is not a glob: %s."
              .formatted(line, path, e.getDescription()),
          e);
    } catch (IOException | UncheckedIOException e) {
      throw new UserException(
          "study file line %d: the folder of input '%s' cannot be read: %s."
              .formatted(line, path, e.getMessage()),
          e);
    }
  }

  private static long slashes(String text) {
    return text.chars().filter(c -> c == '/').count();
  }
}
