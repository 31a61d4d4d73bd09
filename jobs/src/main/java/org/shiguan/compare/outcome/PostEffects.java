package org.shiguan.compare.outcome;

import java.util.List;
import org.shiguan.compare.Outcome;
import org.shiguan.compare.Sample;
import org.shiguan.compare.StudyFacts;
import org.shiguan.study.Bilingual;

/** What a type of post does within an account (codebook M16), account by account. */
public final class PostEffects implements Outcome {

  @Override
  public String id() {
    return "post_effects";
  }

  @Override
  public Bilingual title() {
    return new Bilingual(
        "同一账号内某类帖子与相似帖子之差", "Posts of a type beside similar posts of the same account");
  }

  @Override
  public List<String> arguments() {
    return List.of("metric");
  }

  @Override
  public Bilingual caveat() {
    return new Bilingual(
        "类别由规则判定，未经人工验证；同类帖子与对照帖除类别外仍可能不同。",
        "Types are those of rules and not validated; posts and controls may differ in more than type.");
  }

  @Override
  public Class<Sample.Effects> gives() {
    return Sample.Effects.class;
  }

  @Override
  public Sample of(StudyFacts facts, List<String> of) {
    return new Sample.Effects(Sample.Side.ofExecutives(facts.points(of.get(0))));
  }
}
