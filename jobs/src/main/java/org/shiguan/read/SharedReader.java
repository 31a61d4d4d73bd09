package org.shiguan.read;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A reader as it travels to the executors: its names only. The dictionaries stand in the jar of
 * each, and are loaded once per process, when the first task asks.
 */
final class SharedReader implements Serializable {
  private static final long serialVersionUID = 1;

  private final ArrayList<String> names;
  private transient Reader reader;

  SharedReader(List<String> names) {
    this.names = new ArrayList<>(names);
  }

  synchronized Reader reader() {
    if (reader == null) {
      reader = new Reader(names);
    }
    return reader;
  }
}
