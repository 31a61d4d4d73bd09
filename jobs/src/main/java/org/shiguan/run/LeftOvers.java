package org.shiguan.run;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * What a killed run leaves in an output folder: marts and reports that were being filled beside
 * their places. Half tables of the corpus are written over when their turn comes again.
 */
final class LeftOvers {
  private static final String STAGED = ".{mart,report}-*";
  private static final String STAGED_CASE = ".*-*";

  private LeftOvers() {}

  /** Deletes them; whoever calls holds the folder, so nobody is filling them. */
  static void sweep(Path out) {
    sweep(out, STAGED);
    Path cases = out.resolve("case");
    if (Files.isDirectory(cases, LinkOption.NOFOLLOW_LINKS)) {
      sweep(cases, STAGED_CASE);
    }
  }

  private static void sweep(Path place, String glob) {
    try (DirectoryStream<Path> staged = Files.newDirectoryStream(place, glob)) {
      for (Path folder : staged) {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
          delete(folder);
        }
      }
    } catch (IOException e) {
      // They count for nothing; the next run tries again.
    }
  }

  /** Deletes a folder and what is in it; a link in it goes, what it leads to stays. */
  static void delete(Path folder) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) {
            // Somebody else is deleting it too.
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path inside, IOException e) throws IOException {
            Files.deleteIfExists(inside);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
