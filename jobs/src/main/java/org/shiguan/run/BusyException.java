package org.shiguan.run;

/** Another run writes to the folder; nothing is wrong but the moment. The message says who. */
public final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** A sentence that names the other run. */
  public BusyException(String message) {
    super(message);
  }
}
