package org.shiguan.measure.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.shiguan.stat.ClusterBootstrap;
import org.shiguan.stat.Interval;

/**
 * How controversial the posts of one account are on average (codebook M15), and the variants that
 * are always printed beside it. Only posts with an index count.
 *
 * @param posts posts with an index, 1 or more
 * @param index mean of their indices with equal weights, 0 to 1
 * @param interval its 95 % percentile interval: 2,000 draws of the posts; it speaks of this account
 *     alone
 * @param above posts with an index above 0.9
 * @param geometric mean of the geometric indices
 * @param contributions what each component adds to the index: its standing over the number of
 *     components of the post, averaged; together they are the index
 * @param without mean index without each component; empty where no post can do without it
 */
public record AccountControversy(
    long posts,
    double index,
    Interval interval,
    long above,
    double geometric,
    List<Double> contributions,
    List<OptionalDouble> without) {
  private static final double HIGH = 0.9;
  private static final long SEED = 15;

  /** Copies the lists. */
  public AccountControversy {
    contributions = List.copyOf(contributions);
    without = List.copyOf(without);
  }

  /**
   * The controversy of an account.
   *
   * @param posts the standings of the components of each post, in any order; the same components in
   *     the same places
   * @return empty when no post has an index
   */
  public static Optional<AccountControversy> of(Collection<List<OptionalDouble>> posts) {
    List<List<OptionalDouble>> indexed =
        posts.stream()
            .filter(p -> ControversyIndex.of(p).isPresent())
            .sorted(Comparator.comparing(Object::toString))
            .toList();
    if (indexed.isEmpty()) {
      return Optional.empty();
    }
    List<Double> indices = indexed.stream().map(p -> ControversyIndex.of(p).getAsDouble()).toList();
    int components = indexed.get(0).size();
    return Optional.of(
        new AccountControversy(
            indexed.size(),
            mean(indices),
            ClusterBootstrap.interval(
                    List.of(indices),
                    accounts -> mean(accounts.get(0)),
                    ClusterBootstrap.REPLICATES,
                    SEED)
                .orElseThrow(),
            indices.stream().filter(i -> i > HIGH).count(),
            average(indexed, ControversyIndex::geometric).orElseThrow(),
            IntStream.range(0, components).mapToObj(k -> contribution(indexed, k)).toList(),
            IntStream.range(0, components)
                .mapToObj(k -> average(indexed, p -> ControversyIndex.without(k, p)))
                .toList()));
  }

  private static double contribution(List<List<OptionalDouble>> posts, int component) {
    var parts = new ArrayList<Double>();
    for (List<OptionalDouble> post : posts) {
      long known = post.stream().filter(OptionalDouble::isPresent).count();
      parts.add(post.get(component).orElse(0) / known);
    }
    return mean(parts);
  }

  private static OptionalDouble average(
      List<List<OptionalDouble>> posts, Function<List<OptionalDouble>, OptionalDouble> index) {
    return posts.stream()
        .map(index)
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .average();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(v -> v).average().orElse(Double.NaN);
  }
}
