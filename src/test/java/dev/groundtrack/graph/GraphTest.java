package dev.groundtrack.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same goes in and comes out, whether the database is reached by its address or in process. */
class GraphTest {
  private static EmbeddedNeo4j server;
  private static Graph byAddress;
  private static Graph inProcess;

  enum Reached {
    BY_ADDRESS,
    IN_PROCESS;

    Graph graph() {
      return switch (this) {
        case BY_ADDRESS -> byAddress;
        case IN_PROCESS -> inProcess;
      };
    }
  }

  @BeforeAll
  static void start(@TempDir Path folder) {
    Graph.Limits limits = new Graph.Limits(Duration.ofSeconds(2), 1000);
    server = EmbeddedNeo4j.listen(folder, 64L << 20);
    Graph.Address address = server.address(limits.readTimeout());
    byAddress =
        Graph.connect(
            new Graph.Address(address.uri(), address.token(), address.database(), limits));
    inProcess = server.graph(limits);
    inProcess.execute("CREATE CONSTRAINT probe FOR (p:Probe) REQUIRE p.id IS UNIQUE");
  }

  @AfterAll
  static void stop() {
    inProcess.close();
    byAddress.close();
    server.close();
  }

  @BeforeEach
  void clear() {
    inProcess.write(tx -> tx.run("MATCH (n) DETACH DELETE n", Map.of()));
  }

  @Test
  void everyKindOfValueComesOutTheSame() {
    String values =
        """
        CREATE (p:Probe {text: 'Luna', whole: 7, big: 9007199254740993, part: 1.5, yes: true,
          texts: ['a', 'b'], wholes: [1, 2], parts: [1.0, 2.5], none: [],
          day: date('2023-08-19'), at: datetime('2023-08-19T14:57:00+03:00'),
          zoned: datetime('2023-08-19T14:57:00[Europe/Moscow]'),
          local: localdatetime('2023-08-19T14:57:00.5'), clock: time('14:57:00+03:00'),
          localClock: localtime('14:57:00'), length: duration('P1Y2M3DT4H5M6.5S'),
          days: [date('2023-08-19')], lengths: [duration('PT90S')],
          site: point({longitude: 58.0, latitude: -69.5}),
          high: point({longitude: 58.0, latitude: -69.5, height: 16.0}),
          flat: point({x: 1.0, y: 2.0}), deep: point({x: 1.0, y: 2.0, z: 3.0}),
          sites: [point({longitude: 1.0, latitude: 2.0})]})
        RETURN properties(p) AS p, [1, null, {a: [2]}] AS nested, null AS nothing, count(*) AS count
        """;
    List<Row> driven = byAddress.write(tx -> tx.run(values, Map.of()));
    List<Row> direct = inProcess.write(tx -> tx.run(values, Map.of()));
    assertThat(direct).isEqualTo(driven);
    assertThat(direct.getFirst().row("p").values()).hasSize(23);
  }

  @ParameterizedTest
  @EnumSource
  void aValueThatIsTooLongForAnIndexIsTold(Reached reached) {
    Map<String, Object> id = Map.of("id", "x".repeat(100_000));
    assertThatThrownBy(() -> reached.graph().write(tx -> tx.run("CREATE (:Probe {id: $id})", id)))
        .isInstanceOf(GraphException.TooLong.class);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsGivenComesBack(Reached reached) {
    Map<String, Object> given =
        Map.of("texts", List.of("a"), "map", Map.of("n", 1L), "list", Arrays.asList(1.5, null));
    List<Row> rows =
        reached.graph().readOnce("RETURN $texts AS texts, $map AS map, $list AS list", given);
    assertThat(rows).containsExactly(new Row(given));
  }

  @ParameterizedTest
  @EnumSource
  void aReadOfTheWholeIsHeldToNoLimitAndGivesEachRowAsItComes(Reached reached) {
    String many = "UNWIND range(1, 100000000) AS i RETURN {number: i} AS row";
    List<Row> seen = new ArrayList<>();
    assertThatThrownBy(
            () ->
                reached
                    .graph()
                    .readWhole(
                        tx -> {
                          tx.forEach(many, Map.of(), row -> enough(seen, row));
                          return true;
                        }))
        .hasMessageContaining("enough");
    assertThat(seen).hasSize(1500);
    assertThatThrownBy(
            () ->
                reached
                    .graph()
                    .read(
                        tx -> {
                          tx.forEach(many, Map.of(), row -> {});
                          return true;
                        }))
        .isInstanceOf(GraphException.Exhausted.class);
  }

  private static void enough(List<Row> seen, Row row) {
    seen.add(row);
    if (seen.size() == 1500) {
      throw new IllegalStateException("That is enough");
    }
  }

  @Test
  void aDurationBelowZeroIsToldAsItIs() {
    assertThat(
            inProcess
                .readOnce(
                    "RETURN [x IN ['-PT0.5S', '-PT1M0.5S', '-P1DT2H', 'PT1.5S'] | duration(x)] AS"
                        + " d",
                    Map.of())
                .getFirst()
                .list("d"))
        .isEqualTo(List.of("PT-0.500000000S", "PT-1M-0.500000000S", "P-1DT-2H", "PT1.500000000S"));
  }

  @ParameterizedTest
  @EnumSource
  void aReadWritesNothing(Reached reached) {
    assertThatThrownBy(() -> reached.graph().readOnce("CREATE (:Probe)", Map.of()))
        .isInstanceOf(GraphException.Failed.class);
    assertThatThrownBy(() -> reached.graph().read(tx -> tx.run("CREATE (:Probe)", Map.of())))
        .isInstanceOf(GraphException.Failed.class);
    assertThat(probes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aKeyThatIsTakenIsAConflictAndNothingIsWritten(Reached reached) {
    assertThatThrownBy(
            () ->
                reached
                    .graph()
                    .write(
                        tx -> {
                          tx.run("CREATE (:Probe {id: 'b'})", Map.of());
                          tx.run("CREATE (:Probe {id: 'a'})", Map.of());
                          return tx.run("CREATE (:Probe {id: 'a'})", Map.of());
                        }))
        .isInstanceOf(GraphException.Conflict.class);
    assertThat(probes()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aReadThatTakesTooLongIsEnded(Reached reached) {
    String endless = "UNWIND range(1, 1000000000) AS a RETURN sum(a % 7) AS sum";
    assertThatThrownBy(() -> reached.graph().readOnce(endless, Map.of()))
        .isInstanceOf(GraphException.Exhausted.class);
  }

  @ParameterizedTest
  @EnumSource
  void anAnswerOfTooManyRowsIsRefusedAndNotCut(Reached reached) {
    String rows = "RETURN COLLECT { UNWIND range(1, $n) AS i RETURN {i: i} } AS rows";
    assertThat(reached.graph().readOnce(rows, Map.of("n", 1000)).getFirst().list("rows"))
        .hasSize(1000);
    assertThatThrownBy(() -> reached.graph().readOnce(rows, Map.of("n", 1001)))
        .isInstanceOf(GraphException.Exhausted.class);
  }

  @ParameterizedTest
  @EnumSource
  void twoThatWaitForEachOtherBothWrite(Reached reached) throws Exception {
    inProcess.write(
        tx -> tx.run("CREATE (:Probe {id: 'a', n: 0}), (:Probe {id: 'b', n: 0})", Map.of()));
    CyclicBarrier both = new CyclicBarrier(2);
    AtomicInteger tries = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      List<Callable<Object>> work =
          List.of(
              () -> add(reached.graph(), List.of("a", "b"), both, tries),
              () -> add(reached.graph(), List.of("b", "a"), both, tries));
      for (Future<Object> done : threads.invokeAll(work)) {
        done.get();
      }
    }
    assertThat(tries).hasValueGreaterThan(2);
    assertThat(inProcess.readOnce("MATCH (p:Probe) RETURN sum(p.n) AS n", Map.of()))
        .containsExactly(new Row(Map.of("n", 4L)));
  }

  private static Object add(
      Graph graph, List<String> ids, CyclicBarrier both, AtomicInteger tries) {
    return graph.write(
        tx -> {
          int before = tries.getAndIncrement();
          tx.run("MATCH (p:Probe {id: $id}) SET p.n = p.n + 1", Map.of("id", ids.getFirst()));
          if (before < 2) {
            meet(both);
          }
          return tx.run("MATCH (p:Probe {id: $id}) SET p.n = p.n + 1", Map.of("id", ids.getLast()));
        });
  }

  private static void meet(CyclicBarrier both) {
    try {
      both.await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Row> probes() {
    return inProcess.readOnce("MATCH (p:Probe) RETURN p.id AS id", Map.of());
  }

  @Test
  void whatHasNoIdIsExportedByTheIdOfTheDatabase() {
    inProcess.execute("CREATE (:Buoy {name: 'north'})-[:NEAR {since: 1}]->(:Buoy {name: 'south'})");
    List<Map<String, Object>> written = new ArrayList<>();
    inProcess.write(
        tx -> {
          GraphExport.write(tx, written::add);
          return null;
        });
    inProcess.execute("MATCH (b:Buoy) DETACH DELETE b");
    List<Object> ids =
        written.stream()
            .filter(row -> List.of("Buoy").equals(row.get("labels")))
            .map(row -> row.get("elementId"))
            .toList();
    assertThat(ids).hasSize(2).doesNotContainNull();
    assertThat(written)
        .filteredOn(row -> "NEAR".equals(row.get("type")))
        .singleElement()
        .satisfies(edge -> assertThat(ids).contains(edge.get("from"), edge.get("to")));
  }
}
