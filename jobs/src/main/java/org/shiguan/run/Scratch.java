package org.shiguan.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import org.apache.hadoop.util.ShutdownHookManager;

/**
 * The folder for what this process keeps outside of memory for a while: Spark's blocks and copies
 * of databases, in which people stand as found. Its owner's alone, gone when the process ends; what
 * a killed process left goes when the next one begins.
 */
public final class Scratch {
  private static final String PREFIX = "shiguan-scratch-";
  private static final String LOCK = "lock";
  private static final int TRIES = 10;

  /** Spark's hook, which empties its own folders, has 40; higher ones come first. */
  private static final int AFTER_SPARK = 1;

  private static final String TEMPORARY = "java.io.tmpdir";

  private static Path folder;
  private static Path temporary;

  private Scratch() {}

  /** The folder of this process, made when first asked for. */
  public static synchronized Path folder() {
    if (folder == null || !Files.isDirectory(folder)) {
      try {
        if (temporary == null) {
          temporary = Path.of(System.getProperty(TEMPORARY)).toRealPath();
        }
        folder = make(temporary);
        sweep(temporary, folder);
        // Spark and libraries with native code have more to put away than they let one direct.
        System.setProperty(TEMPORARY, folder.toString());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return folder;
  }

  private static Path make(Path temporary) throws IOException {
    var random = new byte[8];
    for (int tries = 0; tries < TRIES; tries++) {
      new SecureRandom().nextBytes(random);
      Path made = temporary.resolve(PREFIX + HexFormat.of().formatHex(random));
      Files.createDirectory(made, OutFolder.ownersAlone(made));
      Optional<HeldFile> held = hold(made.resolve(LOCK));
      if (held.isPresent()) {
        // Held until the process ends: the operating system lets go.
        ShutdownHookManager.get().addShutdownHook(() -> drop(made, held.get()), AFTER_SPARK);
        return made;
      }
    }
    throw new IOException("no folder could be held in " + temporary);
  }

  private static Optional<HeldFile> hold(Path lock) {
    try {
      return HeldFile.hold(lock);
    } catch (IOException e) {
      // Another process took the new folder for a left one.
      return Optional.empty();
    }
  }

  private static void drop(Path made, HeldFile held) {
    try {
      LeftOvers.delete(made);
      held.close();
    } catch (IOException e) {
      // The next process sweeps it.
    }
  }

  /** Deletes the folders that dead processes of this user left. */
  static void sweep(Path temporary, Path ours) {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(temporary, PREFIX + "*")) {
      UserPrincipal me = Files.getOwner(ours, LinkOption.NOFOLLOW_LINKS);
      for (Path one : all) {
        if (!one.equals(ours)
            && Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS)
            && Files.getOwner(one, LinkOption.NOFOLLOW_LINKS).equals(me)) {
          deleteUnlessHeld(one);
        }
      }
    } catch (IOException e) {
      // A folder that cannot be swept harms nobody; it is private.
    }
  }

  private static void deleteUnlessHeld(Path left) {
    try {
      Optional<HeldFile> held = HeldFile.holdExisting(left.resolve(LOCK));
      if (held.isPresent()) {
        drop(left, held.get());
      }
    } catch (IOException e) {
      // One without its lock is being made this moment.
    }
  }
}
