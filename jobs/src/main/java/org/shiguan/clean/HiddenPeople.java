package org.shiguan.clean;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.shiguan.clean.step.RenamePeople;
import org.shiguan.clean.step.StrikeContacts;
import org.shiguan.privacy.AccessTokens;
import org.shiguan.privacy.Names;

/**
 * What the cleaning steps do to texts, for everything else that is kept of a record: unknown
 * fields, answers, rejected rows. Fields are told by their names, whoever wrote the dump; a number
 * of the length of an account's is taken for one unless its field is a time, a count or a post.
 */
public final class HiddenPeople {
  /** Stands for what says who somebody is and has no pseudonym: a description, an avatar. */
  public static final String LEFT_OUT = "〔略〕";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  /** Names of fields without their case, {@code _} and {@code -}. */
  private static final Set<String> SCREEN_NAMES =
      Set.of(
          "screenname",
          "username",
          "nickname",
          "nick",
          "authorname",
          "ownername",
          "postername",
          "userscreenname",
          "inreplytoscreenname",
          "replyscreenname",
          "replyname",
          "commentname",
          "fromuser",
          "touser",
          "realname",
          "remark",
          "atusers",
          "atuser",
          "mentions",
          "用户昵称",
          "用户名",
          "用户名称",
          "昵称",
          "作者",
          "作者名",
          "作者名称",
          "作者昵称",
          "源用户昵称",
          "原作者",
          "原作者名称",
          "原用户昵称",
          "博主",
          "博主昵称",
          "发布者",
          "发布人",
          "评论者",
          "评论者昵称",
          "被回复人",
          "转发者",
          "@用户",
          "源微博@用户",
          "艾特用户",
          "姓名");

  private static final Set<String> ACCOUNTS =
      Set.of(
          "uid",
          "userid",
          "useridstr",
          "uidstr",
          "authorid",
          "ownerid",
          "ownerids",
          "posterid",
          "inreplytouserid",
          "originuid",
          "followerid",
          "followeeid",
          "retweeteduid",
          "fromuid",
          "touid",
          "replyuid",
          "用户id",
          "作者id",
          "源用户id",
          "原作者id",
          "原用户id",
          "博主id",
          "评论者id",
          "userurl",
          "domain",
          "userdomain",
          "weihao",
          "customdomain");

  /** Objects that are people. */
  private static final Set<String> PEOPLE =
      Set.of(
          "user",
          "users",
          "author",
          "commentuser",
          "replyuser",
          "touser",
          "fromuser",
          "owner",
          "poster",
          "userinfo",
          "blogger",
          "attitudeuser",
          "contributor",
          "likeduser");

  /** What of a person is kept: it is shared by very many. */
  private static final Set<String> SHARED =
      Set.of(
          "gender",
          "sex",
          "province",
          "city",
          "location",
          "iplocation",
          "lang",
          "verified",
          "verifiedtype",
          "verifiedtypeext",
          "mbrank",
          "mbtype",
          "urank",
          "class",
          "type",
          "level",
          "性别",
          "所在地",
          "ip属地",
          "微博等级",
          "会员等级",
          "会员类型",
          "是否认证",
          "认证类型",
          "阳光信用");

  private static final Pattern PICTURES =
      Pattern.compile("avatar|headimg|profileimage|profileurl|头像|homepage|主页");
  private static final Pattern NOT_AN_ACCOUNT =
      Pattern.compile(
          "time|date|时间|日期|created|updated|since|cursor|count|num|size|length|width|height|duration|total|数$"
              + "|^(?:id|idstr|mid|bid|rid|pid|objectid|picids)$|status|weibo|微博|retweetid|commentid|rootid|fileid|bizid|pageid|topicid|videoid|listid|fid|oid");
  private static final Pattern ACCOUNT_NUMBER =
      Pattern.compile("(?<![0-9A-Za-z_])[1-9][0-9]{7,10}(?![0-9A-Za-z_])");
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,4}|[0-9.]{1,7}[万亿]?\\+?");
  private static final Pattern SEPARATOR = Pattern.compile("[,，、;；\\s]+");

  /** The name of a field of JSON, up to its value, in a row that could not be read. */
  private static final Pattern WRITTEN_NAME =
      Pattern.compile("\"([^\"\\\\:]{2,24})\"[ \t]*+:[ \t]*+");

  private final Names names;
  private String lastFound;
  private String lastHidden;

  /** Hides people under these names. */
  public HiddenPeople(Names names) {
    this.names = names;
  }

  /** A text such as the words of an answer; null for null. */
  public String text(String text) {
    return text == null ? null : RenamePeople.rename(StrikeContacts.strike(text, names), names);
  }

  /**
   * A row that could not be read: names after @ and in fields that are known to hold them, contacts
   * and every number of the length of an account's. A name in a row whose cells cannot be told
   * apart stays.
   */
  public String raw(String row) {
    String struck = StrikeContacts.strike(row, names);
    if (names == Names.AS_FOUND) {
      return struck;
    }
    return numbers(RenamePeople.rename(writtenFields(struck), names));
  }

  private String writtenFields(String row) {
    if (row.indexOf(':') < 0) {
      return row;
    }
    var out = new StringBuilder(row.length());
    int copied = 0;
    Matcher name = WRITTEN_NAME.matcher(row);
    for (int from = 0; name.find(from); ) {
      int start = name.end();
      int end = valueEnd(row, start);
      String value = row.substring(start, end);
      String hidden = hiddenWritten(plain(name.group(1)), value);
      if (hidden != null) {
        out.append(row, copied, start).append('"').append(hidden).append('"');
        copied = end;
        from = end;
      } else {
        from = start;
      }
    }
    return out.append(row, copied, row.length()).toString();
  }

  /** Where a text or number of JSON ends; at once where something else begins. */
  private static int valueEnd(String row, int start) {
    int at = start;
    if (at < row.length() && row.charAt(at) == '"') {
      at++;
      while (at < row.length() && row.charAt(at) != '"') {
        at += row.charAt(at) == '\\' ? 2 : 1;
      }
      return Math.min(at + 1, row.length());
    }
    while (at < row.length() && row.charAt(at) >= '0' && row.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  /** What stands for the value of a field; null when it may stay. */
  private String hiddenWritten(String field, String value) {
    String inner = value.startsWith("\"") ? value.substring(1) : value;
    inner = inner.endsWith("\"") ? inner.substring(0, inner.length() - 1) : inner;
    if (inner.isEmpty()) {
      return null;
    }
    if (SCREEN_NAMES.contains(field) || field.equals("name")) {
      return screenNames(unescaped(inner));
    }
    if (ACCOUNTS.contains(field)) {
      return names.author(inner);
    }
    boolean telling =
        field.equals("description")
            || field.equals("verifiedreason")
            || PICTURES.matcher(field).find();
    return telling ? LEFT_OUT : null;
  }

  private static String unescaped(String json) {
    try {
      return JSON.readValue('"' + json + '"', String.class);
    } catch (JsonProcessingException e) {
      return json;
    }
  }

  private String numbers(String text) {
    return ACCOUNT_NUMBER.matcher(text).replaceAll(number -> names.author(number.group()));
  }

  /** The unknown fields of a post, one JSON object; null for null. */
  public String extra(String json) {
    return extra(json, false);
  }

  /** The unknown fields of an account, one JSON object; null for null. */
  public String extraOfPerson(String json) {
    return extra(json, true);
  }

  private String extra(String json, boolean person) {
    if (json == null || names == Names.AS_FOUND) {
      return AccessTokens.mask(json);
    }
    // In most dumps neighbours have the same unknown fields with the same values.
    if (!person && json.equals(lastFound)) {
      return lastHidden;
    }
    String hidden;
    try {
      hidden = JSON.writeValueAsString(hidden("", JSON.readTree(json), person));
    } catch (JsonProcessingException e) {
      hidden = raw(json);
    }
    if (!person) {
      lastFound = json;
      lastHidden = hidden;
    }
    return hidden;
  }

  private JsonNode hidden(String field, JsonNode value, boolean person) {
    if (value instanceof ObjectNode object) {
      ObjectNode hidden = JsonNodeFactory.instance.objectNode();
      for (Map.Entry<String, JsonNode> inside : object.properties()) {
        String name = plain(inside.getKey());
        hidden.set(
            inside.getKey(), hidden(name, inside.getValue(), person || PEOPLE.contains(name)));
      }
      return hidden;
    }
    if (value instanceof ArrayNode array) {
      ArrayNode hidden = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> hidden.add(hidden(field, item, person)));
      return hidden;
    }
    boolean says = value.isTextual() || value.isNumber();
    return says && !value.asText().isBlank() ? hiddenScalar(field, value, person) : value;
  }

  private JsonNode hiddenScalar(String field, JsonNode value, boolean person) {
    String text = value.asText();
    if (AccessTokens.isName(field)) {
      return text(value, AccessTokens.MARK);
    }
    if (SCREEN_NAMES.contains(field) || (person && field.equals("name"))) {
      return text(value, screenNames(text));
    }
    if (ACCOUNTS.contains(field) || (person && (field.equals("id") || field.equals("idstr")))) {
      return text(value, names.author(text.strip()));
    }
    if (PEOPLE.contains(field)) {
      // Where others have the object some have its number or name alone.
      return text(value, WeiboIds.isDecimal(text) ? names.author(text) : screenNames(text));
    }
    if (PICTURES.matcher(field).find()) {
      return text(value, LEFT_OUT);
    }
    boolean account = !NOT_AN_ACCOUNT.matcher(field).find();
    if (person) {
      boolean shared = SHARED.contains(field) || !account || NUMBER.matcher(text).matches();
      return shared ? value : text(value, LEFT_OUT);
    }
    String hidden = text(text);
    return text(value, account || hidden.contains("://") ? numbers(hidden) : hidden);
  }

  /** One name, or several in a row. */
  private String screenNames(String text) {
    List<String> each = SEPARATOR.splitAsStream(text.strip()).toList();
    if (each.size() == 1) {
      return bare(each.get(0));
    }
    return String.join(",", each.stream().filter(name -> !name.isEmpty()).map(this::bare).toList());
  }

  private String bare(String name) {
    String bare = name.startsWith("@") || name.startsWith("＠") ? name.substring(1) : name;
    return bare.isEmpty() ? name : names.name(bare);
  }

  private static JsonNode text(JsonNode value, String text) {
    return value.asText().equals(text) ? value : JsonNodeFactory.instance.textNode(text);
  }

  private static String plain(String field) {
    String lower = field.toLowerCase(Locale.ROOT);
    return lower.indexOf('_') < 0 && lower.indexOf('-') < 0
        ? lower
        : lower.replace("_", "").replace("-", "");
  }
}
