package org.shiguan.report.section;

import java.util.List;
import org.shiguan.report.section.kind.AccountHistory;
import org.shiguan.report.section.kind.ActivitySection;
import org.shiguan.report.section.kind.AttentionSection;
import org.shiguan.report.section.kind.ComparisonSection;
import org.shiguan.report.section.kind.ControversySection;
import org.shiguan.report.section.kind.CoverageSection;
import org.shiguan.report.section.kind.DataQuality;
import org.shiguan.report.section.kind.DeletionsSection;
import org.shiguan.report.section.kind.EventsSection;
import org.shiguan.report.section.kind.ExecutiveFacts;
import org.shiguan.report.section.kind.ExecutiveList;
import org.shiguan.report.section.kind.ExecutiveMetrics;
import org.shiguan.report.section.kind.FirstWordSection;
import org.shiguan.report.section.kind.FollowersSection;
import org.shiguan.report.section.kind.Methods;
import org.shiguan.report.section.kind.MetricsSection;
import org.shiguan.report.section.kind.PostingTimelineSection;
import org.shiguan.report.section.kind.RepliesSection;
import org.shiguan.report.section.kind.RoleMixSection;
import org.shiguan.report.section.kind.StatesSection;
import org.shiguan.report.section.kind.StudySummary;
import org.shiguan.report.section.kind.WordsSection;

/** The registry of sections; the order is the order on the page. */
public final class Sections {
  /** Every section of the report. */
  public static final List<Section> ALL =
      List.of(
          new StudySummary(),
          new ExecutiveFacts(),
          new ExecutiveList(),
          new StatesSection(),
          new AccountHistory(),
          new DeletionsSection(),
          new PostingTimelineSection(),
          new ActivitySection(),
          new RoleMixSection(),
          new RepliesSection(),
          new FirstWordSection(),
          new ControversySection(),
          new WordsSection(),
          new AttentionSection(),
          new ComparisonSection(),
          new MetricsSection(),
          new ExecutiveMetrics(),
          new EventsSection(),
          new FollowersSection(),
          new CoverageSection(),
          new DataQuality(),
          new Methods());

  private Sections() {}

  /** The sections of a page. */
  public static List<Section> on(Section.Scope scope) {
    return ALL.stream().filter(s -> s.scopes().contains(scope)).toList();
  }
}
