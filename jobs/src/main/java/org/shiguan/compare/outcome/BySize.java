package org.shiguan.compare.outcome;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shiguan.compare.Dated;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.compare.StudyFacts;
import org.shiguan.study.Bilingual;

/** A metric of small and medium firms beside large ones, by the size on the date (M24). */
public final class BySize implements Outcome {

  @Override
  public String id() {
    return "by_size";
  }

  @Override
  public Bilingual title() {
    return new Bilingual("按公司规模", "By size of firm");
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
        "规模按当时的员工数（2,000 人以上为大）；按粉丝数挑选的档案往往缺少中小企业的高管。",
        "Size by the number of employees at the time (large from 2,000). Archives that choose accounts"
            + " by followers miss executives of small firms.");
  }

  @Override
  public Class<Sample.Groups> gives() {
    return Sample.Groups.class;
  }

  @Override
  public Sample of(StudyFacts facts, List<String> of) {
    Map<String, Bilingual> titles = new LinkedHashMap<>();
    titles.put("SME", new Bilingual("中小企业", "small and medium firms"));
    titles.put("LARGE", new Bilingual("大企业", "large firms"));
    return Dated.groups(
        facts,
        of.get(0),
        titles,
        then -> then.size() == null ? null : then.size().equals("L") ? "LARGE" : "SME",
        then -> "",
        false);
  }
}
