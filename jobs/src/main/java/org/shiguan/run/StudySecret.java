package org.shiguan.run;

import java.util.Optional;
import org.shiguan.privacy.StudyKey;
import org.shiguan.study.Privacy;
import org.shiguan.study.Study;
import org.shiguan.study.UserException;

/** The key of a study's pseudonyms; empty when people stay as found. */
public final class StudySecret {

  private StudySecret() {}

  /**
   * Reads the key, making it when there is none.
   *
   * @throws UserException when the key file is no key
   */
  public static Optional<byte[]> of(Study study) {
    if (study.privacy() == Privacy.NONE) {
      return Optional.empty();
    }
    try {
      return Optional.of(StudyKey.readOrMake(study.key()));
    } catch (IllegalStateException e) {
      throw new UserException(
          e.getMessage() + "; name the right file in the study file under key, or delete it.", e);
    }
  }
}
