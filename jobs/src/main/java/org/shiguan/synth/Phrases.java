package org.shiguan.synth;

import java.util.List;

/** The word stock of the sample: harmless, in the manner of microblogs, about nobody. */
final class Phrases {
  static final List<String> OPENINGS =
      List.of(
          "今天",
          "早上好！",
          "刚开完会，",
          "晚上回到家，",
          "路上堵车，",
          "出差第三天，",
          "周末",
          "说句心里话，",
          "汇报一下，",
          "看到大家的留言，",
          "昨晚没睡好，",
          "和同事讨论到很晚，",
          "",
          "",
          "有朋友问我：",
          "再说一遍，",
          "好消息：",
          "天气不错，");

  static final List<String> COMPANY =
      List.of(
          "样品二代的第三轮测试通过了，谢谢样品组的同事",
          "我们的样品仓库又扩大了一层，发货会更快",
          "产品说明书改到第七版，终于能看懂了",
          "客服中心今天接了很多电话，每一个问题都有记录",
          "样品价格下周调整，细则以官方公告为准",
          "研发部门招人，条件只有一个：喜欢做样品",
          "门店排队的朋友辛苦了，热茶已经备好",
          "新系统上线，下单流程少了两步",
          "供应商大会结束，质量还是第一条",
          "把同一件小事做一千遍，就是我们的战略",
          "这个季度的样品合格率又高了一点点",
          "有批评才有进步，意见都转给样品部了");

  static final List<String> PERSONAL =
      List.of(
          "陪孩子做手工，纸飞机飞得比我想的远",
          "跑了五公里，膝盖说它不同意",
          "自己下厨煮面，咸了",
          "读完一本旧书，夹着十年前的车票",
          "窗外下雪，想起小时候的操场",
          "体检报告出来了，医生让我少说话多走路",
          "老同学聚会，大家都胖了",
          "飞机晚点四小时，把积压的邮件都回完了",
          "学会了做番茄炒蛋，先放蛋还是先放番茄是个问题",
          "院子里的石榴熟了，鸟比我先知道");

  static final List<String> WISDOM =
      List.of(
          "慢慢走，才能走得远", "听得进不同意见的人，运气都不会太差", "做人如做样品，里外要一致", "少解释，多做事", "耐心是最便宜的投资", "今天的辛苦，是明天的样品");

  static final List<String> CROWD =
      List.of(
          "中午吃什么，这是个问题",
          "地铁上人好多，手机都拿不出来",
          "考试终于结束了，求好运",
          "刚买的伞就丢了，心疼",
          "这首歌循环了一整天",
          "谁知道样品二代什么时候发货",
          "加班加到忘了今天星期几",
          "楼下新开的面馆味道还行",
          "明天又要早起，晚安",
          "排队两小时，终于拿到样品了，开心",
          "快递三天没动了，有人管管吗",
          "电影比预告片还短，看完更困了");

  /** About a person; {@code %s} is the name. */
  static final List<String> ABOUT =
      List.of(
          "听了%s的演讲，讲得挺实在",
          "%s今天又上新闻了，大家怎么看",
          "有没有人觉得%s说得有道理",
          "不太同意%s的说法，样品不是这么做的",
          "在机场好像看见%s了，没好意思打招呼",
          "%s的公司客服终于回电话了，点赞",
          "%s什么时候回应一下样品的问题",
          "采访稿里%s说明年要出三代，坐等");

  /** How the {@link #ABOUT} of the same place is meant: 1 well, 0 neither, -1 ill. */
  static final List<Integer> MEANT = List.of(1, 0, 0, -1, 0, 1, 0, 0);

  static final List<String> COMMENTS =
      List.of(
          "说得好", "支持一下", "转给同事看看", "这个可以有", "不敢苟同", "学习了", "哈哈哈", "求解释", "马克", "同意楼上", "期待", "先收藏",
          "真的假的", "围观", "顶", "话糙理不糙");

  static final List<String> ANSWERS =
      List.of(
          "订单号发给我，马上请同事查",
          "谢谢提醒，已经记下了",
          "这个问题下周会有答复",
          "不客气，用得好再来说一声",
          "抱歉让您久等，已经补发",
          "说明书第九页有，图更清楚",
          "好建议，转样品部",
          "目前只有白色，黑色下个月");

  static final List<String> TOPICS =
      List.of("样品二代", "样本早读", "周末生活", "样本论坛", "每日一句", "样本价格战", "年度汇报", "我爱样品");

  static final List<String> EMOTICONS =
      List.of("[哈哈]", "[嘻嘻]", "[泪]", "[给力]", "[威武]", "[思考]", "[抱抱]", "[怒]", "[good]", "[蜡烛]");

  /** How the emoticon of the same place is meant, where the words beside it leave it open. */
  static final List<Integer> FELT = List.of(1, 1, -1, 1, 1, 0, 1, -1, 1, 0);

  /** Things the cleaning has to cope with: entities, full-width forms, marks that need quoting. */
  static final List<String> ODDITIES =
      List.of(
          " A&amp;B两个方案都试过",
          " 1&lt;2，也算&quot;进步&quot;",
          "，编号ＡＢ１２３，限量５００台",
          ", really",
          " \"引号也要试一试\"",
          "，評測見繁體版，謝謝",
          "😀",
          "，速度提高５０％");

  static final List<String> CLIENTS =
      List.of(
          "新浪微博", "iPhone客户端", "Android客户端", "iPad客户端", "UC浏览器", "皮皮时光机", "专业版微博", "三星GalaxyNote");

  /** Texts Weibo itself fills in when a repost has no comment. */
  static final List<String> BARE = List.of("转发微博", "转发微博", "Repost");

  private Phrases() {}
}
