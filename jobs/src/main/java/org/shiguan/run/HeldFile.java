package org.shiguan.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that this process holds by a lock of the operating system, which goes when the process
 * does, however it ends.
 */
final class HeldFile implements AutoCloseable {
  /**
   * What this process holds. Closing a file anew that it holds already would let the first hold go:
   * that is how POSIX has it.
   */
  private static final Set<Path> OURS = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private HeldFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** The file held, made when missing; empty when somebody else holds it. */
  static Optional<HeldFile> hold(Path file) throws IOException {
    return hold(
        file,
        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
  }

  /** The file held if it is there; empty when somebody else holds it. */
  static Optional<HeldFile> holdExisting(Path file) throws IOException {
    return hold(file, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS));
  }

  private static Optional<HeldFile> hold(Path file, Set<OpenOption> how) throws IOException {
    Path real = file.toAbsolutePath().getParent().toRealPath().resolve(file.getFileName());
    if (!OURS.add(real)) {
      return Optional.empty();
    }
    FileChannel channel = null;
    boolean held = false;
    try {
      channel = FileChannel.open(real, how);
      FileLock lock = channel.tryLock();
      // Whoever tidied up between the opening and the lock has taken the file away.
      held = lock != null && Files.exists(real, LinkOption.NOFOLLOW_LINKS);
      return held ? Optional.of(new HeldFile(real, channel)) : Optional.empty();
    } catch (OverlappingFileLockException e) {
      return Optional.empty();
    } finally {
      if (!held) {
        OURS.remove(real);
        if (channel != null) {
          channel.close();
        }
      }
    }
  }

  /** Open for writing. */
  FileChannel channel() {
    return channel;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    OURS.remove(file);
  }
}
