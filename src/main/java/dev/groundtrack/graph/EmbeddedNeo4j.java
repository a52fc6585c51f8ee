package dev.groundtrack.graph;

import com.sun.management.OperatingSystemMXBean;
import dev.groundtrack.graph.backup.BackupRestore;
import dev.groundtrack.graph.backup.StoreCopy;
import dev.groundtrack.graph.backup.WriteGate;
import dev.groundtrack.graph.function.FirstNodesFunction;
import dev.groundtrack.graph.function.MatchesFunction;
import dev.groundtrack.graph.store.DiskReserve;
import dev.groundtrack.graph.store.StoreFolder;
import dev.groundtrack.graph.store.StoreLock;
import dev.groundtrack.graph.store.StoreVersion;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.neo4j.configuration.GraphDatabaseInternalSettings;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.driver.AuthTokens;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.wal.checkpoint.CheckPointer;
import org.neo4j.wal.checkpoint.SimpleTriggerInfo;

/**
 * A Neo4j server in this process, on a store in a folder. For other programs it listens on the
 * loopback address, on a port of its own, with a password that is made anew at each start and told
 * to nobody.
 */
public final class EmbeddedNeo4j implements AutoCloseable {
  private static final String DATABASE = "neo4j";

  /**
   * How long a plan is kept whatever becomes of the graph. A young graph doubles every few seconds
   * while articles come in, and Neo4j, which looks every 10 s, would plan each statement anew each
   * time; that takes longer than reading and writing the articles.
   */
  private static final Duration REPLANNED_AFTER = Duration.ofSeconds(30);

  private static final long LEAST_PAGE_CACHE = 256L << 20;
  private static final long MOST_PAGE_CACHE = 8L << 30;
  private static final int PASSWORD_BYTES = 32;

  /** How long the server may take to stop before it is asked what it waits for. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final DatabaseManagementService service;
  private final StoreLock owner;
  private final String password;
  private final Path folder;
  private final DiskReserve reserve;
  private final WriteGate gate = new WriteGate(this::checkRoom);
  private final List<PlanningWatch> watches = new CopyOnWriteArrayList<>();

  private EmbeddedNeo4j(
      DatabaseManagementService service, StoreLock owner, String password, Path folder) {
    this.service = service;
    this.folder = folder.toAbsolutePath();
    this.reserve = new DiskReserve(folder, () -> flush(service));
    this.owner = owner;
    this.password = password;
  }

  /**
   * Starts the server on the store in a folder, which is made where there is none, with a page
   * cache as large as this machine may spare.
   *
   * @throws GraphException.StoreLocked if another process has the store open; says which
   * @throws GraphException.Unavailable if the store cannot be opened
   */
  public static EmbeddedNeo4j start(Path folder) {
    return start(folder, pageCache());
  }

  /**
   * The same with a page cache of so many bytes; they are taken as the store is read, not at once.
   *
   * @throws GraphException.StoreLocked if another process has the store open; says which
   * @throws GraphException.Unavailable if the store cannot be opened
   */
  public static EmbeddedNeo4j start(Path folder, long pageCacheBytes) {
    StoreVersion.check(folder);
    BackupRestore.checkFinished(folder);
    StoreFolder.prepare(folder);
    StoreLock owner = new StoreLock(folder);
    DatabaseManagementService service = open(folder, owner, pageCacheBytes);
    owner.claim();
    StoreVersion.write(folder);
    StoreCopy.clear(folder);
    giveFunctions(service);
    String password = randomPassword();
    service
        .database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
        .executeTransactionally(
            "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED",
            Map.of("password", password));
    return new EmbeddedNeo4j(service, owner, password, folder);
  }

  /** Brings to the disk what waits for it in memory. */
  private static void flush(DatabaseManagementService service) {
    try {
      ((GraphDatabaseAPI) service.database(DATABASE))
          .getDependencyResolver()
          .resolveDependency(CheckPointer.class)
          .forceCheckPoint(new SimpleTriggerInfo("little room on the disk"));
    } catch (IOException e) {
      throw new GraphException.Full("The store cannot be brought to the disk: " + e.getMessage());
    }
  }

  private static void giveFunctions(DatabaseManagementService service) {
    GlobalProcedures procedures =
        ((GraphDatabaseAPI) service.database(DATABASE))
            .getDependencyResolver()
            .resolveDependency(GlobalProcedures.class);
    try {
      procedures.register(new MatchesFunction());
      procedures.register(new FirstNodesFunction());
    } catch (ProcedureException e) {
      throw new IllegalStateException(e);
    }
  }

  private static DatabaseManagementService open(Path folder, StoreLock owner, long pageCacheBytes) {
    try {
      return new DatabaseManagementServiceBuilder(folder.toAbsolutePath())
          .setConfig(BoltConnector.enabled, true)
          .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
          .setConfig(GraphDatabaseSettings.auth_enabled, true)
          .setConfig(GraphDatabaseSettings.udc_enabled, false)
          .setConfig(GraphDatabaseSettings.pagecache_memory, pageCacheBytes)
          .setConfig(GraphDatabaseSettings.preallocate_logical_logs, false)
          .setConfig(GraphDatabaseSettings.cypher_min_replan_interval, REPLANNED_AFTER)
          .setConfig(
              GraphDatabaseInternalSettings.netty_server_shutdown_quiet_period, Duration.ZERO)
          .build();
    } catch (RuntimeException e) {
      if (causes(e).anyMatch(FileLockException.class::isInstance)) {
        throw new GraphException.StoreLocked(
            "The store in "
                + folder.toAbsolutePath()
                + " is in use by "
                + owner.describe()
                + "; stop it, import through it with --server, or choose another folder with"
                + " --groundtrack.data",
            e);
      }
      throw new GraphException.Unavailable(
          "The store in " + folder.toAbsolutePath() + " cannot be opened: " + e.getMessage(), e);
    }
  }

  /** A quarter of what the heap leaves of the machine's memory, or of the container's. */
  private static long pageCache() {
    long memory =
        ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize();
    long left = memory - Runtime.getRuntime().maxMemory();
    return Math.clamp(left / 4, LEAST_PAGE_CACHE, MOST_PAGE_CACHE);
  }

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
  }

  private static String randomPassword() {
    byte[] bytes = new byte[PASSWORD_BYTES];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Its database, from within this process. */
  public Graph graph(Graph.Limits limits) {
    EmbeddedGraph graph =
        new EmbeddedGraph((GraphDatabaseAPI) service.database(DATABASE), limits, gate);
    watches.add(graph.watch());
    return graph;
  }

  private void checkRoom() {
    if (!reserve.isLeft()) {
      throw new GraphException.Full(
          "Less than %d MB are left on the disk of the store".formatted(reserve.bytes() >> 20));
    }
  }

  /**
   * Copies the store as it is between two writes, of all that go through {@link #graph}; the caller
   * closes it.
   *
   * @throws dev.groundtrack.problem.RefusedException if it cannot be now; says why
   */
  public StoreCopy copy() throws IOException {
    List<GraphDatabaseAPI> databases =
        Stream.of(DATABASE, GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
            .map(name -> (GraphDatabaseAPI) service.database(name))
            .toList();
    return StoreCopy.take(databases, folder, gate, reserve.bytes());
  }

  /** Through which all that is written goes. */
  public WriteGate gate() {
    return gate;
  }

  /** Where it listens, for others and for {@link Graph#connect}. */
  public Graph.Address address(Duration readTimeout) {
    GraphDatabaseAPI database = (GraphDatabaseAPI) service.database(DATABASE);
    int port =
        database
            .getDependencyResolver()
            .resolveDependency(ConnectorPortRegister.class)
            .getLocalAddress(ConnectorType.BOLT)
            .getPort();
    return new Graph.Address(
        URI.create("bolt://127.0.0.1:" + port),
        AuthTokens.basic("neo4j", password),
        DATABASE,
        Graph.Limits.of(readTimeout));
  }

  /**
   * Stops the server; what was committed is on the disk. Where a statement is planned still, for
   * which the server would wait however long it takes, it is left to end with this process, as in a
   * crash.
   */
  @Override
  public void close() {
    watches.forEach(PlanningWatch::stop);
    FutureTask<Boolean> shutdown = new FutureTask<>(service::shutdown, true);
    Thread thread = new Thread(shutdown, "neo4j-shutdown");
    thread.setDaemon(true);
    thread.start();
    if (stops(shutdown)) {
      owner.release();
    }
  }

  private boolean stops(FutureTask<Boolean> shutdown) {
    while (true) {
      try {
        return shutdown.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (watches.stream().anyMatch(PlanningWatch::isBusy)) {
          return false;
        }
      } catch (ExecutionException e) {
        throw new GraphException.Unavailable("The store did not close", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
