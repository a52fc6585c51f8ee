package dev.groundtrack.query.plan;

import dev.groundtrack.model.marking.MarkedProperties;
import dev.groundtrack.model.time.Histories;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One root field: a list of nodes, one node, or a connection. */
public sealed interface Plan {

  /** All nodes that a fetch finds. */
  record Many(Fetch fetch) implements Plan {}

  /** The first node that a fetch finds, or none. */
  record One(Fetch fetch) implements Plan {}

  /** The one node that a name means, or none. */
  record Named(Target target, NameLookup lookup, List<Selection> selections) implements Plan {
    public Named {
      selections = List.copyOf(selections);
    }
  }

  /** The first node that any of several fetches finds, or none. */
  record FirstOf(List<Fetch> fetches) implements Plan {
    public FirstOf {
      fetches = List.copyOf(fetches);
    }
  }

  /** The shortest ways from one entity to another. */
  record Between(Paths paths) implements Plan {}

  /** What a statement of the schema's author gives. */
  record Scripted(CypherScript script) implements Plan {}

  /** A search. */
  record Found(Search search) implements Plan {}

  /**
   * The same, as it was by a day, or as somebody sees it who is not cleared for all.
   *
   * @param plan none of these itself
   */
  record Viewed(View view, Plan plan) implements Plan {}

  /**
   * From where the graph is looked at: what had been published by a day, what somebody is cleared
   * for, or both.
   *
   * @param day none where all is asked as it is now
   * @param clearance {@link MarkedProperties#ALL} for those who see everything
   */
  record View(@Nullable ParameterRef day, int clearance, Histories histories) {
    /** Whether some of the graph may be hidden from whoever looks. */
    public boolean isLimited() {
      return clearance < MarkedProperties.ALL;
    }

    /** Whether all is seen as it is now. */
    public boolean isWhole() {
      return day == null && !isLimited();
    }
  }

  /** A connection. */
  record Paged(ConnectionFetch connection) implements Plan {}
}
