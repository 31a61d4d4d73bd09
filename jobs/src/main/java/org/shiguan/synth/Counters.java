package org.shiguan.synth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How many posts of an executive stand at a moment: what the profile counter shows. */
final class Counters {
  private final Map<Person, List<Post>> posts = new HashMap<>();

  Counters(List<Post> all) {
    for (Post post : all) {
      if (post.author().executive()) {
        posts.computeIfAbsent(post.author(), author -> new ArrayList<>()).add(post);
      }
    }
  }

  /** Posts of an account that were posted by then and are not gone. */
  long at(Person person, long unix) {
    return posts.getOrDefault(person, List.of()).stream()
        .filter(post -> post.time() <= unix && post.standsAt(unix))
        .count();
  }
}
