package org.shiguan.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.sql.Row;

/** Makes the values of all sequence metrics of one executive from its posts in order. */
final class SequencePass implements CoGroupFunction<String, Row, Row, Row> {
  private final LocalDate from;
  private final LocalDate to;
  private final ArrayList<SequenceMetric<?>> metrics;

  SequencePass(LocalDate from, LocalDate to, List<SequenceMetric<?>> metrics) {
    this.from = from;
    this.to = to;
    this.metrics = new ArrayList<>(metrics);
  }

  /** The posts of an executive: all their instants, and the posts whose second is known. */
  private record Known(List<Long> instants, List<Long> exact, CoveredTime blurred) {}

  @Override
  public Iterator<Row> call(String executive, Iterator<Row> posts, Iterator<Row> roster) {
    if (!roster.hasNext()) {
      return List.<Row>of().iterator();
    }
    CoveredTime covered = RosterRow.covered(roster.next(), from, to);
    Known known = read(posts);
    CoveredTime sharp = covered.minus(known.blurred);
    List<PostAt> inOrder = new ArrayList<>();
    for (long at : known.exact) {
      int run = sharp.indexOf(at);
      if (run >= 0) {
        inOrder.add(new PostAt(at, run));
      }
    }
    List<Window> windows =
        Window.of(executive, covered, sharp, from, to).stream()
            .map(w -> w.withPosts(countIn(w, known.instants)))
            .toList();
    var states = new OrderedStates(inOrder);
    var rows = new ArrayList<Row>();
    for (SequenceMetric<?> metric : metrics) {
      finish(metric, windows, states, rows);
    }
    return rows.iterator();
  }

  private static <S extends SequenceState<S>> void finish(
      SequenceMetric<S> metric, List<Window> windows, OrderedStates states, List<Row> rows) {
    for (Window window : windows) {
      rows.addAll(
          ValueRows.of(
              metric.card(), window, w -> metric.finisher().finish(w, states.of(metric, w))));
    }
  }

  private static Known read(Iterator<Row> posts) {
    var known = new Known(new ArrayList<>(), new ArrayList<>(), CoveredTime.NONE);
    var blurs = new ArrayList<Stretch>();
    posts.forEachRemaining(
        post -> {
          long at = post.getLong(1);
          Precision precision = Precision.named(post.getString(2));
          known.instants.add(at);
          if (precision == Precision.SECOND) {
            known.exact.add(at);
          } else {
            blurs.add(precision.around(at));
          }
        });
    return new Known(known.instants, known.exact, new CoveredTime(blurs));
  }

  private static long countIn(Window window, List<Long> instants) {
    long start = Window.startOf(window.from());
    long end = Window.startOf(window.to());
    return instants.stream().filter(at -> at >= start && at < end).count();
  }

  /** The states of one executive: one per month, and their merge for the period. */
  private static final class OrderedStates {
    private final Map<LocalDate, List<PostAt>> byMonth = new TreeMap<>();
    private final Map<Class<?>, Map<LocalDate, Object>> months = new HashMap<>();
    private final Map<Class<?>, Object> periods = new HashMap<>();

    OrderedStates(List<PostAt> posts) {
      for (PostAt post : posts) {
        byMonth
            .computeIfAbsent(
                Window.dayOf(post.micros()).withDayOfMonth(1), month -> new ArrayList<>())
            .add(post);
      }
    }

    <S extends SequenceState<S>> S of(SequenceMetric<S> metric, Window window) {
      Class<S> type = metric.stateType();
      Map<LocalDate, Object> ofMonths =
          months.computeIfAbsent(
              type,
              t -> {
                var states = new TreeMap<LocalDate, Object>();
                byMonth.forEach((month, posts) -> states.put(month, fold(metric, posts)));
                return states;
              });
      return switch (window.grain()) {
        case MONTH -> {
          Object state = ofMonths.get(window.from().withDayOfMonth(1));
          yield state == null ? metric.zero().create() : type.cast(state);
        }
        case PERIOD ->
            type.cast(
                periods.computeIfAbsent(
                    type,
                    t -> {
                      S all = metric.zero().create();
                      ofMonths.values().forEach(month -> all.merge(type.cast(month)));
                      return all;
                    }));
      };
    }

    private static <S extends SequenceState<S>> S fold(
        SequenceMetric<S> metric, List<PostAt> posts) {
      S state = metric.zero().create();
      posts.forEach(state::add);
      return state;
    }
  }
}
