package org.shiguan.synth;

/**
 * One line of the study file's {@code inputs}.
 *
 * @param path study-relative path or pattern
 * @param capturedAt Unix seconds, 0 if the records say it themselves
 * @param mapping study-relative mapping file, null if the format needs none
 * @param from first moment for which the input holds every roster account completely, 0 if it
 *     declares nothing
 * @param to end of that time, exclusive
 */
record Input(String path, long capturedAt, String mapping, long from, long to) {

  static Input complete(String path, long capturedAt, long from, long to) {
    return new Input(path, capturedAt, null, from, to);
  }

  static Input undeclared(String path, long capturedAt) {
    return new Input(path, capturedAt, null, 0, 0);
  }

  boolean declares() {
    return from != 0;
  }
}
