package org.shiguan.read;

import java.util.LinkedHashMap;
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

  Reading read(PostText post) {
    if (post.ownText().length() > LONGEST) {
      return reader.read(post);
    }
    Reading reading = known.get(post);
    if (reading == null) {
      reading = reader.read(post);
      known.put(post, reading);
    }
    return reading;
  }
}
