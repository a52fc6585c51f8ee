package dev.groundtrack.graph.backup;

import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.neo4j.graphdb.Resource;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.kernel.database.Database;
import org.neo4j.kernel.internal.GraphDatabaseAPI;
import org.neo4j.wal.CheckpointInfo;
import org.neo4j.wal.LogFiles;
import org.neo4j.wal.checkpoint.CheckPointer;
import org.neo4j.wal.checkpoint.CheckpointFile;
import org.neo4j.wal.checkpoint.SimpleTriggerInfo;

/**
 * A copy of the files of a store as they are between two writes, in a folder beside them. Writers
 * wait for as long as it takes to copy them on this disk, and readers do not; where the file system
 * can share blocks, that is no time at all. Nothing is left of it when it is closed.
 */
public final class StoreCopy implements AutoCloseable {
  private static final String FOLDER = "backup";
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final Path folder;
  private final Instant takenAt;
  private final Duration held;

  private StoreCopy(Path folder, Instant takenAt, Duration held) {
    this.folder = folder;
    this.takenAt = takenAt;
    this.held = held;
  }

  /** Clears away what a process that did not end well has left. */
  public static void clear(Path store) {
    Folders.delete(store.resolve(FOLDER));
  }

  /**
   * Copies the files of these databases.
   *
   * @param store the folder that they are all in
   * @param reserve how many bytes have to be left on the disk beside the copy
   * @throws RefusedException if another copy is being taken, if there is no room for it, or if a
   *     write does not end
   */
  public static StoreCopy take(
      List<GraphDatabaseAPI> databases, Path store, WriteGate gate, long reserve)
      throws IOException {
    Path folder = store.resolve(FOLDER);
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      throw RefusedException.of(
          "backup", "another one is being taken", "try again when that has ended");
    }
    try {
      checkRoom(databases, store, reserve);
      return gate.hold(PATIENCE, () -> copied(databases, store, folder));
    } catch (IOException | RuntimeException e) {
      Folders.delete(folder);
      throw e;
    }
  }

  private static StoreCopy copied(List<GraphDatabaseAPI> databases, Path store, Path folder)
      throws IOException {
    long from = System.nanoTime();
    Instant at = Instant.now();
    for (GraphDatabaseAPI database : databases) {
      copy(database, store, folder);
    }
    return new StoreCopy(folder, at, Duration.ofNanos(System.nanoTime() - from));
  }

  /** No checkpoint comes between, so that what is on the disk stays as the last one left it. */
  private static void copy(GraphDatabaseAPI database, Path store, Path folder) throws IOException {
    Database parts = part(database, Database.class);
    CheckPointer checkpoints = part(database, CheckPointer.class);
    try (Resource _ =
            parts
                .getStoreCopyCheckPointMutex()
                .storeCopy(() -> checkpoints.forceCheckPoint(new SimpleTriggerInfo("backup")));
        ResourceIterator<Path> files = parts.listStoreFiles(false)) {
      while (files.hasNext()) {
        copy(files.next(), store, folder);
      }
      for (Path log : logs(part(database, LogFiles.class))) {
        copy(log, store, folder);
      }
    }
  }

  private static void copy(Path file, Path store, Path folder) throws IOException {
    Path target = folder.resolve(store.relativize(file));
    Files.createDirectories(target.getParent());
    Files.copy(file, target);
  }

  /** The logs from the last checkpoint on: what is before it stands in the files. */
  private static List<Path> logs(LogFiles logs) throws IOException {
    CheckpointFile checkpoints = logs.getCheckpointFile();
    long first =
        checkpoints
            .findLatestCheckpoint()
            .map(CheckpointInfo::transactionLogPosition)
            .orElseThrow()
            .getLogVersion();
    Path checkpoint = checkpoints.getCurrentFile();
    List<Path> kept = new ArrayList<>(List.of(checkpoint));
    Arrays.stream(logs.logFiles())
        .filter(log -> !name(log).equals(name(checkpoint)) && version(log) >= first)
        .forEach(kept::add);
    return kept;
  }

  private static String name(Path log) {
    String name = log.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private static long version(Path log) {
    String name = log.getFileName().toString();
    return Long.parseLong(name.substring(name.lastIndexOf('.') + 1));
  }

  private static void checkRoom(List<GraphDatabaseAPI> databases, Path store, long reserve)
      throws IOException {
    long needed = 0;
    for (GraphDatabaseAPI database : databases) {
      try (ResourceIterator<Path> files = part(database, Database.class).listStoreFiles(false)) {
        while (files.hasNext()) {
          needed += Files.size(files.next());
        }
      }
    }
    long left = Files.getFileStore(store).getUsableSpace();
    if (left - needed < reserve) {
      throw RefusedException.of(
          "backup",
          "the store of %d MB has to be copied beside itself for a while, and %d MB are left on its disk"
              .formatted(needed >> 20, left >> 20),
          "make room, or stop the server and copy its folder elsewhere");
    }
  }

  private static <T> T part(GraphDatabaseAPI database, Class<T> type) {
    return database.getDependencyResolver().resolveDependency(type);
  }

  Path folder() {
    return folder;
  }

  /** The moment that it shows. */
  public Instant takenAt() {
    return takenAt;
  }

  /** For how long no write could begin. */
  public Duration held() {
    return held;
  }

  @Override
  public void close() {
    Folders.delete(folder);
  }
}
