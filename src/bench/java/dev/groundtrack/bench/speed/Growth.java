package dev.groundtrack.bench.speed;

import java.util.List;
import java.util.Map;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Session;

/** Grows the graph: 131,000 nodes and 445,000 edges at scale 1. */
final class Growth {
  static final int MOVIES = 52_400;
  static final int PEOPLE = 78_600;

  /** The movie of a number {@code i}. */
  static final String MOVIE =
      """
      CREATE (:Movie {id: 'x' + i, title: 'Film ' + i, released: 1900 + i % 125,
        rating: (i % 100) / 10.0, genre: ['DRAMA', 'COMEDY', 'SCIFI'][i % 3], tags: ['t' + (i % 9)]})
      """;

  private static final List<String> STATEMENTS =
      List.of(
          """
          UNWIND range(1, $movies) AS i CALL (i) { %s } IN TRANSACTIONS OF 20000 ROWS
          """
              .formatted(MOVIE),
          """
          UNWIND range(1, $people) AS i CALL (i) {
            CREATE (:Person {id: 'y' + i, name: 'Person ' + i, born: 1920 + i % 90})
          } IN TRANSACTIONS OF 20000 ROWS
          """,
          "CALL db.awaitIndexes(300)",
          """
          UNWIND range(1, $people) AS i CALL (i) {
            MATCH (p:Person {id: 'y' + i})
            UNWIND range(0, 4) AS k
            MATCH (m:Movie {id: 'x' + (1 + (i * 7 + k * 7919) % $movies)})
            CREATE (p)-[:ACTED_IN {roles: ['r' + k], screenTime: i % 120}]->(m)
          } IN TRANSACTIONS OF 10000 ROWS
          """,
          """
          UNWIND range(1, $movies) AS i CALL (i) {
            MATCH (m:Movie {id: 'x' + i}), (p:Person {id: 'y' + (1 + (i * 13) % $people)})
            CREATE (p)-[:DIRECTED]->(m)
          } IN TRANSACTIONS OF 20000 ROWS
          """,
          "CALL db.prepareForReplanning()");

  private Growth() {}

  static void grow(Driver driver, int scale) {
    try (Session session = driver.session()) {
      for (String statement : STATEMENTS) {
        session
            .run(statement, Map.of("movies", MOVIES * scale, "people", PEOPLE * scale))
            .consume();
      }
    }
  }
}
