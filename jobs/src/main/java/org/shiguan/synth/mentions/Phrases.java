package org.shiguan.synth.mentions;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words that posts are made of. Slots stand in braces; all sentences are our own. */
final class Phrases {
  /** A post and what it is filed under. */
  record Template(String kind, String text) {}

  /** Slots that any post may use. */
  static final Map<String, List<String>> SLOTS =
      Map.of(
          "says",
          List.of(
              "说今年不裁员",
              "表示要把价格降下来",
              "宣布明年开一百家店",
              "在会上讲了两个小时",
              "回应了昨天的传闻",
              "又发火了",
              "道歉了",
              "终于露面了",
              "谈到创业时哭了",
              "将出席下周的论坛",
              "认为行业会回暖",
              "不承认亏损",
              "把方案改了三遍",
              "被问到股价时笑了",
              "称不会卖掉公司",
              "与团队吃了顿饭",
              "在台上唱了一首歌",
              "来了又走了"),
          "praise",
          List.of("真有担当", "讲得太好了", "我服[赞]", "值得尊敬", "太拼了[加油]", "说话算话", "挺实在的", "大气"),
          "blame",
          List.of("太让人失望了", "只会吹牛[怒]", "出来道歉！", "说话不算数", "不要再炒作了", "把用户当傻子吗", "[鄙视]", "管管你们的客服"),
          "day",
          List.of("今天", "昨晚", "刚才", "上午", "这周", "早上", "下午三点", "去年", "8月15日", "周末"),
          "place",
          List.of("操场", "菜市场", "火车站", "体育馆", "小区门口", "医院", "图书馆", "江边", "老家", "食堂"),
          "thing",
          List.of(
              "天气不错", "堵车堵死了", "晚饭吃火锅", "困了", "电影挺好看", "又下雨了", "快递还没到", "周一综合症", "面试紧张", "终于放假了"),
          "title",
          List.of("董事长", "CEO", "总裁", "创始人", "首席执行官", "老板", "联合创始人", "总经理", "ＣＥＯ", "董事长兼CEO"),
          "trade",
          List.of(
              "歌手", "演员", "足球运动员", "中学教师", "医生", "律师", "记者", "民警", "司机", "快递员", "教练", "画家", "作家",
              "导演", "县长", "村民", "班主任", "学生", "警察", "主持人"),
          "kin",
          List.of("我同学", "我表哥", "我室友", "我叔叔", "我儿子", "我同事", "我邻居", "我老公", "我朋友", "我爸爸"),
          "service",
          List.of("客服", "店员", "快递员", "用户", "顾客", "消费者", "员工", "实习生", "保安", "导购"));

  /** Of the executive, by a name that others bear, and told by the firm. */
  static final List<Template> WITH_FIRM =
      of(
          "NAME_WITH_COMPANY",
          "{firm}的{name}{says}",
          "{firm}{title}{name}{says}",
          "{firm}{name}{says}，{praise}",
          "{name}({firm}){says}",
          "{day}{firm}开发布会，{name}{says}",
          "{name}{says}。{firm}股价会跌吗？",
          "{title}{name}{day}{says}，{firm}的员工{praise}",
          "{product}用了半年就坏，{name}{blame}",
          "{name}，你家{product}{blame}",
          "支持{name}！支持{firm}！{praise}",
          "听说{firm}要上市，{name}{says}[哈哈]",
          "#{firm}{name}发布会# {name}{says}",
          "#{firm}# {name}{blame}",
          "【{firm}】{day}，{title}{name}{says}。http://t.cn/zSample",
          "{firm}换帅：{name}{says}",
          "对{name}{praise}，对{firm}{blame}",
          "据悉，{firm}前{title}{name}{says}",
          "@{official} 请转告{name}：{blame}",
          "{nickname}就是{name}吧？{praise}",
          "{name}和{nickname}，是一个人，{says}",
          "{english} of {firmEnglish} {praise}",
          "{firmEnglish} CEO {english}, what a show",
          "{traditional}{says}，{firm}{praise}",
          "{firm}的{traditional}{says}",
          "看了{name}的采访，{day}{says}，{product}{praise}",
          "{name}这一年：{firm}从零到一，{praise}",
          "比起别人，我更信{firm}的{name}");

  /** Of the executive, by a name nobody else has. */
  static final List<Template> NAMED =
      of(
          "FULL_NAME",
          "{name}{says}",
          "{day}{name}{says}，{praise}",
          "支持{name}！{praise}",
          "{name}{blame}",
          "{title}{name}{day}{says}",
          "{traditional}{says}",
          "{english} is coming to town",
          "I like {english}!",
          "#{name}# {day}{says}",
          "问{name}：{blame}");

  static final List<Template> BY_ALIAS =
      of(
          "ALIAS",
          "{alias}{says}",
          "{alias}{blame}",
          "{day}看到{alias}，{praise}",
          "还是{alias}{praise}",
          "“{alias}”{says}");

  static final List<Template> BY_HANDLE =
      of(
          "HANDLE",
          "@{handle} {blame}",
          "{day}的事，@{handle} 怎么看？",
          "转给@{handle} 看看[哈哈]",
          "@{handle} @某位路人 {praise}",
          "在会场见到了@{handle}，{praise}");

  static final List<Template> BY_FIRM =
      of(
          "FIRM_ACCOUNT",
          "{title}{name}{day}{says}",
          "{name}{says}，欢迎转发",
          "【年会】{name}{says}",
          "{day}，{name}{says}[鼓掌]");

  /** Of the executive, but only who was there knows it. */
  static final List<Template> UNTOLD =
      of(
          "UNTOLD",
          "{name}{says}，{praise}",
          "样木公司的{name}{says}",
          "出席论坛的还有{name}等人",
          "{name}{blame}");

  /** Of somebody else. */
  static final List<Template> OTHERS =
      of(
          "homonym",
          "{trade}{name}{day}去世",
          "{name}老师{day}上课，{thing}",
          "{day}跟{name}去{place}，{thing}",
          "{name}进球了！{thing}",
          "{kin}{name}{day}结婚",
          "{name}你作业写完了吗",
          "生日快乐{name}[蛋糕]",
          "{name}在{place}等你，{thing}",
          "寻人：{name}，男，{day}在{place}走失",
          "嫌疑人{name}{day}在{place}被抓",
          "{name}和我{day}去{place}",
          "听{name}唱歌，{thing}",
          "{english} plays for our school",
          "{traditional}{day}在{place}打球");

  static final List<Template> LONGER =
      of(
          "longer name",
          "{name}{tail}{says}",
          "{day}{name}{tail}去{place}，{thing}",
          "{double}{name}{says}",
          "{surname}{name}{day}上课",
          "{name}{tail}，生日快乐",
          "{english}ing is here");

  static final List<Template> STRADDLING =
      of(
          "other words",
          "老刘强调{day}要早到",
          "小王健身回来，{thing}",
          "老陈伟大吧？{thing}",
          "老王健康最要紧",
          "小刘强壮得很，{thing}");

  /** Of somebody else, in a text about the firm. */
  static final List<Template> BESIDE_FIRM =
      of(
          "beside the firm",
          "{firm}{service}{name}态度很好，{praise}",
          "我叫{name}，{day}在{firm}买了{product}",
          "{kin}{name}去{firm}上班了",
          "{product}坏了，{firm}的{service}{name}{blame}",
          "{trade}{name}代言{product}",
          "{firm}请来{trade}{name}",
          "{name}老师也用{product}",
          "{other}{title}{name}到访{firm}",
          "{firm}的{name}{tail}{says}",
          "{firm}的{double}{name}{says}",
          "{product}好用，{kin}{name}说的",
          "{firm}门口，{trade}{name}{day}唱歌",
          "{name}(歌手){day}为{firm}唱歌",
          "{name}是一名{trade}，{day}买了{product}");

  /** The same, and nothing in the text tells. */
  static final List<Template> UNTOLD_BESIDE_FIRM =
      of(
          "beside the firm, untold",
          "跟{name}一起逛{firm}，{thing}",
          "花匠{name}用{product}",
          "{name}，{day}记得帮我去{firm}拿{product}");

  /** Nobody's name, or not in the author's own words. */
  static final List<Template> NOBODY =
      of(
          "nobody",
          "{day}{thing}",
          "{firm}{day}开店，{praise}",
          "{product}{blame}",
          "转发微博//@某位路人:{firm}的{name}{says}",
          "{thing}//@{official}:{title}{name}{says}",
          "{name}店{day}开业");

  /** Simplified letters of these phrases and their traditional forms, of our own making. */
  private static final Map<Character, Character> TRADITIONAL = traditional();

  private Phrases() {}

  private static List<Template> of(String kind, String... texts) {
    return Arrays.stream(texts).map(text -> new Template(kind, text)).toList();
  }

  private static Map<Character, Character> traditional() {
    String simple = "样机说会讲个发布开创业认为会论坛应问与团队员产价两谁话让亏损闻诉还传风刘强陈伟张赵国晓澜听买东来时个这样经总裁论场转发师学结婚边车";
    String full = "樣機說會講個發佈開創業認為會論壇應問與團隊員產價兩誰話讓虧損聞訴還傳風劉強陳偉張趙國曉瀾聽買東來時個這樣經總裁論場轉發師學結婚邊車";
    var map = new HashMap<Character, Character>();
    for (int i = 0; i < simple.length(); i++) {
      map.put(simple.charAt(i), full.charAt(i));
    }
    return map;
  }

  /** The text in traditional script, as far as the letters are known here. */
  static String inTraditional(String text) {
    var out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(TRADITIONAL.getOrDefault(c, c));
    }
    return out.toString();
  }
}
