package org.shiguan.read;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** The readings of the texts met last in a task: what everybody forwards is read once. */
final class RepeatedTexts {
  private static final int MOST = 8192;

  /** Longer ones are hardly ever repeated and would fill the memory. */
  private static final int LONGEST = 300;

  private final Reader reader;
  private final Map<PostText, Reading> known =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PostText, Reading> eldest) {
          return size() > MOST;
        }
      };

  RepeatedTexts(Reader reader) {
    this.reader = reader;
  }

  /** The readings of posts, in their order. */
  List<Reading> read(List<PostText> posts) {
    var unread = new LinkedHashSet<>(posts);
    unread.removeIf(known::containsKey);
    List<PostText> first = List.copyOf(unread);
    List<Reading> read = reader.read(first);
    var readings = new HashMap<PostText, Reading>();
    for (int i = 0; i < first.size(); i++) {
      readings.put(first.get(i), read.get(i));
    }
    for (PostText post : posts) {
      readings.computeIfAbsent(post, known::get);
    }
    for (PostText post : first) {
      if (post.ownText().length() <= LONGEST) {
        known.put(post, readings.get(post));
      }
    }
    return posts.stream().map(readings::get).toList();
  }
}
