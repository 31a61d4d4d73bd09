package org.shiguan.ingest.format;

import java.util.List;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;

/** A format of CSV files that is told by the header of its tables and read by it. */
abstract class HeadedCsv implements DumpFormat {
  private final String id;
  private final String titleZh;
  private final String titleEn;

  HeadedCsv(String id, String titleZh, String titleEn) {
    this.id = id;
    this.titleZh = titleZh;
    this.titleEn = titleEn;
  }

  /**
   * The tables that the tool writes.
   *
   * @param author whose posts the file holds, for rows that do not say; null when not known
   */
  abstract List<HeadedRows.Kind> kinds(String author);

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final String titleZh() {
    return titleZh;
  }

  @Override
  public final String titleEn() {
    return titleEn;
  }

  @Override
  public final boolean recognises(Head head) {
    return HeadedRows.recognises(head, kinds(null));
  }

  @Override
  public final Records open(Part part) {
    return new HeadedRows(part, kinds(NamedByAccount.of(part)));
  }
}
