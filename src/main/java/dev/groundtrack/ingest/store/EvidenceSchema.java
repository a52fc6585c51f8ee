package dev.groundtrack.ingest.store;

import dev.groundtrack.graph.BatchParameter;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.model.DatabaseNames;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.NameRole;
import dev.groundtrack.model.RelationType;
import dev.groundtrack.model.Relationship;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The labels and relationship types under which the schema stores the evidence, for statements that
 * name them by their part in it: {@code (:{STATEMENT})-[:{SPOKEN_BY}]->()}.
 */
final class EvidenceSchema {
  /** The property that holds all of an entity's names in lower case. */
  static final String ANY_NAME = NameRole.EVERY;

  /** Claims between mentions are what relations are derived from; no schema tells of them. */
  private static final String CLAIMS = "GROUNDTRACK_CLAIMS";

  /** What entities that may be alike have in common; no schema tells of it. */
  private static final String KEY = "GroundtrackKey";

  private static final String HAS_KEY = "GROUNDTRACK_HAS_KEY";

  /** Statements that are rejected: kept, and seen by nobody; no schema tells of them. */
  private static final String REJECTED = "GroundtrackRejected";

  /** By what likely copies of a text are found; no schema tells of it. */
  private static final String BAND = "GroundtrackBand";

  private static final String IN_BAND = "GROUNDTRACK_IN_BAND";

  /** Two sources that are copies; whose copy each is is derived of all of these. */
  private static final String NEAR_COPY = "GROUNDTRACK_NEAR_COPY";

  /** What ends a state, where no schema tells of it. */
  private static final String ENDED_BY = "GROUNDTRACK_ENDED_BY";

  private static final String COPY_OF = "GROUNDTRACK_COPY_OF";

  private static final Pattern PART = Pattern.compile("\\{([A-Z_]+)}");

  private final Map<String, String> names;
  private final Map<String, String> typeLabels = new LinkedHashMap<>();
  private final Map<String, RelationType.State> states = new LinkedHashMap<>();

  private EvidenceSchema(Map<String, String> names) {
    this.names = names;
  }

  static EvidenceSchema of(Model model) {
    EntityType source = part(model, EvidenceRole.SOURCE);
    EntityType mention = part(model, EvidenceRole.MENTION);
    EntityType statement = part(model, EvidenceRole.STATEMENT);
    EntityType relation = part(model, EvidenceRole.RELATION);
    Map<String, String> names = new LinkedHashMap<>();
    names.put("SOURCE", source.label());
    names.put("MENTION", mention.label());
    names.put("STATEMENT", statement.label());
    names.put("RELATION", relation.label());
    names.put("ENTITY", model.entityInterface().orElseThrow(EvidenceSchema::noInterface).name());
    names.put("FOUND_IN", edge(mention, "source"));
    names.put("REFERS_TO", edge(mention, "entity"));
    names.put("STATED_IN", edge(statement, "source"));
    names.put("SPOKEN_BY", edge(statement, "speaker"));
    names.put("ABOUT", edge(statement, "about"));
    names.put("DEFINES", edge(statement, "defines"));
    names.put("SUBJECT", edge(relation, "subject"));
    names.put("OBJECT", edge(relation, "object"));
    names.put("RESTS_ON", edge(relation, "evidence"));
    names.put(
        "ENDED_BY",
        relation.relationships().containsKey("endedBy") ? edge(relation, "endedBy") : ENDED_BY);
    names.put("CLAIMS", CLAIMS);
    names.put("KEY", KEY);
    names.put("HAS_KEY", HAS_KEY);
    names.put("REJECTED", REJECTED);
    names.put("BAND", BAND);
    names.put("IN_BAND", IN_BAND);
    names.put("NEAR_COPY", NEAR_COPY);
    names.put(
        "COPY_OF", source.relationships().containsKey("copyOf") ? edge(source, "copyOf") : COPY_OF);
    model
        .evidence(EvidenceRole.JUDGEMENT)
        .ifPresent(
            judgement -> {
              names.put("JUDGEMENT", judgement.label());
              names.put("LEFT", edge(judgement, "left"));
              names.put("RIGHT", edge(judgement, "right"));
            });
    model
        .evidence(EvidenceRole.REJECTION)
        .ifPresent(
            rejection -> {
              names.put("REJECTION", rejection.label());
              names.put("LEFT_OUT_OF", edge(rejection, "sources"));
            });
    model
        .evidence(EvidenceRole.CHANGE)
        .ifPresent(
            change -> {
              names.put("CHANGE", change.label());
              names.put("CHANGE_OF", edge(change, "relation"));
              names.put("CHANGED_BY", edge(change, "evidence"));
            });
    EvidenceSchema layout = new EvidenceSchema(names);
    model.entityTypes().values().forEach(t -> layout.typeLabels.put(t.name(), t.label()));
    model.relationTypes().values().forEach(t -> layout.states.put(t.name(), t.state()));
    return layout;
  }

  private static EntityType part(Model model, EvidenceRole role) {
    return model
        .evidence(role)
        .orElseThrow(() -> new IllegalArgumentException("The schema has no type for " + role));
  }

  private static IllegalArgumentException noInterface() {
    return new IllegalArgumentException("The schema has no interface of all its entity types");
  }

  private static String edge(EntityType type, String field) {
    Relationship relationship = type.relationships().get(field);
    if (relationship == null) {
      throw new IllegalArgumentException(type.name() + " has no relationship " + field);
    }
    return relationship.type();
  }

  /** Whether the schema has judgements. */
  boolean hasJudgements() {
    return names.containsKey("JUDGEMENT");
  }

  /** Whether the schema has rejections. */
  boolean hasRejections() {
    return names.containsKey("REJECTION");
  }

  /** Whether the schema tells what became of relations. */
  boolean tellsChanges() {
    return names.containsKey("CHANGE");
  }

  /** Whether relations of a type are states. */
  RelationType.State state(String type) {
    return states.getOrDefault(type, RelationType.State.NONE);
  }

  /** A statement with the names of this schema. */
  String cypher(String template) {
    return PART.matcher(template).replaceAll(part -> name(part.group(1)));
  }

  /** The same, with {@code {TYPE}} for an entity type's label or a relation type. */
  String cypher(String template, String type) {
    return cypher(typed(template, type));
  }

  /** A template with an entity type's label or a relation type for {@code {TYPE}}. */
  String typed(String template, String type) {
    return template.replace("{TYPE}", DatabaseNames.quoted(typeLabels.getOrDefault(type, type)));
  }

  /**
   * Runs a statement that does something for each row of a batch, found by its ids; for none it
   * does nothing.
   *
   * @param rows are {@code $batch.name}
   */
  List<Row> run(GraphTransaction tx, String template, String name, Collection<?> rows) {
    return rows.isEmpty() ? List.of() : tx.run(cypher(template), BatchParameter.of(name, rows));
  }

  private String name(String part) {
    String name = names.get(part);
    if (name == null) {
      throw new IllegalArgumentException("No part of the evidence is called " + part);
    }
    return Matcher.quoteReplacement(DatabaseNames.quoted(name));
  }
}
