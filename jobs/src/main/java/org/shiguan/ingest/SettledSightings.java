package org.shiguan.ingest;

import java.util.Iterator;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.shiguan.clean.CutText;
import org.shiguan.clean.Wholeness;
import org.shiguan.table.Posts;
import org.shiguan.table.Sightings;

/**
 * A pass over the sightings of posts from several segments, in order, by the rule of {@link
 * Settler}: which is the first record, which is an edit, and which gives the post its text.
 */
final class SettledSightings implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** Beside the columns of sightings: the segment, the text where it matters, and the outcome. */
  static final String SEGMENT = "segment";

  /** The text as kept; needed only of posts that have a cut one. */
  static final String SEEN_TEXT = "seen_text";

  /** Number of the sighting among those of its post. */
  static final String PLACE = "place";

  /** Whether the post was held with the text of this sighting, at least until a later one. */
  static final String HELD = "held";

  private static final int POST_ID = Sightings.TABLE.indexOf(Posts.POST_ID);
  private static final int VIA = Sightings.TABLE.indexOf(Sightings.VIA);
  private static final int DISPOSITION = Sightings.TABLE.indexOf(Sightings.DISPOSITION);
  private static final int EDITED = Sightings.TABLE.indexOf(Sightings.EDITED);
  private static final int TEXT_HASH = Sightings.TABLE.indexOf(Sightings.TEXT_HASH);
  private static final int CUT_TEXT = Sightings.TABLE.indexOf(Sightings.CUT_TEXT);
  private static final int WIDTH = Sightings.TABLE.fields().size();

  /** The columns that go in: those of sightings, the segment and the text. */
  static StructType read() {
    return Sightings.TABLE
        .schema()
        .add(SEGMENT, DataTypes.StringType)
        .add(SEEN_TEXT, DataTypes.StringType);
  }

  /** The columns that come out. */
  static StructType schema() {
    return read().add(PLACE, DataTypes.IntegerType).add(HELD, DataTypes.BooleanType);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> sightings) {
    return new Iterator<>() {
      private Row held;
      private int place;
      private boolean recordSeen;

      @Override
      public boolean hasNext() {
        return sightings.hasNext();
      }

      @Override
      public Row next() {
        Row row = sightings.next();
        boolean first = held == null || !held.getString(POST_ID).equals(row.getString(POST_ID));
        if (first) {
          held = row;
          place = 0;
          recordSeen = false;
        }
        place++;
        CutText.Beside beside = first ? CutText.Beside.MORE : compare(held, row);
        if (beside == CutText.Beside.MORE) {
          held = row;
        }
        var values = new Object[WIDTH + 4];
        for (int i = 0; i < row.size(); i++) {
          values[i] = row.get(i);
        }
        values[DISPOSITION] = disposition(row);
        values[EDITED] = beside == CutText.Beside.OTHER;
        values[WIDTH + 2] = place;
        values[WIDTH + 3] = beside == CutText.Beside.MORE;
        return RowFactory.create(values);
      }

      private String disposition(Row row) {
        if (row.getString(VIA).equals("embedded")) {
          return "embedded";
        }
        String disposition = recordSeen ? "repeat" : "first";
        recordSeen = true;
        return disposition;
      }
    };
  }

  private static CutText.Beside compare(Row held, Row row) {
    if (held.getLong(TEXT_HASH) == row.getLong(TEXT_HASH)) {
      return CutText.Beside.SAME;
    }
    Wholeness heldIs = wholeness(held);
    Wholeness is = wholeness(row);
    if (heldIs == Wholeness.WHOLE && is == Wholeness.WHOLE) {
      return CutText.Beside.OTHER;
    }
    return CutText.compare(text(held), heldIs, text(row), is);
  }

  private static Wholeness wholeness(Row row) {
    return row.isNullAt(CUT_TEXT) ? Wholeness.WHOLE : CutText.wholeness(row.getString(CUT_TEXT));
  }

  private static String text(Row row) {
    return Objects.requireNonNull(row.getString(WIDTH + 1), "a text of a sighting");
  }
}
