package org.shiguan.handbook;

import static org.shiguan.handbook.Markdown.code;
import static org.shiguan.handbook.Markdown.text;

import java.util.List;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.record.RejectReason;

/** Which dumps can be read, and why a record of one may be kept aside. */
final class FormatsPage {

  private FormatsPage() {}

  static String of(List<DumpFormat> formats, List<KnownDump> dumps, List<RejectReason> reasons) {
    var page =
        new Markdown(
            "Dump formats",
            "A format is told from the content of a file and not from its name (but for a CED file that"
                + " holds no reposts), unless the study"
                + " file gives a mapping; gzip, bzip2, xz and Zstandard are read as they are, zip and tar file by file. `scripts/shiguan inspect FILE` shows what a file is taken for"
                + " and how its first records are understood. Each format has a small example"
                + " with the posts and rejects it must give.");
    known(page, dumps);
    counts(page);
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

  private static void known(Markdown page, List<KnownDump> dumps) {
    page.heading("Every dump and corpus")
        .paragraph(
            "By the sections of the description of Weibo's archives the readers were written after;"
                + " its sections 0 and 3, ids and tombstones, hold in all of them. Nothing in the"
                + " last column means that the content of the file says everything.")
        .columns("§", "dump", "read as", "example", "what must be said or kept");
    for (KnownDump dump : dumps) {
      page.row(
          String.valueOf(dump.section()),
          dump.dump(),
          readAs(dump),
          dump.fixture() == null ? "" : file(dump.fixture()),
          dump.needs() == null ? "" : dump.needs());
    }
    page.paragraph(
        "`mapping`, `captured_at` and `author_id` are keys of an input in the study file. An author in"
            + " a record always wins over `author_id`, which is for the posts of a file and neither for"
            + " comments in it nor for the originals inside reposts; a file named `<user id>.csv` after"
            + " somebody else is a mistake that stops the run.");
  }

  private static String readAs(KnownDump dump) {
    if (dump.unread() != null) {
      return "not read. " + dump.unread();
    }
    return dump.format() == null
        ? Markdown.link("mapped-text") + " by " + file(dump.mappingFile())
        : Markdown.link(dump.format());
  }

  private static String file(String path) {
    String shown = path.substring(KnownDump.EXAMPLES.length());
    return "[" + code(shown) + "](../../" + path + ")";
  }

  private static void counts(Markdown page) {
    page.heading("Counts of weibo-crawler")
        .paragraph(
            "weibo-crawler writes 100万+ as 1000000 and does not say so. A count in its files that is a"
                + " multiple of 10,000 is therefore read as `AT_LEAST`, a lower bound: of true counts"
                + " only one in 10,000 is such a multiple, and for that one the bound holds too. It"
                + " writes 0 where the platform gave no count, so three zeros of one post are"
                + " `DEFAULTED` and not observed.");
  }
}
