package org.shiguan.publish;

import java.util.Arrays;
import org.shiguan.clean.CleaningSteps;
import org.shiguan.compare.Estimators;
import org.shiguan.ingest.DumpFormats;
import org.shiguan.measure.MeasureStage;
import org.shiguan.measure.MetricCard;
import org.shiguan.measure.Reason;
import org.shiguan.record.RejectReason;
import org.shiguan.report.mart.Catalogue;
import org.shiguan.report.mart.Grain;
import org.shiguan.report.mart.Text;
import org.shiguan.report.mart.Unit;
import org.shiguan.run.RunOptions;

/** The registries as the report reads them. */
final class MartCatalogue {

  private MartCatalogue() {}

  static Catalogue of(RunOptions options) {
    return new Catalogue(
        MeasureStage.asked(options.only()).stream().map(m -> metric(m.card())).toList(),
        Arrays.stream(Reason.values())
            .map(r -> new Catalogue.Reason(r.name(), text(r.text())))
            .toList(),
        Arrays.stream(RejectReason.values())
            .map(r -> new Catalogue.Reason(r.name(), new Text(r.zh(), r.en())))
            .toList(),
        CleaningSteps.ALL.stream()
            .map(s -> new Catalogue.Step(s.id(), new Text(s.whyZh(), s.whyEn())))
            .toList(),
        DumpFormats.ALL.stream()
            .map(f -> new Catalogue.Format(f.id(), new Text(f.titleZh(), f.titleEn())))
            .toList(),
        Estimators.ALL.stream()
            .map(
                e ->
                    new Catalogue.Estimator(
                        e.id(),
                        e.codebook(),
                        MartRows.text(e.title()),
                        MartRows.text(e.definition()),
                        e.reference()))
            .toList());
  }

  private static Catalogue.Metric metric(MetricCard card) {
    return new Catalogue.Metric(
        card.id(),
        card.codebook(),
        text(card.title()),
        Unit.valueOf(card.unit().name()),
        card.range().low(),
        card.range().high(),
        text(card.definition()),
        text(card.whenUndefined()),
        text(card.caveat()),
        card.reference(),
        card.grains().stream().map(g -> Grain.valueOf(g.name())).toList(),
        card.sliced(),
        text(card.sliceTitle()));
  }

  private static Text text(org.shiguan.measure.Text text) {
    return new Text(text.zh(), text.en());
  }
}
