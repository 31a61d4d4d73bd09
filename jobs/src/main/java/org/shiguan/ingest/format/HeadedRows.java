package org.shiguan.ingest.format;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.shiguan.ingest.ByteLines;
import org.shiguan.ingest.Cells;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
import org.shiguan.record.Found;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;

/**
 * Rows of a CSV file whose header, and every further header in it, says what their cells are.
 * Crawlers append to the file of yesterday: the header comes again, or rows follow that have the
 * columns of another version.
 *
 * <p>Such a file is read in one piece, because a row in its middle does not say under which header
 * it stands.
 */
final class HeadedRows implements Records {
  /** The repair of a row that has not the columns of its header but those of another version. */
  static final String OTHER_COLUMNS = "other-columns";

  private static final String MARK = "\uFEFF";

  /** One kind of table that a tool writes. */
  interface Kind {
    /** Whether these cells are the header of such a table. */
    boolean isHeader(List<String> cells);

    /** Whether a line begins a row, for certain: behind a quote that was never closed. */
    boolean begins(String line);

    /**
     * What the cells of a row are; null when the tool writes no such row.
     *
     * @param header the last header before it
     */
    default Columns columns(List<String> header, List<String> cells) {
      return cells.size() == header.size() ? Columns.of(header) : null;
    }

    /** What a row says; what it carries inside is added to {@code embedded}. */
    Found read(NamedCells row, List<Found> embedded);

    /** How the tool writes "no value", besides leaving a cell empty; null when not. */
    default String none() {
      return null;
    }
  }

  /**
   * The columns of a row.
   *
   * @param names a name for every cell
   * @param cells the cells; null when they are those of the row
   * @param repair what was mended; null when the header itself says so
   */
  record Columns(List<String> names, List<String> cells, String repair) {
    static Columns of(List<String> names) {
      return new Columns(names, null, null);
    }

    static Columns ofAnotherVersion(List<String> names) {
      return new Columns(names, null, OTHER_COLUMNS);
    }
  }

  private final List<? extends Kind> kinds;
  private final PartLines part;
  private final ByteLines lines;
  private final Charset charset;
  private final Cells cells = Cells.rfc4180();
  private List<String> header;
  private Kind kind;

  HeadedRows(Part part, List<? extends Kind> kinds) {
    this.part = new PartLines(part, line -> true);
    this.lines = this.part.lines();
    this.charset = part.charset();
    this.kinds = kinds;
  }

  /** Whether a file begins with the header of one of these tables. */
  static boolean recognises(Head head, List<? extends Kind> kinds) {
    List<String> first = Cells.rfc4180().split(head.firstLine());
    return first != null && kindOf(first, kinds) != null;
  }

  private static Kind kindOf(List<String> cells, List<? extends Kind> kinds) {
    return kinds.stream().filter(kind -> kind.isHeader(cells)).findFirst().orElse(null);
  }

  @Override
  public SourceRecord next() throws IOException {
    if (!part.next()) {
      return lines.damage();
    }
    extend();
    long offset = lines.offset();
    if (lines.length() >= ByteLines.MOST_BYTES) {
      return rejected(RejectReason.TOO_LONG, lines.length() + " bytes");
    }
    String row = lines.decode(charset);
    if (row == null) {
      return rejected(RejectReason.BAD_ENCODING, "not " + charset);
    }
    // Tools that open the file anew write the mark anew.
    List<String> found = cells.split(unmarked(row));
    if (found == null) {
      return rejected(RejectReason.WRONG_CELLS, "a quoted cell does not end");
    }
    Kind headerOf = kindOf(found, kinds);
    if (headerOf != null) {
      return SourceRecord.of(offset, header(found, headerOf));
    }
    if (header == null) {
      return rejected(RejectReason.WRONG_CELLS, "no header says what its cells are");
    }
    Columns columns = kind.columns(header, found);
    if (columns == null) {
      return rejected(
          RejectReason.WRONG_CELLS,
          "%d cells, which is no row of a table of %d columns"
              .formatted(found.size(), header.size()));
    }
    List<String> named = columns.cells() == null ? found : columns.cells();
    var embedded = new ArrayList<Found>(1);
    Found said = kind.read(new NamedCells(columns.names(), named, kind.none()), embedded);
    return new SourceRecord(offset, 0, said, List.copyOf(embedded), columns.repair());
  }

  /** A row goes on over line breaks until its quotes balance, or until the next row begins. */
  private void extend() throws IOException {
    while (lines.count((byte) '"') % 2 != 0
        && lines.length() < ByteLines.MOST_BYTES
        && lines.extend()) {
      if (begins(lines.added(charset))) {
        lines.retract();
        return;
      }
    }
  }

  private boolean begins(String line) {
    if (kind == null) {
      return false;
    }
    if (kind.begins(line)) {
      return true;
    }
    String firstColumn = header.get(0);
    boolean may = line.startsWith(firstColumn) || line.startsWith(MARK + firstColumn);
    List<String> found = may ? cells.split(unmarked(line.strip())) : null;
    return found != null && kind.isHeader(found);
  }

  private static String unmarked(String row) {
    return row.startsWith(MARK) ? row.substring(1) : row;
  }

  private Structure header(List<String> found, Kind headerOf) {
    boolean another = header != null && !header.equals(found);
    header = found;
    kind = headerOf;
    return new Structure(
        another ? "another header, of %d columns".formatted(found.size()) : "header");
  }

  private SourceRecord rejected(RejectReason reason, String detail) {
    return SourceRecord.of(
        lines.offset(), new Rejected(reason, detail, lines.decodeLeniently(charset)));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
