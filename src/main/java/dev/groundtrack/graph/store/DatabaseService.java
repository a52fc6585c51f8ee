package dev.groundtrack.graph.store;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** Starts Neo4j in this process, set as we need it. */
public final class DatabaseService {
  /**
   * How long a plan is kept whatever becomes of the graph. A young graph doubles every few seconds
   * while articles come in, and Neo4j, which looks every 10 s, would plan each statement anew each
   * time; that takes longer than reading and writing the articles.
   */
  private static final Duration REPLANNED_AFTER = Duration.ofSeconds(30);

  private static final long LEAST_PAGE_CACHE = 256L << 20;
  private static final long MOST_PAGE_CACHE = 8L << 30;
  private static final int PASSWORD_BYTES = 32;

  private DatabaseService() {}

  /**
   * Starts it on the store in a folder.
   *
   * @param listens whether other programs reach it by Bolt, on the loopback address, who know the
   *     {@linkplain #newPassword password}
   */
  public static DatabaseManagementService open(Path folder, long pageCacheBytes, boolean listens) {
    return new DatabaseManagementServiceBuilder(folder)
        .setConfig(BoltConnector.enabled, listens)
        .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
        .setConfig(GraphDatabaseSettings.auth_enabled, listens)
        .setConfig(GraphDatabaseSettings.udc_enabled, false)
        .setConfig(GraphDatabaseSettings.pagecache_memory, pageCacheBytes)
        .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
        .setConfig(GraphDatabaseSettings.cypher_min_replan_interval, REPLANNED_AFTER)
        .setConfig(GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
        .build();
  }

  /** A quarter of what the heap leaves of the machine's memory, or of the container's, in bytes. */
  public static long pageCache() {
    long memory =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    long left = memory - Runtime.getRuntime().maxMemory();
    return Math.clamp(left / 4, LEAST_PAGE_CACHE, MOST_PAGE_CACHE);
  }

  /** Gives the user {@code neo4j} a password that nobody knows yet. */
  public static String newPassword(DatabaseManagementService service) {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    service
        .database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
        .executeTransactionally(
            "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
            Map.of("password", password));
    return password;
  }
}
