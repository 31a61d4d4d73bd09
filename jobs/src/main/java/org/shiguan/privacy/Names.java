package org.shiguan.privacy;

/** How people are called in the corpus. */
public interface Names {
  /** People as found: for material that is synthetic or anonymous already. */
  Names AS_FOUND =
      new Names() {
        @Override
        public String author(String uid) {
          return uid;
        }

        @Override
        public String name(String screenName) {
          return screenName;
        }
      };

  /** The author key of an account id; null for null. */
  String author(String uid);

  /** What stands for a screen name in texts and mentions, without the {@code @}. */
  String name(String screenName);
}
