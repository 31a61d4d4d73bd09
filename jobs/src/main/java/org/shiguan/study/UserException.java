package org.shiguan.study;

/**
 * A mistake the user can mend. The message is one sentence that names the file, the line where it
 * is known, and the remedy; the command line prints it without a stack trace and exits with 2.
 */
public final class UserException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A mistake with its sentence. */
  public UserException(String message) {
    super(message);
  }

  /** A mistake with its sentence and the error that showed it, for {@code --stacktrace}. */
  public UserException(String message, Throwable cause) {
    super(message, cause);
  }
}
