package org.shiguan.handbook;

import static org.shiguan.handbook.Markdown.code;
import static org.shiguan.handbook.Markdown.text;

import java.util.List;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.record.RejectReason;

/** Which dumps can be read, and why a record of one may be kept aside. */
final class FormatsPage {

  private FormatsPage() {}

  static String of(List<DumpFormat> formats, List<RejectReason> reasons) {
    var page =
        new Markdown(
            "Dump formats",
            "A format is told from the content of a file and not from its name (but for a CED file that"
                + " holds no reposts), unless the study"
                + " file gives a mapping; gzip and bzip2 are read as they are. `scripts/shiguan inspect FILE` shows what a file is taken for"
                + " and how its first records are understood. Each format has a small example"
                + " with the posts and rejects it must give.");
    for (DumpFormat format : formats) {
      String folder = "data-samples/formats/" + format.id() + "/";
      page.heading(format.id())
          .paragraph(text(format.titleEn()))
          .paragraph(text(format.titleZh()))
          .paragraph("Example: [" + code(folder) + "](../../" + folder + ")");
    }
    page.heading("Rejects")
        .paragraph(
            "A record that cannot be used is kept in the table"
                + " [`rejects`](tables.md#rejects) with one of these reasons.")
        .columns("reason", "meaning", "含义");
    for (RejectReason reason : reasons) {
      page.row(code(reason.name()), text(reason.en()), text(reason.zh()));
    }
    return page.toString();
  }
}
