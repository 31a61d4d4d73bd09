package org.shiguan.record;

/** Why a record was kept aside. The texts are printed in the report. */
public enum RejectReason {
  WRONG_CELLS("单元格数与列数不符", "the number of cells is not that of the columns"),
  BROKEN_JSON("JSON 不完整或有语法错误", "the JSON is cut off or malformed"),
  BROKEN_PAGE("网页不完整", "a web page that is cut off"),
  BAD_ENCODING("字节不符合文件的字符编码", "bytes that are not valid in the file's encoding"),
  BAD_TIME("发布时间缺失或无法识别", "the time of posting is missing or cannot be read"),
  MISSING_ID("没有微博编号", "no post id"),
  ROUNDED_ID("编号被电子表格舍入", "an id rounded by a spreadsheet"),
  BAD_ID("编号不符合该来源的格式", "an id that is none in this id space"),
  BAD_CONTAINER("容器或压缩数据损坏", "a damaged container or compressed stream"),
  UNKNOWN_FORMAT("压缩包中的文件不是已知格式", "a file in an archive that is of no known format"),
  TOO_LONG("记录超过长度上限", "a record longer than the stated bound"),
  NOT_A_POST("对象不是微博、用户或错误信息", "an object that is no post, profile or error"),
  FORGOTTEN("应本人要求不予保留", "not kept, because its author asked to be forgotten");

  private final String zh;
  private final String en;

  RejectReason(String zh, String en) {
    this.zh = zh;
    this.en = en;
  }

  /** Text in Chinese. */
  public String zh() {
    return zh;
  }

  /** Text in English. */
  public String en() {
    return en;
  }
}
