package org.shiguan.run;

import java.util.Map;
import java.util.TreeMap;

/** What a run was made with. */
public final class Versions {

  private Versions() {}

  /** Names and versions of everything that may change a number. */
  public static Map<String, String> ofThisRun() {
    var versions = new TreeMap<String, String>();
    String own = Versions.class.getPackage().getImplementationVersion();
    versions.put("shiguan", own == null ? "development" : own);
    versions.put("spark", org.apache.spark.package$.MODULE$.SPARK_VERSION());
    versions.put("java", Runtime.version().toString());
    return versions;
  }
}
