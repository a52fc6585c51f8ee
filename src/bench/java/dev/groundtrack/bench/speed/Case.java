package dev.groundtrack.bench.speed;

import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * One thing to ask.
 *
 * @param query what GraphQL servers are asked
 * @param variables of the nth request; the hand-written endpoint gets the same
 * @param cypher the best that could be written by hand for the same answer; gives one column, a
 *     value a row
 */
record Case(String name, String query, IntFunction<Map<String, Object>> variables, String cypher) {

  /** Everything but the deep page, whose cursors each server must give first. */
  static List<Case> all(int scale) {
    int movies = Growth.MOVIES * scale;
    int people = Growth.PEOPLE * scale;
    return List.of(
        new Case(
            "by id",
            "query ($id: ID) { movies(where: {id: {eq: $id}}) { id title released rating genre } }",
            n -> Map.of("id", "x" + spread(n, movies)),
            "MATCH (m:Movie {id: $id}) RETURN m {.id, .title, .released, .rating, .genre}"),
        new Case(
            "edges with properties",
            """
            query ($id: ID) { movies(where: {id: {eq: $id}}) { title actorsConnection {
              edges { properties { ... on ActedIn { roles screenTime } } node { name } } } } }
            """,
            n -> Map.of("id", "x" + spread(n, movies)),
            """
            MATCH (m:Movie {id: $id}) RETURN m {.title, edges: COLLECT {
              MATCH (m)<-[r:ACTED_IN]-(p:Person)
              RETURN {properties: r {.roles, .screenTime}, node: p {.name}} }}
            """),
        new Case(
            "three levels",
            """
            query ($id: ID) { people(where: {id: {eq: $id}}) {
              name movies { title actors { name movies { title } } } } }
            """,
            n -> Map.of("id", "y" + spread(n, people)),
            """
            MATCH (p:Person {id: $id}) RETURN p {.name, movies: COLLECT {
              MATCH (p)-[:ACTED_IN]->(m:Movie) RETURN m {.title, actors: COLLECT {
                MATCH (m)<-[:ACTED_IN]-(a:Person) RETURN a {.name, movies: COLLECT {
                  MATCH (a)-[:ACTED_IN]->(o:Movie) RETURN o {.title} }} }} }}
            """),
        new Case(
            "filtered, totalCount",
            """
            query ($y: Int, $r: Float) {
              moviesConnection(where: {released: {eq: $y}, rating: {gt: $r}}, first: 20,
                sort: [{title: ASC}]) { totalCount edges { node { title released } } } }
            """,
            n -> Map.of("y", 1900 + spread(n, 124), "r", 5.0),
            """
            MATCH (m:Movie) WHERE m.released = $y AND m.rating > $r
            WITH m ORDER BY m.title
            WITH collect(m) AS found
            RETURN {total: size(found), page: [m IN found[..20] | m {.title, .released}]}
            """),
        new Case(
            "1,000 wide",
            """
            query ($n: Int) { movies(limit: $n, sort: [{id: ASC}]) {
              id title released rating genre tags } }
            """,
            n -> Map.of("n", 1000),
            """
            MATCH (m:Movie) WITH m ORDER BY m.id LIMIT toInteger($n)
            RETURN m {.id, .title, .released, .rating, .genre, .tags}
            """),
        new Case(
            "aggregate",
            """
            query ($g: Genre) { moviesConnection(where: {genre: {eq: $g}}) {
              aggregate { count { nodes } node { rating { min max average } } } } }
            """,
            n -> Map.of("g", List.of("DRAMA", "COMEDY", "SCIFI").get(n % 3)),
            """
            MATCH (m:Movie) WHERE m.genre = $g
            RETURN {count: count(m), min: min(m.rating), max: max(m.rating),
              average: avg(m.rating)}
            """),
        new Case(
            "first page",
            "query ($a: String)" + PAGE,
            n -> Map.of(),
            """
            MATCH (m:Movie) WITH m ORDER BY m.id LIMIT 21
            RETURN m {.id, .title}
            """));
  }

  private static final String PAGE =
      """
       { moviesConnection(first: 20, after: $a, sort: [{id: ASC}]) {
        pageInfo { hasNextPage endCursor } edges { node { id title } } } }
      """;

  /** The page after a cursor; by hand the cursor is the last key. */
  static Case deepPage() {
    return new Case(
        "page 1,000",
        "query ($a: String)" + PAGE,
        n -> Map.of(),
        """
        MATCH (m:Movie) WHERE m.id > $a WITH m ORDER BY m.id LIMIT 21
        RETURN m {.id, .title}
        """);
  }

  /** Of a hundred requests, how many are of which case. */
  static final Map<String, Integer> MIX =
      Map.of(
          "by id", 40,
          "edges with properties", 20,
          "three levels", 10,
          "first page", 15,
          "filtered, totalCount", 6,
          "1,000 wide", 3,
          "aggregate", 6);

  /** Numbers from 1 on, in an order that no cache could foresee. */
  private static int spread(int n, int most) {
    return 1 + Math.floorMod(n * 7919, most);
  }
}
