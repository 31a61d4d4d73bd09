package org.shiguan.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.network.TransportContext;
import org.apache.spark.network.buffer.ManagedBuffer;
import org.apache.spark.network.client.ChunkReceivedCallback;
import org.apache.spark.network.client.TransportClient;
import org.apache.spark.network.client.TransportClientBootstrap;
import org.apache.spark.network.crypto.AuthClientBootstrap;
import org.apache.spark.network.netty.SparkTransportConf;
import org.apache.spark.network.server.NoOpRpcHandler;
import org.apache.spark.network.shuffle.protocol.BlockTransferMessage;
import org.apache.spark.network.shuffle.protocol.OpenBlocks;
import org.apache.spark.network.shuffle.protocol.StreamHandle;
import org.apache.spark.network.util.TransportConf;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.BlockManagerId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shiguan.SharedSpark;
import org.shiguan.study.UserException;
import scala.Option;

@ExtendWith(SharedSpark.class)
class SparkSecurityTest {
  private static final int PATIENCE_MILLIS = 10_000;

  @Test
  void aBroadcastIsNotGivenToAStranger(SparkSession session) throws Exception {
    byte[] said = "what the study's key could be".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    var spark = JavaSparkContext.fromSparkContext(session.sparkContext());
    var broadcast = spark.broadcast(said);
    String block = "broadcast_" + broadcast.id() + "_piece0";
    TransportConf conf =
        SparkTransportConf.fromSparkConf(
            spark.getConf(), "shuffle", 1, Option.empty(), Option.empty());
    var ours =
        new AuthClientBootstrap(conf, spark.getConf().getAppId(), SparkEnv.get().securityManager());
    // Whoever knows the secret is served: what the stranger is refused can be had.
    assertTrue(fetched(conf, List.of(ours), block) > said.length);
    Exception refused =
        assertThrows(Exception.class, () -> fetched(conf, List.of(), block), "no secret, no block");
    assertTrue(
        String.valueOf(refused.getMessage()).contains("Expected SaslMessage"), refused::toString);
    broadcast.destroy();
  }

  /** Bytes of a block as the block manager hands it out. */
  private static long fetched(
      TransportConf conf, List<TransportClientBootstrap> bootstraps, String block)
      throws Exception {
    BlockManagerId place = SparkEnv.get().blockManager().blockManagerId();
    try (var context = new TransportContext(conf, new NoOpRpcHandler(), true);
        var factory = context.createClientFactory(bootstraps);
        TransportClient client = factory.createClient(place.host(), place.port())) {
      ByteBuffer answer =
          client.sendRpcSync(
              new OpenBlocks("app", place.executorId(), new String[] {block}).toByteBuffer(),
              PATIENCE_MILLIS);
      var stream = (StreamHandle) BlockTransferMessage.Decoder.fromByteBuffer(answer);
      var size = new CompletableFuture<Long>();
      client.fetchChunk(
          stream.streamId,
          0,
          new ChunkReceivedCallback() {
            @Override
            public void onSuccess(int chunk, ManagedBuffer buffer) {
              size.complete(buffer.size());
            }

            @Override
            public void onFailure(int chunk, Throwable e) {
              size.completeExceptionally(e);
            }
          });
      return size.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof Exception cause ? cause : e;
    }
  }

  @Test
  void aLocalSessionListensToThisMachineAlone() {
    for (String master : List.of("local", "local[*]", "local[4]", "local-cluster[2,1,1024]")) {
      Map<String, String> always = SparkSecurity.always(master);
      assertEquals("127.0.0.1", always.get("spark.driver.bindAddress"), master);
      assertEquals("127.0.0.1", always.get("spark.driver.host"), master);
      assertEquals("true", always.get("spark.authenticate"), master);
    }
    assertEquals(Map.of(), SparkSecurity.always("spark://h:7077"));
    String secret = "spark.authenticate.secret";
    String once = SparkSecurity.always("local-cluster[1,1,1024]").get(secret);
    assertEquals(64, once.length());
    assertNotEquals(once, SparkSecurity.always("local-cluster[1,1,1024]").get(secret));
  }

  @Test
  void theKeyTravelsOnlyWhereNobodyListens() {
    for (String master : List.of("local[2]", "local-cluster[2,1,1024]", "yarn", "k8s://h:1")) {
      SparkSecurity.requireForKey(conf(master));
    }
    SparkConf standalone = conf("spark://h:7077");
    var sentence = assertThrows(UserException.class, () -> SparkSecurity.requireForKey(standalone));
    assertEquals(
        "The study's key would travel in clear to the executors of spark://h:7077; set"
            + " spark.authenticate, spark.authenticate.secret and spark.network.crypto.enabled in"
            + " spark-defaults.conf of the cluster and of this machine"
            + " (howto/run-on-a-cluster.md), or 'privacy: none' where nobody in the dumps needs a"
            + " pseudonym.",
        sentence.getMessage());
    standalone.set("spark.authenticate", "true");
    assertThrows(UserException.class, () -> SparkSecurity.requireForKey(standalone));
    standalone.set("spark.network.crypto.enabled", "true");
    SparkSecurity.requireForKey(standalone);
    // What a user switches off on YARN is off, and then the key stays.
    SparkConf open = conf("yarn").set("spark.authenticate", "false");
    assertThrows(UserException.class, () -> SparkSecurity.requireForKey(open));
    // A session of somebody else's, a notebook's, has none of our settings.
    SparkConf notebook = new SparkConf(false).set("spark.master", "local[2]");
    assertThrows(UserException.class, () -> SparkSecurity.requireForKey(notebook));
  }

  private static SparkConf conf(String master) {
    var conf = new SparkConf(false).set("spark.master", master);
    SparkSecurity.unlessSaid(master).forEach(conf::set);
    SparkSecurity.always(master).forEach(conf::set);
    return conf;
  }
}
