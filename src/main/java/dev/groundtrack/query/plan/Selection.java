package dev.groundtrack.query.plan;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Something to take of a node or edge, under the key that the response has for it. */
public sealed interface Selection {
  String key();

  /** The concrete types that it is taken of. */
  Set<String> types();

  /** What an embedded object may be made of. */
  sealed interface Part extends Selection {}

  /**
   * A value.
   *
   * @param otherwise what is told where there is none
   */
  record Property(String key, Set<String> types, String property, @Nullable Object otherwise)
      implements Part {
    public Property {
      types = Set.copyOf(types);
    }

    public Property(String key, Set<String> types, String property) {
      this(key, types, property, null);
    }
  }

  /**
   * An object whose values stand on the node under names that start with {@code prefix_}, as do
   * those of the objects in it.
   *
   * @param presence the part that stands wherever the object does
   */
  record Embedded(
      String key, Set<String> types, String prefix, boolean list, String presence, List<Part> parts)
      implements Part {
    public Embedded {
      types = Set.copyOf(types);
      parts = List.copyOf(parts);
    }
  }

  /** What a statement of the schema's author gives for the node. */
  record Scripted(String key, Set<String> types, CypherScript script) implements Selection {
    public Scripted {
      types = Set.copyOf(types);
    }
  }

  /** The nodes over an edge. */
  record Related(String key, Set<String> types, Hop hop, boolean list, Fetch fetch)
      implements Selection {
    public Related {
      types = Set.copyOf(types);
    }
  }

  /** The nodes over an edge, in pages. */
  record Connected(String key, Set<String> types, Hop hop, ConnectionFetch connection)
      implements Selection {
    public Connected {
      types = Set.copyOf(types);
    }
  }

  /** The statements that an edge rests on, by way of the relation's node with the same id. */
  record Evidence(
      String key, Set<String> types, String relation, String relationKey, Hop hop, Fetch fetch)
      implements Selection {
    public Evidence {
      types = Set.copyOf(types);
    }
  }
}
