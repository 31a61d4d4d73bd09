package org.shiguan.compare.outcome;

import java.util.Comparator;
import java.util.List;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.compare.StudyFacts;
import org.shiguan.study.Bilingual;

/** How much higher personal posts rank by reposts than aphorisms and promotion (C21). */
public final class PersonalOverPromotion implements Outcome {

  @Override
  public String id() {
    return "personal_over_promotion";
  }

  @Override
  public Bilingual title() {
    return new Bilingual(
        "个人帖子与鸡汤、宣传帖子的转发位次之差",
        "Place by reposts of personal posts less that of aphorisms and promotion");
  }

  @Override
  public Bilingual caveat() {
    return new Bilingual(
        "位次是各帖在本人全部帖子中按转发的中间秩（0 到 1）；两类都有的帖子不计，每类至少 5 帖。类别由规则判定，未经人工验证。",
        "The place is a post's midrank by reposts among all of the account's (0 to 1); posts of both"
            + " kinds are left out, and five of each are needed. Types are those of rules and not"
            + " validated.");
  }

  @Override
  public Class<Sample.Effects> gives() {
    return Sample.Effects.class;
  }

  @Override
  public Sample of(StudyFacts facts, List<String> of) {
    return new Sample.Effects(
        Sample.Side.ofExecutives(
            facts.places().stream()
                .sorted(Comparator.comparing(StudyFacts.Places::executive))
                .map(p -> Sample.Point.of(p.executive(), p.personal() - p.promoting(), p.n()))
                .toList()));
  }
}
