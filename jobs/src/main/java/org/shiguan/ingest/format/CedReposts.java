package org.shiguan.ingest.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.shiguan.ingest.DumpFormat;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
import org.shiguan.record.RawPost;
import org.shiguan.record.RejectReason;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.TimeForms;

/**
 * Reposts of CED, the Chinese rumour dataset of Tsinghua's THUNLP: a file an original, in it an
 * array of its reposts. Which original stands in the name of the file only; in a file that was
 * renamed the reposts are read without it, and one that holds none is told by its name alone.
 *
 * <p>Field {@code mid} is the bid, the time stands in {@code date} (or {@code data}, as the
 * corpus's README calls it) and may lack the year, {@code uid} may be the name in the address of a
 * profile page: it is kept and extra says {@code "uid_is":"domain"}, because nothing tells the
 * number. {@code parent}, the repost this one is of, and {@code kids}, which does not always agree
 * with it, are kept in extra. Source: Song et al. 2018, arXiv:1811.04175; {@code formats.md} §10.
 */
public final class CedReposts implements DumpFormat {
  private static final Pattern NO_REPOSTS = Pattern.compile("\\s*\\[\\s*\\]\\s*");
  private static final Set<String> KEYS = Set.of("kids[]", "uid", "parent", "text", "mid");

  @Override
  public String id() {
    return "ced-reposts";
  }

  @Override
  public String titleZh() {
    return "清华大学 CED 谣言数据集的转发，每个文件为一条原微博的全部转发；原微博编号只在文件名 <n>_<bid>_<uid>.json 中";
  }

  @Override
  public String titleEn() {
    return "Reposts of CED, the rumour dataset of THUNLP, a file per original; which original stands"
        + " in the file's name only, <n>_<bid>_<uid>.json";
  }

  @Override
  public boolean recognises(Head head) {
    if (head.whole() && NO_REPOSTS.matcher(head.text()).matches()) {
      return CedName.of(head.name()) != null;
    }
    return Json.beginnings(head.text()).limit(3).anyMatch(keys -> keys.containsAll(KEYS));
  }

  @Override
  public Records open(Part part) throws IOException {
    CedName name = CedName.of(part.name());
    var pieces = new JsonPieces(part.in(), part.start(), part.charset());
    return new JsonRecords(pieces, part.charset(), source -> List.of(record(source, name)));
  }

  private static SourceRecord record(JsonRecords.Source source, CedName original) {
    ObjectNode object = source.object();
    if (!object.has("mid") || !object.has("uid")) {
      return source.rejected(RejectReason.NOT_A_POST, "no object with mid and uid");
    }
    var post = new RawPost();
    post.bid = Json.text(object, "mid");
    post.authorId = Json.firstText(object, "uid");
    post.text = Json.text(object, "text");
    post.createdAt = Json.firstText(object, "date", "data");
    post.timeForm = TimeForms.CRAWLED;
    post.isRepost = true;
    if (original != null) {
      post.retweetedBid = original.bid();
      post.retweetedAuthorId = original.uid();
    }
    var rest =
        Json.rest(
            object,
            (field, value) ->
                switch (field) {
                  case "mid", "uid", "text" -> value.isValueNode();
                  case "date", "data" -> value.asText().equals(post.createdAt);
                  default ->
                      (value.isTextual() && value.asText().isEmpty())
                          || (value.isArray() && value.isEmpty());
                });
    if (post.bid != null && CedName.isCounter(post.bid)) {
      rest.put("bid_of", word("counter"));
    }
    if (post.authorId != null && !post.authorId.chars().allMatch(c -> c >= '0' && c <= '9')) {
      rest.put("uid_is", word("domain"));
    }
    post.extra = ExtraFields.of(rest);
    return new SourceRecord(source.offset(), 0, post, List.of(), source.repair());
  }

  private static JsonNode word(String word) {
    return Json.MAPPER.getNodeFactory().textNode(word);
  }
}
