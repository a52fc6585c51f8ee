package dev.groundtrack.graph.migration;

import dev.groundtrack.graph.Graph;
import dev.groundtrack.model.DatabaseNames;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A name under which something is stored.
 *
 * @param owner the label, or the type
 * @param property what stands on it; none for what bears the label, or is of the type
 */
record StoredName(Kind kind, String owner, @Nullable String property) {
  /** What the owner is. */
  enum Kind {
    LABEL("nodes"),
    TYPE("relationships"),
    /** A relation that rests on evidence; what tells of it are the claims that it is derived of. */
    RELATION("claims");

    private final String things;

    Kind(String things) {
      this.things = things;
    }

    String things() {
      return things;
    }
  }

  /** How many there are in a store. */
  long count(Graph graph) {
    String cypher = match() + " RETURN count(x) AS count";
    double count =
        graph.readWhole(tx -> tx.run(cypher, Map.of("name", owner)).getFirst().number("count"));
    return (long) count;
  }

  /** Finds them, as {@code x}. */
  String match() {
    String found =
        switch (kind) {
          case LABEL -> "MATCH (x:" + DatabaseNames.quoted(owner) + ")";
          case TYPE -> "MATCH (a)-[x:" + DatabaseNames.quoted(owner) + "]->(b)";
          case RELATION -> "MATCH ()-[x:GROUNDTRACK_CLAIMS {type: $name}]->()";
        };
    return property == null
        ? found
        : found + " WHERE x." + DatabaseNames.quoted(property) + " IS NOT NULL";
  }

  /** “12 nodes”. */
  String counted(long count) {
    return count + " " + (count == 1 ? kind.things().replaceFirst("s$", "") : kind.things());
  }

  @Override
  public String toString() {
    return property == null ? owner : owner + "." + property;
  }
}
