package dev.groundtrack.model.time;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.NameRole;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.Relationship;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a Model's graph keeps of the past: which nodes and edges tell from when on they are known,
 * and which of their properties change.
 *
 * @param labels of nodes that tell it
 * @param edges the types of native relationships that tell it
 * @param changing the properties that may change, each with the form of its values in a list
 * @param unchanging labels of nodes of which no property changes
 * @param endedBy the type of the edges to what ended a state, if there are any
 */
public record Histories(
    Set<String> labels,
    Set<String> edges,
    Map<String, Form> changing,
    Set<String> unchanging,
    @Nullable String endedBy) {
  private static final Set<EvidenceRole> KNOWN_SINCE =
      Set.of(
          EvidenceRole.SOURCE,
          EvidenceRole.MENTION,
          EvidenceRole.STATEMENT,
          EvidenceRole.RELATION,
          EvidenceRole.CHANGE);

  private static final Set<String> DERIVED =
      Set.of(NameRole.KEYS, NameRole.WORDS, AsOf.KNOWN, AsOf.CHANGED);

  /** In which form the values of a property stand in a list. */
  public enum Form {
    AS_IT_IS,
    /** As a text; {@link AsOf#NO_TEXT} for none. */
    TEXT,
    /** As a day; {@link AsOf#ALWAYS} for none. */
    DAY,
    /** As a text with {@link AsOf#BETWEEN} between its elements. */
    TEXTS
  }

  public Histories {
    labels = Set.copyOf(labels);
    edges = Set.copyOf(edges);
    changing = Collections.unmodifiableMap(new LinkedHashMap<>(changing));
    unchanging = Set.copyOf(unchanging);
  }

  public static Histories of(Model model) {
    Set<String> labels = new LinkedHashSet<>();
    Set<String> unchanging = new LinkedHashSet<>();
    Map<String, Form> changing = new LinkedHashMap<>();
    for (String property : AsOf.OF_RELATIONS) {
      changing.put(property, form(property));
    }
    changing.put(NameRole.EVERY, Form.TEXTS);
    for (EntityType type : model.nodeTypes().values()) {
      if (isDated(model, type)) {
        labels.add(type.label());
        if (type.role() == null) {
          type.properties().forEach(property -> naming(property, changing));
        } else if (type.role() != EvidenceRole.RELATION) {
          unchanging.add(type.label());
        }
      }
    }
    model.entityInterface().ifPresent(shared -> labels.addAll(model.labels(shared.name())));
    return new Histories(
        labels, model.relationTypes().keySet(), changing, unchanging, endedBy(model));
  }

  /** Whether a property may be another for those who do not see everything. */
  public boolean mayDiffer(String property) {
    return changing.containsKey(property) || DERIVED.contains(property);
  }

  /** Labels of nodes of which properties may change. */
  public Set<String> changes() {
    Set<String> changes = new TreeSet<>(labels);
    changes.removeAll(unchanging);
    return changes;
  }

  private static void naming(Property property, Map<String, Form> changing) {
    if (property.naming() == NameRole.NAME || property.naming() == NameRole.ALIAS) {
      changing.put(property.databaseName(), property.list() ? Form.TEXTS : Form.TEXT);
    }
  }

  private static Form form(String property) {
    return switch (property) {
      case "firstSeen", "lastSeen" -> Form.DAY;
      case "since", "until" -> Form.TEXT;
      default -> Form.AS_IT_IS;
    };
  }

  private static @Nullable String endedBy(Model model) {
    return model
        .evidence(EvidenceRole.RELATION)
        .map(relation -> relation.relationships().get("endedBy"))
        .map(Relationship::type)
        .orElse(null);
  }

  /** Whether the nodes of a type, or of all types of an interface or a union, tell it. */
  public static boolean areKept(Model model, String type) {
    Set<String> concrete = model.concrete(type);
    return !concrete.isEmpty()
        && concrete.stream()
            .allMatch(
                name -> {
                  EntityType node = model.nodeTypes().get(name);
                  return node != null && isDated(model, node);
                });
  }

  private static boolean isDated(Model model, EntityType type) {
    return model.hasEvidence()
        && model.entityInterface().isPresent()
        && (type.role() == null || KNOWN_SINCE.contains(type.role()));
  }
}
