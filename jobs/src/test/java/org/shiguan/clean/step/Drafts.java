package org.shiguan.clean.step;

import org.shiguan.clean.Draft;
import org.shiguan.privacy.Names;
import org.shiguan.record.RawPost;
import org.shiguan.record.TimeForms;

/** Drafts for tests of single steps. */
final class Drafts {
  /** Names that anybody can recognise as replaced. */
  static final Names REPLACED =
      new Names() {
        @Override
        public String author(String uid) {
          return "author(" + uid + ")";
        }

        @Override
        public String name(String screenName) {
          return "u_" + screenName.length();
        }
      };

  private Drafts() {}

  /** A post that no step would reject. */
  static RawPost post(String text) {
    var post = new RawPost();
    post.id = "3351528048407216";
    post.authorId = "9900000001";
    post.text = text;
    post.createdAt = "2011-08-29 00:46:58";
    post.timeForm = TimeForms.CHINA_SECOND;
    return post;
  }

  /** Its draft before any step. */
  static Draft draft(RawPost post) {
    return new Draft(post, Names.AS_FOUND);
  }
}
