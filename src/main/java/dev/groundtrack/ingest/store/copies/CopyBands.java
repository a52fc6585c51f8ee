package dev.groundtrack.ingest.store.copies;

import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * The bands by which likely copies find each other. A band that very many texts share comes of what
 * all of them repeat, as those by one template do: none of them is found by it, so that an article
 * takes no longer among many than among few. A copy repeats what is its original's own, too; a text
 * that has nothing of its own is looked for by the rarest of its bands.
 */
final class CopyBands {
  /** More texts than this do not find each other by a band. */
  static final int MOST = 200;

  /** By so many bands a text is looked for however many texts share them. */
  private static final int LEAST = 8;

  private final UnaryOperator<String> cypher;

  CopyBands(UnaryOperator<String> cypher) {
    this.cypher = cypher;
  }

  /** A band that others have, and how many do. */
  private record Band(String id, int texts) {
    static Band of(Row row) {
      return new Band(row.text("id"), (int) row.number("texts"));
    }
  }

  /**
   * The sources that share at least so many of these bands, with their texts, by id.
   *
   * @param source is none of them
   */
  List<Row> sharing(GraphTransaction tx, String source, List<String> bands, int shared) {
    List<Band> there =
        tx.run(cypher.apply(THERE), Map.of("batch", Map.of("bands", bands))).stream()
            .map(Band::of)
            .sorted(Comparator.comparingInt(Band::texts).thenComparing(Band::id))
            .toList();
    if (there.isEmpty()) {
      return List.of();
    }
    long few = there.stream().filter(band -> band.texts() <= MOST).count();
    boolean onlyCommon = bands.size() - there.size() + few < LEAST;
    List<String> telling = there.stream().limit(onlyCommon ? LEAST : few).map(Band::id).toList();
    return telling.isEmpty()
        ? List.of()
        : tx.run(
            cypher.apply(there.size() == telling.size() ? SHARING : SHARING_COMMON),
            Map.of(
                "batch",
                Map.of("bands", bands, "telling", telling),
                "id",
                source,
                "shared",
                shared,
                "common",
                there.size() - telling.size()));
  }

  private static final String THERE =
      """
      UNWIND $batch.bands AS id
      MATCH (band:{BAND} {id: id})
      RETURN id, COUNT { (band)<-[:{IN_BAND}]-() } AS texts
      """;

  private static final String SHARING =
      """
      UNWIND $batch.telling AS id
      MATCH (:{BAND} {id: id})<-[:{IN_BAND}]-(other) WHERE other.id <> $id
      WITH other, count(*) AS own WHERE own >= $shared
      RETURN other.id AS id, other.text AS text ORDER BY id
      """;

  private static final String SHARING_COMMON =
      """
      UNWIND $batch.telling AS id
      MATCH (:{BAND} {id: id})<-[:{IN_BAND}]-(other) WHERE other.id <> $id
      WITH other, count(*) AS own WHERE own + $common >= $shared
      WITH other, own
      WHERE own >= $shared
        OR COUNT { (other)-[:{IN_BAND}]->(band) WHERE band.id IN $batch.bands } >= $shared
      RETURN other.id AS id, other.text AS text ORDER BY id
      """;
}
