package dev.groundtrack.mutation;

import dev.groundtrack.api.MutationMeaning.Payload;
import dev.groundtrack.evidence.CurationFact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a mutation has done: to which nodes, how often, and what it says by that. */
public final class MutationResult {
  private final Set<String> nodes = new LinkedHashSet<>();
  private final List<String> created = new ArrayList<>();
  private final List<CurationFact> facts = new ArrayList<>();
  private List<ChangedNode> changes = List.of();
  private long nodesCreated;
  private long nodesDeleted;
  private long relationshipsCreated;
  private long relationshipsDeleted;

  /** The element ids of the nodes that a part of the payload is of. */
  List<String> nodes(Payload part) {
    return switch (part) {
      case CREATED -> created;
      case UPDATED -> nodes.stream().filter(node -> !created.contains(node)).toList();
      case NODES,
          INFO,
          NODES_CREATED,
          NODES_UPDATED,
          NODES_DELETED,
          RELATIONSHIPS_CREATED,
          RELATIONSHIPS_DELETED ->
          List.copyOf(nodes);
    };
  }

  Map<String, Object> counts() {
    Map<String, Object> counts = new LinkedHashMap<>();
    counts.put("nodesCreated", nodesCreated);
    counts.put("nodesUpdated", (long) nodes.size() - created.size());
    counts.put("nodesDeleted", nodesDeleted);
    counts.put("relationshipsCreated", relationshipsCreated);
    counts.put("relationshipsDeleted", relationshipsDeleted);
    return counts;
  }

  /** What is said by it, where relations rest on evidence; in the order in which it was done. */
  public List<CurationFact> facts() {
    return List.copyOf(facts);
  }

  /** What became of nodes by it, where subscriptions tell of them. */
  public List<ChangedNode> changes() {
    return changes;
  }

  void changes(List<ChangedNode> all) {
    changes = List.copyOf(all);
  }

  void add(CurationFact fact) {
    facts.add(fact);
  }

  void root(String node) {
    nodes.add(node);
  }

  void fresh(String node) {
    created.add(node);
  }

  void created(long more, long edges) {
    nodesCreated += more;
    relationshipsCreated += edges;
  }

  /** Counts what followed from its facts. */
  public void deleted(long gone, long edges) {
    nodesDeleted += gone;
    relationshipsDeleted += edges;
  }
}
