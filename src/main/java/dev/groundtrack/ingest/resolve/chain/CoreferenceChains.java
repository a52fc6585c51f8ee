package dev.groundtrack.ingest.resolve.chain;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Resolution.Entity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Mentions that mean the same, whoever that is: each joins the chain of the antecedent that is
 * found for it. Where a chain holds two entities, none of its open mentions is taken for either.
 */
public final class CoreferenceChains {
  private final Map<Mention, Mention> above = new HashMap<>();
  private final Set<Mention> all = new LinkedHashSet<>();
  private final Map<Entity, Mention> first = new HashMap<>();

  /** Takes note of a mention, and of the entity it means. */
  public void add(Mention mention, Optional<Entity> entity) {
    all.add(mention);
    entity
        .map(e -> first.putIfAbsent(e, mention))
        .ifPresent(earlier -> above.put(top(mention), top(earlier)));
  }

  /** Joins a mention to what it refers to. */
  public void join(Mention mention, Mention antecedent) {
    Mention top = top(antecedent);
    if (!top.equals(top(mention))) {
      above.put(top(mention), top);
    }
  }

  /** Whether two mentions stand in one chain. */
  public boolean areJoined(Mention one, Mention other) {
    return top(one).equals(top(other));
  }

  private Mention top(Mention mention) {
    Mention at = mention;
    for (Mention next = above.get(at); next != null; next = above.get(at)) {
      at = next;
    }
    return at;
  }

  /** The chains of two or more mentions, in the order of the text. */
  public List<Set<Mention>> chains() {
    Map<Mention, Set<Mention>> byTop = new LinkedHashMap<>();
    all.forEach(m -> byTop.computeIfAbsent(top(m), t -> new LinkedHashSet<>()).add(m));
    List<Set<Mention>> chains = new ArrayList<>();
    byTop.values().stream().filter(c -> c.size() > 1).forEach(chains::add);
    return chains;
  }
}
