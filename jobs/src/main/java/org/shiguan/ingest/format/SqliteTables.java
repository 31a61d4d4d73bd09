package org.shiguan.ingest.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.Queue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shiguan.ingest.ByteLines;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
import org.shiguan.record.Found;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;
import org.shiguan.run.Scratch;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;

/**
 * Rows of an SQLite database, which has no bytes in a row that a record could begin at. A record's
 * offset is its rowid and its item the number of its table in the reader's list, from 0: {@code
 * SELECT * FROM table WHERE rowid = offset} finds it. They come in this order. First, at offset 0,
 * stands a structure record for every table of the database, read or not.
 *
 * <p>A file that lies on the disk unpacked and whole is read where it lies and never written to.
 * Any other is copied into a temporary file, which is deleted again. Nothing of the database is
 * run: no view, trigger, virtual table or generated column is read.
 */
final class SqliteTables implements Records {
  /** The first bytes of every such file. */
  private static final String MAGIC = "SQLite format 3\0";

  private static final Pattern CREATE_WEIBO =
      Pattern.compile("(?i)CREATE TABLE\\s+[\"'`\\[]?weibo[\"'`\\]]?\\s*\\(");

  /** So much behind it is certainly its columns, or those of the next table of the same tool. */
  private static final int COLUMNS_CHARS = 1500;

  private static final int HEADER_BYTES = 100;
  private static final int PAGE_SIZE_AT = 16;
  private static final int PAGE_COUNT_AT = 28;

  /** A header that states more is damaged; the pages in between take no room on a disk. */
  private static final long MOST_LENGTH = 1L << 40;

  /** A row longer than this ends the reading of its table. */
  private static final int MOST_BYTES = 4 * ByteLines.MOST_BYTES;

  /**
   * A table that is read.
   *
   * @param name its name in the database
   * @param reader what its rows are
   */
  record Table(String name, Reader reader) {}

  /** What the rows of a table are. */
  @FunctionalInterface
  interface Reader {
    /** What a row is; its values are texts, and absent where they are null. */
    Found read(ObjectNode row);
  }

  private final Path file;
  private final boolean temporary;
  private final Queue<SourceRecord> waiting = new ArrayDeque<>();
  private final List<Rows> tables = new ArrayList<>();
  private Connection connection;
  private SourceRecord damage;
  private long last;

  SqliteTables(Part part, List<Table> wanted) throws IOException {
    temporary = part.file() == null || statedLength(part.file()) > Files.size(part.file());
    file = temporary ? Files.createTempFile(Scratch.folder(), "copy-", ".sqlite") : part.file();
    try {
      if (temporary) {
        damage = copy(part.in());
        lengthen();
      } else {
        part.in().close();
      }
      open(wanted);
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  /** What stands behind {@code CREATE TABLE weibo (}; empty when the file has no such table. */
  static String columnsOfWeibo(Head head) {
    Matcher create = CREATE_WEIBO.matcher(head.text());
    if (!head.text().startsWith(MAGIC) || !create.find()) {
      return "";
    }
    int end = Math.min(head.text().length(), create.end() + COLUMNS_CHARS);
    return head.text().substring(create.end(), end);
  }

  /** The record that stands for a damaged stream; null when it ended well. */
  private SourceRecord copy(InputStream in) throws IOException {
    try (in;
        OutputStream out = Files.newOutputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      long copied = 0;
      while (true) {
        int read;
        try {
          read = in.read(buffer);
        } catch (IOException e) {
          // Only a decompressor throws here: what stands before the damage is still read.
          return ByteLines.damaged(copied, e);
        }
        if (read < 0) {
          return null;
        }
        out.write(buffer, 0, read);
        copied += read;
      }
    }
  }

  /**
   * Gives a file that is cut off the length its header states, empty pages at its end: else SQLite
   * would refuse the rows before the cut too.
   */
  private void lengthen() throws IOException {
    long length = statedLength(file);
    if (length > Files.size(file)) {
      try (var whole = new RandomAccessFile(file.toFile(), "rw")) {
        whole.setLength(length);
      }
    }
  }

  /** The length a database's header states; 0 when it states none that can be. */
  private static long statedLength(Path database) throws IOException {
    try (var in = new RandomAccessFile(database.toFile(), "r")) {
      if (in.length() < HEADER_BYTES) {
        return 0;
      }
      in.seek(PAGE_SIZE_AT);
      long pageSize = in.readUnsignedShort();
      in.seek(PAGE_COUNT_AT);
      long length = (pageSize == 1 ? 1 << 16 : pageSize) * (in.readInt() & 0xffffffffL);
      return length < MOST_LENGTH ? length : 0;
    }
  }

  private void open(List<Table> wanted) {
    try {
      var config = new SQLiteConfig();
      config.setReadOnly(true);
      config.enableLoadExtension(false);
      Properties properties = config.toProperties();
      properties.setProperty(SQLiteConfig.Pragma.LIMIT_LENGTH.getPragmaName(), MOST_BYTES + "");
      // Immutable: what a journal beside the file would say is not there.
      connection =
          JDBC.createConnection("jdbc:sqlite:" + file.toUri() + "?immutable=1", properties);
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA trusted_schema = OFF");
        statement.execute("PRAGMA cell_size_check = ON");
      }
      for (String name : tableNames()) {
        Table table = wanted.stream().filter(t -> t.name().equals(name)).findFirst().orElse(null);
        structure("table " + name + (table == null ? ", not read" : ""));
      }
      for (Table table : wanted) {
        begin(table, wanted.indexOf(table));
      }
    } catch (SQLException e) {
      waiting.add(new SourceRecord(0, waiting.size(), rejected(e), List.of(), null));
    }
  }

  private void structure(String what) {
    waiting.add(new SourceRecord(0, waiting.size(), new Structure(what), List.of(), null));
  }

  /** Tables that hold rows of their own. */
  private List<String> tableNames() throws SQLException {
    var names = new ArrayList<String>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
                    + " AND sql LIKE 'CREATE TABLE%' ORDER BY rowid")) {
      while (found.next()) {
        names.add(found.getString(1));
      }
    }
    return names;
  }

  private void begin(Table table, int number) throws SQLException {
    if (!tableNames().contains(table.name())) {
      return;
    }
    var columns = new ArrayList<String>();
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery("PRAGMA table_info(" + quoted(table.name()) + ")")) {
      // Generated columns are not in this list.
      while (found.next()) {
        columns.add(found.getString("name"));
      }
    }
    var rows = new Rows(table, number, columns);
    tables.add(rows);
    rows.advance();
  }

  private static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static Rejected rejected(SQLException e) {
    return new Rejected(RejectReason.BAD_CONTAINER, e.getMessage() + "", "");
  }

  @Override
  public SourceRecord next() throws IOException {
    if (!waiting.isEmpty()) {
      return waiting.remove();
    }
    Rows first =
        tables.stream()
            .filter(rows -> rows.record != null)
            .min(Comparator.comparingLong((Rows rows) -> rows.record.offset()))
            .orElse(null);
    if (first != null) {
      SourceRecord record = first.record;
      last = record.offset();
      first.advance();
      return record;
    }
    SourceRecord found = damage;
    damage = null;
    return found == null || found.offset() >= last
        ? found
        : new SourceRecord(last, tables.size() + 1, found.found(), List.of(), null);
  }

  /** The rows of one table, by their rowids. */
  private final class Rows {
    private final Table table;
    private final int number;
    private final List<String> columns;
    private final Statement statement;
    private final ResultSet found;
    private long before = Long.MIN_VALUE;
    private boolean ended;

    /** The row that is next; null after the last. */
    private SourceRecord record;

    Rows(Table table, int number, List<String> columns) throws SQLException {
      this.table = table;
      this.number = number;
      this.columns = columns;
      this.statement = connection.createStatement();
      String all = String.join(", ", columns.stream().map(SqliteTables::quoted).toList());
      this.found =
          statement.executeQuery(
              "SELECT _rowid_, %s FROM %s ORDER BY _rowid_".formatted(all, quoted(table.name())));
    }

    void advance() {
      record = null;
      if (ended) {
        return;
      }
      try {
        if (found.next()) {
          long rowid = found.getLong(1);
          if (rowid <= before) {
            // A damaged tree of pages may lead round in circles.
            end(new SQLException("table " + table.name() + ": rows out of order"));
            return;
          }
          before = rowid;
          // SQLite counts from 1; another number was damaged, and can be no offset.
          record =
              rowid < 1
                  ? reject(0, "table %s: rowid %d".formatted(table.name(), rowid))
                  : new SourceRecord(rowid, number, row(), List.of(), null);
        } else {
          ended = true;
        }
      } catch (SQLException e) {
        end(e);
      }
    }

    private void end(SQLException e) {
      ended = true;
      long behind = before == Long.MAX_VALUE ? before : Math.max(before, 0) + 1;
      record = reject(behind, e.getMessage() + "");
    }

    private SourceRecord reject(long offset, String why) {
      return new SourceRecord(
          offset, number, new Rejected(RejectReason.BAD_CONTAINER, why, ""), List.of(), null);
    }

    private Found row() throws SQLException {
      ObjectNode row = Json.MAPPER.createObjectNode();
      boolean readable = true;
      for (int i = 0; i < columns.size(); i++) {
        String value = found.getString(i + 2);
        if (value != null) {
          row.put(columns.get(i), value);
          readable &= value.indexOf('\uFFFD') < 0 || decodes(i + 2);
        }
      }
      return readable
          ? table.reader().read(row)
          : new Rejected(RejectReason.BAD_ENCODING, "not UTF-8", row.toString());
    }

    /** Whether U+FFFD was written itself and stands for no bad byte. */
    private boolean decodes(int column) throws SQLException {
      byte[] bytes = found.getBytes(column);
      return ByteLines.decode(bytes, 0, bytes.length, StandardCharsets.UTF_8) != null;
    }

    void close() throws SQLException {
      found.close();
      statement.close();
    }
  }

  @Override
  public void close() throws IOException {
    try {
      for (Rows rows : tables) {
        rows.close();
      }
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException("a database cannot be closed", e));
    } finally {
      if (temporary) {
        Files.deleteIfExists(file);
      }
    }
  }
}
