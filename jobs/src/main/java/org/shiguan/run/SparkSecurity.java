package org.shiguan.run;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.shiguan.study.UserException;

/**
 * Who may speak with a Spark session, by where it runs. Spark's driver and block manager listen on
 * the machine's outer address and answer everybody unless told otherwise, and what they hand out
 * holds the study's key and rows of the dumps (decision 0021).
 */
public final class SparkSecurity {
  private static final String LOOPBACK = "127.0.0.1";
  private static final String AUTHENTICATE = "spark.authenticate";
  private static final String SECRET = "spark.authenticate.secret";
  private static final String ENCRYPT_RPC = "spark.network.crypto.enabled";
  private static final int SECRET_BYTES = 32;

  private SparkSecurity() {}

  /** Settings of a session on this master that nobody may change: a local one is nobody else's. */
  public static Map<String, String> always(String master) {
    var settings = new TreeMap<String, String>();
    if (isLocal(master)) {
      settings.put("spark.driver.bindAddress", LOOPBACK);
      settings.put("spark.driver.host", LOOPBACK);
      settings.put(AUTHENTICATE, "true");
      if (isLocalCluster(master)) {
        // Its executors are processes of their own; for one process Spark makes a secret itself.
        byte[] secret = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(secret);
        settings.put(SECRET, HexFormat.of().formatHex(secret));
        settings.put(ENCRYPT_RPC, "true");
      }
    }
    return settings;
  }

  /**
   * Settings of a session on this master where the user says nothing else. YARN and Kubernetes hand
   * a secret that Spark makes to their containers; a standalone cluster has one secret for all,
   * which its owner must choose.
   */
  public static Map<String, String> unlessSaid(String master) {
    return master.startsWith("yarn") || master.startsWith("k8s")
        ? Map.of(AUTHENTICATE, "true", ENCRYPT_RPC, "true", "spark.io.encryption.enabled", "true")
        : Map.of();
  }

  /**
   * Checks that only processes of this session can ask for what it broadcasts, and that nobody can
   * listen in.
   *
   * @throws UserException when the key of the pseudonyms would travel in clear
   */
  public static void requireForKey(SparkConf conf) {
    String master = conf.get("spark.master", "");
    boolean authenticated = conf.getBoolean(AUTHENTICATE, false);
    boolean encrypted =
        conf.getBoolean(ENCRYPT_RPC, false)
            || conf.getBoolean("spark.ssl.rpc.enabled", false)
            || (isLocal(master) && !isLocalCluster(master));
    if (!authenticated || !encrypted) {
      throw new UserException(
          ("The study's key would travel in clear to the executors of %s; set spark.authenticate,"
                  + " spark.authenticate.secret and spark.network.crypto.enabled in"
                  + " spark-defaults.conf of the cluster and of this machine"
                  + " (howto/run-on-a-cluster.md), or 'privacy: none' where nobody in the dumps needs"
                  + " a pseudonym.")
              .formatted(master));
    }
  }

  private static boolean isLocal(String master) {
    return master.startsWith("local");
  }

  private static boolean isLocalCluster(String master) {
    return master.startsWith("local-cluster");
  }
}
