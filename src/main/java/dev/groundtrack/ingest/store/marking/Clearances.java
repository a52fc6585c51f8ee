package dev.groundtrack.ingest.store.marking;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.Row;
import dev.groundtrack.graph.marking.MarkedSources;
import dev.groundtrack.model.marking.MarkedProperties;
import dev.groundtrack.text.Marking;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Rows of the graph that tell from which clearance on they are seen. */
public final class Clearances {
  /** In a row, from which clearance on it is seen; none for everybody. */
  static final String MARKING = "marking";

  private Clearances() {}

  /** Those below the one that sees everything. */
  static IntStream below() {
    return IntStream.range(0, MarkedProperties.ALL);
  }

  /** As it stands on nodes and edges; none where everybody sees them. */
  public static @Nullable Long stored(@Nullable Marking marking) {
    return marking == null ? null : stored(marking.ordinal());
  }

  /** Has all servers of the database look at markings, where a source is about to get one. */
  public static void announce(Graph graph, @Nullable Marking marking) {
    if (marking != null && marking != Marking.PUBLIC) {
      MarkedSources.announce(graph);
    }
  }

  static @Nullable Long stored(int marking) {
    return marking == 0 ? null : (long) marking;
  }

  /** From which clearance on a row is seen. */
  static int of(Row row) {
    return row.value(MARKING) instanceof Number marking ? marking.intValue() : 0;
  }

  /** A row with those of its lists of rows that a clearance sees. */
  static Row seen(Row row, int clearance, String... lists) {
    Map<String, Object> seen = new LinkedHashMap<>(row.values());
    for (String list : lists) {
      seen.put(
          list,
          row.rows(list).stream().filter(each -> of(each) <= clearance).map(Row::values).toList());
    }
    return new Row(seen);
  }

  /** The least clearance that sees one of several; nought for none. */
  static int least(List<Row> rows) {
    return rows.stream().mapToInt(Clearances::of).min().orElse(0);
  }

  /** Whether any of several is not seen by everybody. */
  static boolean areMarked(List<Row> rows) {
    return rows.stream().anyMatch(row -> of(row) > 0);
  }
}
