package org.shiguan.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * What a file system says of a file without its being read. Anybody can set the time of a file, and
 * copying and restoring tools do; the time of its last change of any kind, which Unix has beside
 * it, nobody can set.
 *
 * @param bytes length
 * @param modified time of its content, nanoseconds
 * @param changed time of its last change of any kind, nanoseconds; 0 where the system has none
 * @param inode number of the file, another one once it was replaced; 0 where the system has none
 * @param telling whether a file of the same stamp has the same content: not where the system keeps
 *     no time of change, and not when the last change is so young that another one could still get
 *     the same time
 */
record Stamp(long bytes, long modified, long changed, long inode, boolean telling) {
  /** File systems whose time of change moves with every change, whoever makes it. */
  private static final Set<String> KEEP_CHANGES =
      Set.of(
          "ext2",
          "ext3",
          "ext4",
          "xfs",
          "btrfs",
          "zfs",
          "f2fs",
          "jfs",
          "bcachefs",
          "tmpfs",
          "overlay",
          "ufs",
          "apfs",
          "hfs",
          "nfs",
          "nfs4",
          "lustre",
          "gpfs",
          "ceph",
          "beegfs");

  /** What is known of devices: asking the system reads the list of all mounts. */
  private static final Map<Long, Boolean> DEVICES = new ConcurrentHashMap<>();

  /** The coarsest clock among them ticks each second; twice that. */
  private static final long YOUNG_NANOS = 2_000_000_000L;

  /** The stamp of a file. */
  static Stamp of(Path file) throws IOException {
    long now = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      BasicFileAttributes basic = Files.readAttributes(file, BasicFileAttributes.class);
      return new Stamp(basic.size(), nanos(basic.lastModifiedTime()), 0, 0, false);
    }
    Map<String, Object> unix =
        Files.readAttributes(file, "unix:size,lastModifiedTime,ctime,ino,dev");
    long changed = nanos((FileTime) unix.get("ctime"));
    return new Stamp(
        (Long) unix.get("size"),
        nanos((FileTime) unix.get("lastModifiedTime")),
        changed,
        (Long) unix.get("ino"),
        isOld(changed, now) && keepsChanges(file, (Long) unix.get("dev")));
  }

  private static boolean keepsChanges(Path file, long device) throws IOException {
    Boolean known = DEVICES.get(device);
    if (known == null) {
      known = keepsChanges(Files.getFileStore(file).type());
      DEVICES.put(device, known);
    }
    return known;
  }

  private static long nanos(FileTime time) {
    return time.to(TimeUnit.NANOSECONDS);
  }

  /** Whether what changes the file from now on gets another time. */
  static boolean isOld(long changed, long now) {
    return changed < now - YOUNG_NANOS;
  }

  /** Whether a file system of this type can be asked; those of guests and gateways cannot. */
  static boolean keepsChanges(String type) {
    return KEEP_CHANGES.contains(type);
  }

  /** Whether the same file has the same length and time of content. */
  boolean sameContentTime(Stamp other) {
    return bytes == other.bytes && modified == other.modified && inode == other.inode;
  }

  /** Whether nothing was changed, not even rights or links. */
  boolean same(Stamp other) {
    return sameContentTime(other) && changed == other.changed;
  }

  /** As it is remembered. */
  String text() {
    return bytes + "@" + modified + "/" + changed + "#" + inode;
  }
}
