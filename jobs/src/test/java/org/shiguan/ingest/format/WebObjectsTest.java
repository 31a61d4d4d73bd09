package org.shiguan.ingest.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shiguan.clean.CleaningSteps;
import org.shiguan.clean.Count;
import org.shiguan.clean.Draft;
import org.shiguan.ingest.Dumps;
import org.shiguan.privacy.Names;
import org.shiguan.record.RawPost;
import org.shiguan.record.RawProbe;
import org.shiguan.record.RawProfile;
import org.shiguan.record.Rejected;
import org.shiguan.record.SourceRecord;
import org.shiguan.record.Structure;

/** Objects of m.weibo.cn and weibo.com/ajax, field by field. */
class WebObjectsTest {
  private static List<SourceRecord> read(String format, String json) throws IOException {
    return Dumps.read(format, json.replace('\'', '"'));
  }

  private static Draft cleaned(RawPost post, long capturedAt) {
    var draft = new Draft(post, Names.AS_FOUND);
    draft.capturedAtMicros = capturedAt;
    CleaningSteps.apply(draft);
    return draft;
  }

  @Test
  void everyFieldOfAMobilePostFindsItsPlace() throws IOException {
    SourceRecord record =
        read(
                "mobile-json",
                "{'id':'4479093621915650','idstr':'4479093621915650','mid':'4479093621915650',"
                    + "'bid':'IxjZ60000','text':'a<br />b','created_at':'5分钟前','source':'iPhone',"
                    + "'reposts_count':'1万+','comments_count':'1.2万','attitudes_count':'100万+',"
                    + "'edit_count':2,'isTop':1,'region_name':'发布于 浙江','isLongText':true,"
                    + "'longText':{'longTextContent':'whole'},'x':null,"
                    + "'user':{'id':9000000001,'screen_name':'样本一号','followers_count':'178.2万',"
                    + "'follow_count':7,'statuses_count':8,'verified':true,'verified_type':0,"
                    + "'profile_url':'https://m.weibo.cn/u/9000000001','gender':'m'}}")
            .get(0);
    RawPost post = (RawPost) record.found();
    assertEquals("4479093621915650", post.id);
    assertNull(post.aliasId);
    assertEquals("IxjZ60000", post.bid);
    assertEquals("whole", post.text);
    assertEquals("iPhone", post.client);
    assertEquals(
        "{\"edit_count\":2,\"isLongText\":true,\"isTop\":1,\"region_name\":\"发布于 浙江\"}",
        post.extra);
    assertEquals(
        new RawProfile(
            "9000000001",
            "样本一号",
            "178.2万",
            "7",
            "8",
            true,
            "0",
            null,
            "{\"gender\":\"m\"}",
            RawPost.UNKNOWN),
        record.embedded().get(0));
    // 2020-03-05 12:35:40 +08:00 captured; five minutes before, to the minute.
    Draft draft = cleaned(post, 1_583_382_940_000_000L);
    assertEquals(1_583_382_640_000_000L, draft.postedAt.micros());
    assertEquals("capture", draft.timeBasis);
    assertEquals(new Count(10_000L, Count.Status.AT_LEAST), draft.reposts);
    assertEquals(new Count(12_000L, Count.Status.ROUNDED), draft.comments);
    assertEquals(new Count(1_000_000L, Count.Status.AT_LEAST), draft.likes);
    // Nobody says when: the number does. 4479093621915650 >> 22 = 1067899137, + 515483463.
    assertEquals(1_583_382_600_000_000L, cleaned(post, RawPost.UNKNOWN).postedAt.micros());
  }

  @Test
  void theHalfYearSampleOfFormatsMd() throws IOException {
    RawProbe probe =
        (RawProbe)
            read(
                    "mobile-json",
                    "{'visible':{'type':0,'list_id':3},'created_at':'2010-06-18',"
                        + "'id':'20110061812539159','idstr':'730379578','mid':'20110061812539159',"
                        + "'bid':'1b1AKe','user':null,"
                        + "'text':'抱歉，作者已设置仅展示半年内微博，此微博已不可见。 '}")
                .get(0)
                .found();
    assertEquals("20110061812539159", probe.postId());
    assertEquals("MASK_HALF_YEAR", probe.code());
  }

  @Test
  void onlyACardWithAPostIsOne() throws IOException {
    List<SourceRecord> records =
        read(
            "mobile-json",
            "{'ok':1,'data':{'cards':[{'card_type':4,'desc':'x'},{'card_type':11,'card_group':"
                + "[{'card_type':9,'mblog':{'id':'4479093621915650','bid':'x','text':'y'}}]}]}}");
    assertEquals(new Structure("page"), records.get(0).found());
    assertEquals(new Structure("card"), records.get(1).found());
    assertEquals("4479093621915650", ((RawPost) records.get(2).found()).id);
    assertEquals(3, records.size());
  }

  @Test
  void aPageCutOffGivesItsWholePosts() throws IOException {
    String card = "{'card_type':9,'mblog':{'id':'447909362191565%d','bid':'x','text':'y'}}";
    List<SourceRecord> records =
        read(
            "mobile-json",
            "{'ok':1,'data':{'cards':["
                + card.formatted(0)
                + ","
                + card.formatted(1)
                + ","
                + card.formatted(2).substring(0, 40));
    assertEquals(4, records.size());
    assertTrue(records.get(1).found() instanceof RawPost);
    assertTrue(records.get(2).found() instanceof RawPost);
    assertTrue(records.get(3).found() instanceof Rejected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'ok':0,'msg':'这里还没有内容','data':{}} | structure",
        "{'ok':0,'errno':'20101','msg':'微博不存在或暂无查看权限!'} | probe",
        "{'ok':1,'data':{}} | structure",
        "{'ok':1,'data':{'longTextContent':'x'}} | reject",
        "{'ok':1,'data':{'userInfo':{'id':1,'screen_name':'x'}}} | profile",
        "{'ok':1,'data':{'id':'1','mid':'1','bid':'x','text':'y'}} | post",
      })
  void answersOfTheMobileSite(String json, String kind) throws IOException {
    assertEquals(kind, Dumps.kind(read("mobile-json", json).get(0).found()));
  }

  @Test
  void everyFieldOfAnAjaxPostFindsItsPlace() throws IOException {
    RawPost post =
        (RawPost)
            read(
                    "ajax-json",
                    "{'id':4826312651310475,'idstr':'4826312651310475','mid':'4826312651310475',"
                        + "'mblogid':'Mb2vL5uUH','created_at':'Wed Oct 19 15:54:27 +0800 2022',"
                        + "'text':'<a href=/n/x>@x</a> y','text_raw':'@x y','source':'iPhone',"
                        + "'reposts_count':1,'comments_count':2,'attitudes_count':3,'edit_count':0,"
                        + "'page_info':{'cards':[{'a':1}]},'user':{'id':9000000001,"
                        + "'idstr':'9000000001','screen_name':'样本一号'}}")
                .get(0)
                .found();
    assertEquals("@x y", post.text);
    assertEquals("Mb2vL5uUH", post.bid);
    assertEquals("{\"edit_count\":0,\"page_info\":{\"cards\":[{\"a\":1}]}}", post.extra);
    assertEquals(1_666_166_067_000_000L, cleaned(post, RawPost.UNKNOWN).postedAt.micros());
  }

  @Test
  void repliesAreRecordsOfTheirOwn() throws IOException {
    List<SourceRecord> records =
        read(
            "ajax-json",
            "{'ok':1,'data':[{'id':4826279188108038,'rootid':4826279188108038,'text':'<i>a</i>',"
                + "'text_raw':'a','created_at':'Wed Oct 19 13:41:29 +0800 2022','like_counts':1,"
                + "'total_number':1,'source':'来自河南','user':{'id':9000000002,'screen_name':'x'},"
                + "'comments':[{'id':4826279188108039,'rootid':4826279188108038,'text':'b',"
                + "'reply_comment':{'id':4826279188108038,'user':{'screen_name':'z'}},"
                + "'created_at':'Wed Oct 19 13:42:29 +0800 2022','user':{'id':9000000003}},7]}],"
                + "'rootComment':[]}");
    assertEquals(4, records.size());
    RawPost comment = (RawPost) records.get(1).found();
    assertTrue(comment.isComment);
    assertEquals("a", comment.text);
    assertEquals("1", comment.likes);
    assertEquals("1", comment.comments);
    assertNull(comment.client);
    assertNull(comment.commentedId);
    assertEquals("{\"source\":\"来自河南\"}", comment.extra);
    RawPost reply = (RawPost) records.get(2).found();
    assertEquals("4826279188108039", reply.id);
    assertEquals(1, records.get(2).item());
    assertEquals(
        "{\"reply_comment_id\":4826279188108038,\"rootid\":4826279188108038}", reply.extra);
    assertTrue(records.get(3).found() instanceof Rejected);
    assertEquals("c:4826279188108039", cleaned(reply, RawPost.UNKNOWN).postId);
  }

  @Test
  void aCommentOnTheWebSaysItsPostInAnalysisExtra() throws IOException {
    String page =
        "{'ok':1,'data':[{'id':5101466727221344,'idstr':'5101466727221344','mid':'5101466727221344',"
            + "'rootid':5101466727221344,'created_at':'Sat Nov 16 22:38:31 +0800 2024',"
            + "'text':'样本','text_raw':'样本','like_counts':0,'comments':[],"
            + "'analysis_extra':'%s'}],'rootComment':[]}";
    RawPost comment =
        (RawPost)
            read(
                    "ajax-json",
                    page.formatted("author_uid:9000000001|mid:5101466549487239|ai_type:2"))
                .get(1)
                .found();
    assertTrue(comment.isComment);
    assertEquals("5101466549487239", comment.commentedId);
    // The uid of the post's author is no field of the comment.
    assertNull(comment.extra);
    RawPost silent =
        (RawPost) read("ajax-json", page.formatted("author_uid:9000000001")).get(1).found();
    assertNull(silent.commentedId);
  }

  @Test
  void aPostWithLikesIsNoComment() throws IOException {
    RawPost post =
        (RawPost)
            read("ajax-json", "{'id':1,'mblogid':'x','text':'y','like_counts':1,'reposts_count':0}")
                .get(0)
                .found();
    assertFalse(post.isComment);
  }

  @ParameterizedTest
  @CsvSource({
    "https://weibo.com/ajax/statuses/show?id=Mb2vL5uUH&locale=zh-CN, Mb2vL5uUH",
    "https://weibo.com/ajax/statuses/longtext?id=Mb2vL5uUH, Mb2vL5uUH",
    "https://weibo.com/ajax/statuses/buildComments?flow=0&id=4826312651310475&uid=1, 4826312651310475",
    "https://m.weibo.cn/statuses/show?id=Mb2vL5uUH, Mb2vL5uUH",
    "https://m.weibo.cn/comments/hotflow?id=4826312651310475&mid=4826312651310475&max_id_type=0,"
        + "4826312651310475",
    "https://m.weibo.cn/api/container/getIndex?type=uid&value=9000000001,",
    "https://weibo.com/ajax/statuses/mymblog?uid=9000000001&page=1,",
  })
  void theAddressSaysWhatWasAskedFor(String address, String mid) {
    assertEquals(mid, WebObjects.askedFor(address));
  }
}
