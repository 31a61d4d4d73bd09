package org.shiguan.compare.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shiguan.compare.Dated;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.compare.StudyFacts;
import org.shiguan.study.Bilingual;

/** A metric of top leaders beside other executives of firms of the same size (M24). */
public final class ByRank implements Outcome {

  @Override
  public String id() {
    return "by_rank";
  }

  @Override
  public Bilingual title() {
    return new Bilingual(
        "公司一把手与其他高管，按公司规模分层", "Top leaders beside other executives, within sizes of firm");
  }

  @Override
  public List<String> arguments() {
    return List.of("metric");
  }

  @Override
  public boolean dated() {
    return true;
  }

  @Override
  public Bilingual caveat() {
    return new Bilingual(
        "公司一把手：当时任董事长、首席执行官或创始人者，由名册职务的用词判断；规模不详者不计。",
        "Top leaders are chairmen, chief executives and founders at the time, told by the words of the"
            + " roster's titles; executives of firms of unknown size are left out.");
  }

  @Override
  public Class<Sample.Groups> gives() {
    return Sample.Groups.class;
  }

  @Override
  public boolean stratified() {
    return true;
  }

  @Override
  public Sample of(StudyFacts facts, List<String> of) {
    Map<String, Bilingual> titles = new LinkedHashMap<>();
    titles.put("TOP", new Bilingual("公司一把手", "top leaders"));
    titles.put("OTHER", new Bilingual("其他高管", "other executives"));
    return Dated.groups(
        facts,
        of.get(0),
        titles,
        then -> then.rank() == null ? null : then.rank().name(),
        then -> then.size(),
        false);
  }
}
