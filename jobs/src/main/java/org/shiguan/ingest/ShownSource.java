package org.shiguan.ingest;

import org.shiguan.privacy.Forgotten;
import org.shiguan.privacy.Names;
import org.shiguan.privacy.PeopleInPaths;
import org.shiguan.table.Sources;

/**
 * A dump file under the path that tables show, people in it under their pseudonyms.
 *
 * @param found its path as it is
 * @param path its path as it is shown
 */
record ShownSource(String found, String path) {
  ShownSource(String found, Names names, Forgotten forgotten) {
    this(found, forgotten.inPath(new PeopleInPaths(names).hidden(found)));
  }

  /** Whether its path named somebody who is forgotten. */
  boolean isOfForgotten() {
    return path.contains(Forgotten.MARK);
  }

  /** A sentence that may name the file, or its name within its archive; null for null. */
  String in(String sentence) {
    if (sentence == null || found.equals(path)) {
      return sentence;
    }
    return sentence.replace(found, path).replace(entry(found), entry(path));
  }

  private static String entry(String source) {
    int inside = source.indexOf(Sources.INSIDE);
    return inside < 0 ? source : source.substring(inside + Sources.INSIDE.length());
  }
}
