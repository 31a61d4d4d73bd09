package org.shiguan.ingest.format;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProfile;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;

/**
 * The user data of the Weiboscope 2012 Open Data: one account a row, {@code
 * uid,province,gender,verified}, further columns kept as they are. The file says nothing of when it
 * was made. Source: topogram/weiboscope-data, utils_build_user_api.py (the file is {@code
 * userdata.csv}, its first line a header) and lib/users.py (these four first, in this order); the
 * words of the header are stated nowhere and are our reading; {@code formats.md} §1.
 */
public final class WeiboscopeUsers extends HeadedCsv {

  public WeiboscopeUsers() {
    super(
        "weiboscope-users",
        "香港大学 Weiboscope 2012 开放数据的用户数据 CSV",
        "User data CSV of the Weiboscope 2012 Open Data, University of Hong Kong");
  }

  @Override
  List<HeadedRows.Kind> kinds(String author) {
    return List.of(new Accounts());
  }

  private static final class Accounts implements HeadedRows.Kind {
    private static final Pattern BEGINS = Pattern.compile("u[0-9A-Za-z]{8},.*");

    @Override
    public boolean isHeader(List<String> cells) {
      return cells.get(0).equals("uid")
          && cells.containsAll(List.of("province", "gender", "verified"));
    }

    @Override
    public boolean begins(String line) {
      return BEGINS.matcher(line).matches();
    }

    @Override
    public Found read(NamedCells row, List<Found> embedded) {
      String uid = row.take("uid");
      String written = row.take("verified");
      Boolean verified = truth(written);
      if (verified == null && written != null) {
        row.leave("verified", written);
      }
      if (uid == null) {
        return new Rejected(RejectReason.MISSING_ID, "no uid", String.valueOf(row.rest()));
      }
      return new RawProfile(
          uid, null, null, null, null, verified, null, null, row.rest(), RawPost.UNKNOWN);
    }

    private static Boolean truth(String written) {
      return switch (written == null ? "" : written.toLowerCase(Locale.ROOT)) {
        case "1", "t", "true" -> true;
        case "0", "f", "false" -> false;
        default -> null;
      };
    }
  }
}
