package org.shiguan.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Splits ordered posts and puts their states together again. */
final class LawsOfOrder {
  private LawsOfOrder() {}

  static <S extends SequenceState<S>> S state(Supplier<S> zero, List<PostAt> posts) {
    S state = zero.get();
    posts.forEach(state::add);
    return state;
  }

  static <S extends SequenceState<S>> S merged(Supplier<S> zero, List<List<PostAt>> parts) {
    S all = zero.get();
    parts.forEach(part -> all.merge(state(zero, part)));
    return all;
  }

  /** Singletons, every cut in two, and random cuts with empty parts. */
  static List<List<List<PostAt>>> splits(List<PostAt> posts, Random random) {
    var splits = new ArrayList<List<List<PostAt>>>();
    splits.add(posts.stream().map(List::of).toList());
    for (int cut = 0; cut <= posts.size(); cut++) {
      splits.add(List.of(posts.subList(0, cut), posts.subList(cut, posts.size())));
    }
    for (int round = 0; round < 5; round++) {
      var parts = new ArrayList<List<PostAt>>();
      int start = 0;
      while (start < posts.size()) {
        int end = Math.min(posts.size(), start + random.nextInt(5));
        parts.add(posts.subList(start, end));
        start = end;
      }
      splits.add(parts);
    }
    return splits;
  }

  /** Posts in order; about one in six begins a new run, some share a second. */
  static List<PostAt> randomPosts(Random random, int count) {
    var posts = new ArrayList<PostAt>();
    long second = 1_338_480_000L;
    int run = 0;
    for (int i = 0; i < count; i++) {
      posts.add(new PostAt(second * 1_000_000, run));
      second += random.nextInt(4) == 0 ? 0 : random.nextInt(100_000);
      run += random.nextInt(6) == 0 ? 1 + random.nextInt(2) : 0;
    }
    return posts;
  }
}
