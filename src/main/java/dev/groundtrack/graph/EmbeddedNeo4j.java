package dev.groundtrack.graph;

import dev.groundtrack.graph.backup.BackupRestore;
import dev.groundtrack.graph.backup.StoreCopy;
import dev.groundtrack.graph.backup.WriteGate;
import dev.groundtrack.graph.function.FirstNodesFunction;
import dev.groundtrack.graph.function.MatchesFunction;
import dev.groundtrack.graph.store.DatabaseService;
import dev.groundtrack.graph.store.DiskReserve;
import dev.groundtrack.graph.store.StoreFolder;
import dev.groundtrack.graph.store.StoreLock;
import dev.groundtrack.graph.store.StoreVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.driver.AuthTokens;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.wal.checkpoint.CheckPointer;
import org.neo4j.wal.checkpoint.SimpleTriggerInfo;

/**
 * A Neo4j server in this process, on a store in a folder. No other program reaches it, unless it is
 * told to {@linkplain #listen listen}.
 */
public final class EmbeddedNeo4j implements AutoCloseable {
  private static final String DATABASE = "neo4j";

  /** How long the server may take to stop before it is asked what it waits for. */
  private static final Duration PATIENCE = Duration.ofSeconds(1);

  private final DatabaseManagementService service;
  private final StoreLock owner;

  /** None where it does not listen. */
  private final @Nullable String password;

  private final Path folder;
  private final DiskReserve reserve;
  private final WriteGate gate = new WriteGate(this::checkRoom);
  private final List<PlanningWatch> watches = new CopyOnWriteArrayList<>();

  private EmbeddedNeo4j(
      DatabaseManagementService service, StoreLock owner, @Nullable String password, Path folder) {
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
    return start(folder, DatabaseService.pageCache());
  }

  /**
   * The same with a page cache of so many bytes; they are taken as the store is read, not at once.
   *
   * @throws GraphException.StoreLocked if another process has the store open; says which
   * @throws GraphException.Unavailable if the store cannot be opened
   */
  public static EmbeddedNeo4j start(Path folder, long pageCacheBytes) {
    return start(folder, pageCacheBytes, false);
  }

  /**
   * The same for other programs too: it listens on the loopback address, on a port of its own, with
   * a password that is made anew at each start. Both are in its {@link #address}.
   *
   * @throws GraphException.StoreLocked if another process has the store open; says which
   * @throws GraphException.Unavailable if the store cannot be opened
   */
  public static EmbeddedNeo4j listen(Path folder, long pageCacheBytes) {
    return start(folder, pageCacheBytes, true);
  }

  private static EmbeddedNeo4j start(Path folder, long pageCacheBytes, boolean listens) {
    StoreVersion.check(folder);
    BackupRestore.checkFinished(folder);
    StoreFolder.prepare(folder);
    StoreLock owner = new StoreLock(folder);
    DatabaseManagementService service = open(folder, owner, pageCacheBytes, listens);
    owner.claim();
    StoreVersion.write(folder);
    StoreCopy.clear(folder);
    giveFunctions(service);
    return new EmbeddedNeo4j(
        service, owner, listens ? DatabaseService.newPassword(service) : null, folder);
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

  private static DatabaseManagementService open(
      Path folder, StoreLock owner, long pageCacheBytes, boolean listens) {
    try {
      return DatabaseService.open(folder.toAbsolutePath(), pageCacheBytes, listens);
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

  private static Stream<Throwable> causes(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
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

  /**
   * Where it listens, for others and for {@link Graph#connect}.
   *
   * @throws IllegalStateException if it does not
   */
  public Graph.Address address(Duration readTimeout) {
    if (password == null) {
      throw new IllegalStateException("The store in " + folder + " was not told to listen.");
    }
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
        throw new GraphException.Unavailable("The store did not close: " + e.getCause(), e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return false;
      }
    }
  }
}
