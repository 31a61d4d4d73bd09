package org.shiguan.ingest.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.shiguan.ingest.ByteLines;
import org.shiguan.ingest.Head;
import org.shiguan.ingest.Part;
import org.shiguan.ingest.Records;
import org.shiguan.record.Found;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProfile;
import org.shiguan.record.RejectReason;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;

/**
 * Files {@code {"user":{…},"weibo":[…]}}: the wrapper is structure with the account inside it, each
 * post a record at its own offset. Where the account stands behind the posts, it comes too late to
 * be their author.
 */
final class UserAndPosts implements Records {
  private static final String USER = "user";
  private static final String POSTS = "weibo";

  /** What the objects of one tool say. */
  interface Tool {
    /** Names of fields that together only this tool gives a post. */
    Set<String> fieldsOfPost();

    /** Names of fields that together only this tool gives an account. */
    Set<String> fieldsOfUser();

    /** The account; null when the object is none. */
    RawProfile user(ObjectNode user);

    /**
     * A post; what it carries inside is added to {@code embedded}. Null when the object is none.
     *
     * @param author the account of the file; null when not said
     */
    RawPost post(ObjectNode post, RawProfile author, List<Found> embedded);
  }

  private final JsonPieces pieces;
  private final Charset charset;
  private final Tool tool;
  private RawProfile user;

  UserAndPosts(Part part, Tool tool) {
    this.pieces = new JsonPieces(part.in(), part.start(), part.charset(), Set.of(POSTS));
    this.pieces.keepRest();
    this.charset = part.charset();
    this.tool = tool;
  }

  /** Whether a file begins like one of this tool: by its first post, else by its account. */
  static boolean recognises(Head head, Tool tool) {
    var ofUser = new HashSet<String>();
    var ofPost = new HashSet<String>();
    boolean begun = look(head.text(), ofUser, ofPost);
    return begun
        && (ofPost.isEmpty()
            ? ofUser.containsAll(tool.fieldsOfUser())
            : ofPost.containsAll(tool.fieldsOfPost()));
  }

  /** The fields of the account and of the first post; false when the text is no such file. */
  private static boolean look(String text, Set<String> ofUser, Set<String> ofPost) {
    boolean posts = false;
    try (JsonParser parser = Json.MAPPER.getFactory().createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        JsonToken value = parser.nextToken();
        if (name.equals(USER) && value == JsonToken.START_OBJECT) {
          names(parser, ofUser);
        } else if (name.equals(POSTS) && value == JsonToken.START_ARRAY) {
          posts = true;
          if (parser.nextToken() == JsonToken.START_OBJECT) {
            names(parser, ofPost);
            return true;
          }
        } else {
          parser.skipChildren();
        }
      }
    } catch (IOException e) {
      // The head of a file ends where it ends; what was seen before counts.
    }
    return posts;
  }

  private static void names(JsonParser parser, Set<String> names) throws IOException {
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      names.add(parser.currentName());
      parser.nextToken();
      parser.skipChildren();
    }
  }

  @Override
  public SourceRecord next() throws IOException {
    if (!pieces.next()) {
      IOException damage = pieces.damage();
      return damage == null ? null : ByteLines.damaged(pieces.offset(), damage);
    }
    return switch (pieces.kind()) {
      case ARRAY -> SourceRecord.of(pieces.offset(), new Structure("array"));
      case PAGE -> wrapper("", "]}", "page");
      case REST -> wrapper("{", "", "end of page");
      case SCALAR -> rejected(RejectReason.NOT_A_POST, pieces.problem());
      case BROKEN -> rejected(RejectReason.BROKEN_JSON, pieces.problem());
      case TOO_LONG -> rejected(RejectReason.TOO_LONG, pieces.problem());
      case OBJECT -> object();
    };
  }

  /** A piece of the wrapper, made whole: the account that was crawled, or nothing but structure. */
  private SourceRecord wrapper(String before, String behind, String what) {
    String text = pieces.textOrNull(charset);
    if (text == null) {
      return rejected(RejectReason.BAD_ENCODING, "not " + charset);
    }
    Json.Value read = Json.read(before + text + behind);
    if (read == null) {
      return rejected(RejectReason.BROKEN_JSON, Json.NOT_EVEN_REPAIRED);
    }
    RawProfile found =
        read.node().get(USER) instanceof ObjectNode object ? tool.user(object) : null;
    if (found != null) {
      user = found;
    }
    return new SourceRecord(
        pieces.offset(), 0, found == null ? new Structure(what) : found, List.of(), read.repair());
  }

  private SourceRecord object() {
    String text = pieces.textOrNull(charset);
    if (text == null) {
      return rejected(RejectReason.BAD_ENCODING, "not " + charset);
    }
    Json.Value read = Json.read(text);
    if (read == null || !(read.node() instanceof ObjectNode object)) {
      return rejected(RejectReason.BROKEN_JSON, Json.NOT_EVEN_REPAIRED);
    }
    var embedded = new ArrayList<Found>(1);
    RawPost post = tool.post(object, user, embedded);
    return post == null
        ? rejected(RejectReason.NOT_A_POST, "no post of this tool")
        : new SourceRecord(pieces.offset(), 0, post, List.copyOf(embedded), read.repair());
  }

  private SourceRecord rejected(RejectReason reason, String detail) {
    return SourceRecord.of(
        pieces.offset(), new Rejected(reason, detail, pieces.text(charset).strip()));
  }

  @Override
  public void close() throws IOException {
    pieces.close();
  }
}
