package org.shiguan.study;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which names of a person are likely to be borne by many, when the roster does not say. */
final class CommonNames {
  /**
   * Given names of two letters that whole generations bear: with any surname they are common. Our
   * own choice.
   */
  private static final Set<String> GIVEN =
      Set.of(
          "建国", "建军", "建华", "建平", "建明", "建新", "建伟", "建民", "建设", "建强", "国强", "国华", "国庆", "国平", "国栋",
          "国良", "国胜", "志强", "志刚", "志明", "志华", "志伟", "志勇", "志远", "志国", "志军", "文华", "文军", "文杰", "文涛",
          "文斌", "永强", "永刚", "永军", "永明", "海涛", "海军", "海波", "海峰", "海燕", "海英", "晓东", "晓明", "晓军", "晓峰",
          "晓燕", "晓红", "晓丽", "小明", "小军", "小红", "小平", "小龙", "小刚", "俊杰", "俊峰", "春生", "春华", "玉兰", "玉梅",
          "玉华", "玉珍", "秀英", "秀兰", "秀珍", "秀华", "桂英", "桂兰", "桂芳", "淑珍", "淑华", "淑芳", "丽华", "丽娟", "丽萍",
          "雪梅", "红梅", "婷婷", "浩然", "子轩", "宇轩", "一鸣", "大伟", "卫东", "卫国", "卫民", "爱国", "爱民", "爱华", "立新",
          "立军", "立国", "立强", "金龙", "金生", "成龙", "天宇", "伟民", "伟东", "伟强", "伟明", "荣华", "庆华", "庆丰", "学军",
          "学文", "新华", "新民", "明华", "明辉", "向东", "宏伟", "洪涛", "振华", "振东", "家豪", "家伟", "嘉豪", "德华", "德胜",
          "世杰", "少华", "和平");

  private CommonNames() {}

  /**
   * Chinese names of two letters, or with a common given name; Latin names of one word; and the
   * English name of somebody whose Chinese one is such.
   */
  static List<String> among(Bilingual names, List<String> aliases) {
    boolean person = isCommon(names.zh());
    return Stream.concat(
            Stream.of(names.zh(), names.en())
                .filter(name -> isCommon(name) || (person && name.equals(names.en()))),
            aliases.stream().filter(CommonNames::isCommon))
        .distinct()
        .toList();
  }

  private static boolean isCommon(String name) {
    if (name.codePoints().allMatch(Character::isIdeographic)) {
      int letters = name.codePointCount(0, name.length());
      return letters <= 2 || (letters == 3 && GIVEN.contains(name.substring(1)));
    }
    return name.codePoints().allMatch(c -> c < 0x80 && c != ' ' && !Character.isDigit(c));
  }
}
