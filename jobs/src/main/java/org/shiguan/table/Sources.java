package org.shiguan.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.shiguan.table.Field.required;

import java.util.List;

/** The account of every part of every dump file. */
public final class Sources {
  /** What stands between an archive and the name of a file in it. */
  public static final String INSIDE = "!/";

  /** Dump format it was read as. */
  public static final Field FORMAT =
      required("format", StringType, "none", "Dump format it was read as.", "weiboscope-csv");

  /** PLAIN, or what the file lies in, the outermost first. */
  public static final Field CONTAINER =
      required(
          "container",
          StringType,
          "none",
          "PLAIN, or what the file lies in, the outermost first, joined by +: GZIP, BZIP2, XZ, ZSTD, ZIP, TAR.",
          "GZIP+TAR");

  /** Character encoding it was read in. */
  public static final Field ENCODING =
      required("encoding", StringType, "none", "Character encoding it was read in.", "UTF-8");

  /** Size of the file as it lies on disk, or as its archive says. */
  public static final Field BYTES =
      required(
          "bytes",
          LongType,
          "bytes",
          "Size of the file as it lies on disk; of a file in an archive, the size the archive says.",
          "437233112");

  /** Offset at which the part begins in the uncompressed file. */
  public static final Field PART_START =
      required(
          "part_start",
          LongType,
          "bytes",
          "Offset at which the part begins in the uncompressed file.",
          "0");

  /** Source records read. */
  public static final Field RECORDS =
      required("records", LongType, "count", "Source records read.", "2000001");

  /** Records that carry no post: headers, page wrappers, requests. */
  public static final Field STRUCTURE =
      required(
          "structure",
          LongType,
          "count",
          "Records that carry no post: headers, page wrappers, requests.",
          "1");

  /** Records that were mended to be read. */
  public static final Field REPAIRED =
      required("repaired", LongType, "count", "Records that were mended to be read.", "0");

  /** The table. */
  public static final Table TABLE =
      new Table(
          "sources",
          "One row per part of a dump file that one task read.",
          List.of(Posts.SOURCE, PART_START),
          List.of(
              Posts.SOURCE,
              FORMAT,
              CONTAINER,
              ENCODING,
              BYTES,
              PART_START,
              RECORDS,
              STRUCTURE,
              REPAIRED));

  private Sources() {}

  /** The file of a source that lies on a disk: itself, or the archive it is in. */
  public static String onDisk(String source) {
    int inside = source.indexOf(INSIDE);
    return inside < 0 ? source : source.substring(0, inside);
  }
}
