package org.shiguan.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The right to write to an output folder, which one process has at a time: {@code OUT/.lock} (see
 * ADR 0019). Who may not write to the folder may still read it.
 */
public final class FolderLock implements AutoCloseable {
  private static final String FILE = ".lock";
  private static final int MOST_SHOWN = 200;

  private final HeldFile held;
  private final IOException refused;
  private final String note;

  private FolderLock(HeldFile held, IOException refused, String note) {
    this.held = held;
    this.refused = refused;
    this.note = note;
  }

  /**
   * Takes the folder for writing.
   *
   * @param verb what for, for the message of others
   * @throws BusyException when another process has it
   * @throws UncheckedIOException when it cannot be written to
   */
  public static FolderLock take(Path out, String verb) {
    FolderLock lock = takeOrRead(out, verb);
    lock.requireWritable();
    return lock;
  }

  /**
   * Takes the folder for writing, or, when it cannot be written to, for reading.
   *
   * @throws BusyException when another process has it
   */
  public static FolderLock takeOrRead(Path out, String verb) {
    Path file = out.resolve(FILE);
    HeldFile held;
    try {
      held = HeldFile.hold(file).orElseThrow(() -> new BusyException(busy(out, file)));
    } catch (AccessDeniedException e) {
      return new FolderLock(null, new AccessDeniedException(out.toString()), null);
    } catch (FileSystemException e) {
      return new FolderLock(
          null, new FileSystemException(out.toString(), null, e.getReason()), null);
    } catch (IOException e) {
      // Opened, but its file system knows no locks.
      return new FolderLock(
          null,
          null,
          "the file system of %s knows no locks; see to it that no second run writes there"
              .formatted(out));
    }
    tell(held, verb);
    LeftOvers.sweep(out);
    return new FolderLock(held, null, null);
  }

  /** Does something while this process has the folder; throws what {@link #take} throws. */
  public static <T> T holding(Path out, String verb, Supplier<T> work) {
    FolderLock lock = take(out, verb);
    try {
      return work.get();
    } finally {
      lock.close();
    }
  }

  /** What the next one is told; without it, on a full disk, the lock still holds. */
  private static void tell(HeldFile held, String verb) {
    String who =
        "%s, process %d on %s, since %s"
            .formatted(
                verb,
                ProcessHandle.current().pid(),
                host(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
    try {
      held.channel().truncate(0);
      held.channel().write(ByteBuffer.wrap((who + "\n").getBytes(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      // Said above.
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "this machine";
    }
  }

  private static String busy(Path out, Path file) {
    String who = "";
    try {
      if (Files.size(file) <= MOST_SHOWN) {
        who = Files.readString(file).lines().findFirst().orElse("");
      }
    } catch (IOException e) {
      // It may be written this moment; the sentence does without.
    }
    boolean known = !who.isEmpty() && who.codePoints().noneMatch(Character::isISOControl);
    return "Another process is writing to %s%s; wait for its end or stop it."
        .formatted(out, known ? " (" + who + ")" : "");
  }

  /** Whether the folder may be written to. */
  public boolean isWritable() {
    return refused == null;
  }

  /**
   * Asks for the right to write, when there is something to write.
   *
   * @throws UncheckedIOException when there is none
   */
  public void requireWritable() {
    if (refused != null) {
      throw new UncheckedIOException(refused);
    }
  }

  /** What the user should know about the lock. */
  public Optional<String> note() {
    return Optional.ofNullable(note);
  }

  @Override
  public void close() {
    if (held == null) {
      return;
    }
    try {
      // Nobody needs to know later who ran what where.
      held.channel().truncate(0);
      held.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
