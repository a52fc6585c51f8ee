package dev.groundtrack.bench.speed;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Result;
import org.neo4j.internal.kernel.api.IndexQueryConstraints;
import org.neo4j.internal.kernel.api.PropertyIndexQuery;
import org.neo4j.internal.schema.SchemaDescriptors;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.impl.coreapi.InternalTransaction;
import org.neo4j.storageengine.api.PropertySelection;
import org.neo4j.values.storable.NumberValue;

/**
 * What of an aggregate's time is the storage engine's: the aggregate of the cases at ten times the
 * data, by Cypher, and by a bare loop over the kernel's index and property cursors. Prints the
 * median milliseconds of both, and of the loop's two halves.
 */
final class StorageFloor {
  private static final int ROUNDS = 25;
  private static final int WARM = 10;
  private static final int BATCH = 20_000;
  private static final String MOVIES = "UNWIND range($a, $b) AS i " + Growth.MOVIE;
  private static final String FIGURES =
      """
      MATCH (m:Movie) WHERE m.genre = 'DRAMA' WITH m, m.rating AS v
      RETURN count(m), min(v), max(v), avg(v)
      """;

  private StorageFloor() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Files.createTempDirectory("groundtrack-floor");
    DatabaseManagementService service =
        new DatabaseManagementServiceBuilder(folder)
            .setConfig(GraphDatabaseSettings.pagecache_memory, 1L << 30)
            .build();
    GraphDatabaseService database = service.database("neo4j");
    database.executeTransactionally("CREATE INDEX FOR (n:Movie) ON (n.genre)");
    for (int from = 1; from <= 10 * Growth.MOVIES; from += BATCH) {
      database.executeTransactionally(MOVIES, Map.of("a", from, "b", from + BATCH - 1));
    }
    database.executeTransactionally("CALL db.prepareForReplanning()");
    double[][] times = new double[ROUNDS][];
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      database.executeTransactionally(FIGURES, Map.of(), Result::resultAsString);
      double cypher = (System.nanoTime() - start) / 1e6;
      double[] loop = loop(database);
      times[i] = new double[] {cypher, loop[0] + loop[1], loop[0], loop[1]};
    }
    String[] names = {"by Cypher", "by the kernel", "of it the index", "of it the property"};
    for (int k = 0; k < names.length; k++) {
      int column = k;
      double[] sorted =
          Arrays.stream(times).skip(WARM).mapToDouble(row -> row[column]).sorted().toArray();
      System.out.printf("%-20s %6.1f ms%n", names[k], sorted[sorted.length / 2]);
    }
    System.exit(0);
  }

  private static double[] loop(GraphDatabaseService database) throws Exception {
    try (InternalTransaction transaction = (InternalTransaction) database.beginTx()) {
      KernelTransaction kernel = transaction.kernelTransaction();
      long[] nodes = new long[10 * Growth.MOVIES];
      long start = System.nanoTime();
      int found = seek(kernel, nodes);
      long between = System.nanoTime();
      read(kernel, nodes, found);
      return new double[] {(between - start) / 1e6, (System.nanoTime() - between) / 1e6};
    }
  }

  private static int seek(KernelTransaction kernel, long[] nodes) throws Exception {
    int genre = kernel.tokenRead().propertyKey("genre");
    int label = kernel.tokenRead().nodeLabel("Movie");
    var index = kernel.schemaRead().index(SchemaDescriptors.forLabel(label, genre)).next();
    int found = 0;
    try (var cursor =
        kernel
            .cursors()
            .allocateNodeValueIndexCursor(kernel.cursorContext(), kernel.memoryTracker())) {
      kernel
          .dataRead()
          .nodeIndexSeek(
              kernel.queryContext(),
              kernel.dataRead().indexReadSession(index),
              cursor,
              IndexQueryConstraints.unconstrained(),
              PropertyIndexQuery.exact(genre, "DRAMA"));
      while (cursor.next()) {
        nodes[found++] = cursor.nodeReference();
      }
    }
    return found;
  }

  private static double read(KernelTransaction kernel, long[] nodes, int found) {
    var rating = PropertySelection.selection(kernel.tokenRead().propertyKey("rating"));
    double sum = 0;
    try (var node =
            kernel.cursors().allocateNodeCursor(kernel.cursorContext(), kernel.memoryTracker());
        var property =
            kernel
                .cursors()
                .allocatePropertyCursor(kernel.cursorContext(), kernel.memoryTracker())) {
      for (int i = 0; i < found; i++) {
        kernel.dataRead().singleNode(nodes[i], node);
        if (node.next()) {
          node.properties(property, rating);
          if (property.next()) {
            sum += ((NumberValue) property.propertyValue()).doubleValue();
          }
        }
      }
    }
    return sum;
  }
}
