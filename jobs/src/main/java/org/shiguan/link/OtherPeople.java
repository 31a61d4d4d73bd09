package org.shiguan.link;

import java.util.List;
import java.util.Set;

/**
 * Words beside a common name that say that somebody else bears it: trades, kin and acquaintances of
 * the writer, offices of state, customers and staff. Our own list.
 */
final class OtherPeople {
  /** Who is called so is no head of a firm. */
  private static final Set<String> TRADES =
      Set.of(
          "歌手", "演员", "影星", "明星", "歌星", "球星", "球员", "球迷", "运动员", "选手", "队员", "队长", "教练", "主教练",
          "裁判", "前锋", "后卫", "门将", "中锋", "冠军", "老师", "教师", "班主任", "教授", "副教授", "讲师", "博士", "博士生",
          "研究生", "学生", "同学", "校友", "学长", "师兄", "师弟", "师傅", "师父", "徒弟", "导师", "校长", "院长", "医生", "大夫",
          "医师", "护士", "律师", "法官", "检察官", "记者", "编辑", "摄影师", "作家", "诗人", "画家", "书法家", "导演", "编剧",
          "主持人", "主播", "警察", "民警", "交警", "警官", "辅警", "消防员", "战士", "士兵", "战友", "烈士", "司机", "快递员",
          "快递", "保安", "保洁", "厨师", "服务员", "店员", "店主", "店长", "导购", "营业员", "理发师", "客服", "员工", "职员",
          "实习生", "工程师", "工人", "农民", "农民工", "村民", "市民", "居民", "村长", "村支书", "书记", "市长", "县长", "省长",
          "局长", "处长", "科长", "镇长", "乡长", "部长", "主任", "行长", "会长", "用户", "客户", "顾客", "消费者", "网友", "粉丝",
          "读者", "观众", "乘客", "患者", "病人", "嫌犯", "嫌疑人", "犯罪嫌疑人", "被告", "被告人", "原告", "同乡", "老乡", "朋友",
          "好友", "哥们", "兄弟", "邻居", "室友", "同桌", "同事", "男友", "男朋友", "女友", "老公", "老婆", "丈夫", "妻子", "爸爸",
          "妈妈", "父亲", "母亲", "儿子", "女儿", "哥哥", "弟弟", "姐姐", "妹妹", "表哥", "表弟", "表姐", "堂哥", "堂弟", "叔叔",
          "舅舅", "姑父", "姨夫", "姐夫", "妹夫", "侄子", "外甥", "外公", "爷爷", "孩子", "男子", "小伙", "小伙子", "大爷", "少年",
          "男孩", "志愿者", "研究员", "科学家", "院士", "飞行员", "船长", "裁缝", "木匠", "业主", "房东", "房客", "中介", "宝宝");

  /** Before the name: it is introduced, or compared. */
  private static final Set<String> INTRODUCING = Set.of("叫", "叫做", "名叫", "姓名", "同名", "改名", "化名");

  /** Between a firm and the name of who leads it. */
  private static final Set<String> TITLES =
      Set.of(
          "的", "董事长", "副董事长", "主席", "总裁", "副总裁", "总经理", "副总经理", "CEO", "ceo", "COO", "CTO", "CFO",
          "首席", "执行官", "首席执行官", "运营官", "技术官", "创始人", "创办人", "联合", "联席", "老板", "老总", "掌门人", "掌门",
          "当家人", "负责人", "高管", "董事", "前", "原", "新任", "现任", "集团", "公司", "有限公司", "股份", "副", "兼", "、",
          "(", "—", "·", "执行", "高级", "总", "ceo兼");

  private static final int NEAR = 5;

  private OtherPeople() {}

  /** Whose the words beside a name say it is. */
  enum Sign {
    /** The executive's: it stands right behind the firm. */
    OWN,
    /** Somebody else's. */
    OTHER,
    /** They do not say. */
    NONE
  }

  /**
   * Reads the words beside a name.
   *
   * @param tokens words of the text
   * @param kinds their kinds
   * @param at place of the name among them
   * @param executive whose name it may be
   */
  static Sign beside(
      List<String> tokens, String kinds, int at, String executive, RosterNames roster) {
    for (int i = at - 1; i >= 0 && i >= at - NEAR; i--) {
      if (kinds.charAt(i) == 'N' || kinds.charAt(i) == 'M') {
        var firm = roster.firm(tokens.get(i));
        if (!firm.isEmpty()) {
          return firm.contains(executive) ? Sign.OWN : Sign.OTHER;
        }
        break;
      }
      if (!TITLES.contains(tokens.get(i))) {
        break;
      }
    }
    String before = at > 0 ? tokens.get(at - 1) : "";
    // The segmenter cuts some trades in two: 快递|员.
    String wider = at > 1 ? tokens.get(at - 2) + before : before;
    if (TRADES.contains(before) || TRADES.contains(wider) || INTRODUCING.contains(before)) {
      return Sign.OTHER;
    }
    return isOther(tokens, kinds, at) ? Sign.OTHER : Sign.NONE;
  }

  /** Whether what follows the name says so: 刘强老师, 刘强(歌手), 刘强是一名教师. */
  private static boolean isOther(List<String> tokens, String kinds, int at) {
    if (at + 1 == tokens.size()) {
      return false;
    }
    String next = tokens.get(at + 1);
    String wider = at + 2 < tokens.size() ? next + tokens.get(at + 2) : next;
    if (TRADES.contains(next) || TRADES.contains(wider)) {
      return true;
    }
    if (!next.equals("是") && !next.equals("(")) {
      return false;
    }
    var said = new StringBuilder();
    for (int i = at + 2; i < tokens.size() && i <= at + 1 + NEAR; i++) {
      if (kinds.charAt(i) == 'P' || kinds.charAt(i) == 'N') {
        break;
      }
      said.append(tokens.get(i));
    }
    return TRADES.stream().anyMatch(trade -> said.indexOf(trade) >= 0);
  }
}
