package org.shiguan.measure.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.shiguan.stat.Interval;

/** The codebook's worked value of M15 and hand calculations. */
final class AccountControversyTest {
  private static List<OptionalDouble> post(double... standings) {
    return DoubleStream.of(standings)
        .mapToObj(s -> s < 0 ? OptionalDouble.empty() : OptionalDouble.of(s))
        .toList();
  }

  @Test
  void onePost() {
    AccountControversy one =
        AccountControversy.of(List.of(post(0.9, 0.6, 0.75, -1, -1), post(0.9, 0.9, -1, -1, -1)))
            .orElseThrow();
    // The second has two components and no index.
    assertEquals(1, one.posts());
    assertEquals(0.75, one.index(), 1e-12);
    assertEquals(0.7398636223, one.geometric(), 1e-10);
    assertEquals(new Interval(0.75, 0.75), one.interval());
    assertEquals(List.of(0.3, 0.6 / 3, 0.25, 0.0, 0.0), one.contributions());
    assertEquals(0.675, one.without().get(0).getAsDouble(), 1e-12);
    assertEquals(0.825, one.without().get(1).getAsDouble(), 1e-12);
    assertEquals(0.75, one.without().get(2).getAsDouble(), 1e-12);
    assertEquals(0, one.above());
  }

  @Test
  void contributionsAddUpWhateverComponentsPostsHave() {
    var posts = new ArrayList<List<OptionalDouble>>();
    posts.add(post(0.95, 0.95, 0.95, 0.95, 0.95));
    posts.add(post(0.5, -1, 0.25, 0.75, -1));
    posts.add(post(-1, 0.1, 0.2, -1, 0.3));
    AccountControversy account = AccountControversy.of(posts).orElseThrow();
    assertEquals((0.95 + 0.5 + 0.2) / 3, account.index(), 1e-12);
    assertEquals(
        account.index(), account.contributions().stream().mapToDouble(c -> c).sum(), 1e-12);
    assertEquals((0.95 / 5 + 0.75 / 3) / 3, account.contributions().get(3), 1e-12);
    assertEquals(1, account.above());
    assertTrue(account.interval().low() >= 0.2 && account.interval().high() <= 0.95);
    assertTrue(account.interval().low() < account.interval().high());

    Collections.reverse(posts);
    assertEquals(Optional.of(account), AccountControversy.of(posts), "in any order");
  }

  @Test
  void nobodyWithoutAnIndex() {
    assertEquals(Optional.empty(), AccountControversy.of(List.of()));
    assertEquals(Optional.empty(), AccountControversy.of(List.of(post(0.9, 0.9, -1, -1, -1))));
  }
}
