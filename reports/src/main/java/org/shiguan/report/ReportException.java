package org.shiguan.report;

/** The report cannot be made, and the user can mend it. The message is one plain sentence. */
public final class ReportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A sentence that says what is wrong, with the error that showed it. */
  public ReportException(String message, Throwable cause) {
    super(message, cause);
  }
}
