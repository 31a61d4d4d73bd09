package org.shiguan.report.mart;

/** The mart is missing, incomplete or against its contract. The message is one plain sentence. */
public final class MartException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A sentence that names the file or id and what is wrong with it. */
  public MartException(String message) {
    super(message);
  }

  /** The same with the error that showed it. */
  public MartException(String message, Throwable cause) {
    super(message, cause);
  }
}
