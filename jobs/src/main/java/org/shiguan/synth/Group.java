package org.shiguan.synth;

/** The true group of an executive over the study. */
enum Group {
  STAYED,
  DELETED,
  NEVER_JOINED
}
