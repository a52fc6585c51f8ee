package dev.groundtrack.ingest.store;

import dev.groundtrack.evidence.CurationFact;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.graph.outbox.WriteTurn;
import dev.groundtrack.ingest.store.CurationText.Subject;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.NameRole;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.RelationType;
import dev.groundtrack.problem.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Writes what clients say of entities and relations as evidence: all that one mutation says is one
 * source of kind CURATION, whose text has a line for each fact. Where it speaks of what other
 * sources speak of too, the latest curation counts. Safe for use by many threads.
 */
public final class CurationWriter {
  private final GraphWriter writer;
  private final Model model;
  private final EntityRemoval striking;

  public CurationWriter(GraphWriter writer, Model model) {
    this.writer = writer;
    this.model = model;
    this.striking = new EntityRemoval(EvidenceSchema.of(model), writer.rebuilding());
  }

  /** Waits for other writers, until the end of their transactions. It comes before all else. */
  public void begin(GraphTransaction tx) {
    WriteTurn.take(tx);
  }

  /**
   * Writes what a mutation says. Its new entities stand in the graph already, as nodes of their
   * own; the relations that it claims or denies follow from this.
   *
   * @throws RefusedException if a relation cannot have these ends, or if other sources still speak
   *     of what is to be struck out; then the transaction must be rolled back
   */
  public EntityRemoval.Removed write(GraphTransaction tx, List<CurationFact> facts) {
    Map<String, Subject> subjects = subjects(tx, facts);
    List<CurationFact> said = lastWords(facts);
    if (said.stream().anyMatch(fact -> !(fact instanceof CurationFact.Struck))) {
      long number = number(tx);
      CurationText text = new CurationText(number);
      said.forEach(fact -> say(text, subjects, fact));
      writer.write(tx, text.reading(), number);
    }
    return striking.strike(
        tx,
        said.stream()
            .filter(CurationFact.Struck.class::isInstance)
            .map(CurationFact.Struck.class::cast)
            .toList());
  }

  /** Greater than that of any curation before it, whatever has been removed since. */
  private static long number(GraphTransaction tx) {
    return (long)
        tx.run(
                """
                MATCH (turn:GroundtrackTurn {id: 'import'})
                SET turn.curations = coalesce(turn.curations, 0) + 1
                RETURN turn.curations AS number
                """,
                Map.of())
            .getFirst()
            .number("number");
  }

  /**
   * Of what is said of one relation several times, the last word; what is told of an entity once.
   */
  private static List<CurationFact> lastWords(List<CurationFact> facts) {
    Map<List<String>, CurationFact> last = new LinkedHashMap<>();
    for (CurationFact fact : facts) {
      List<String> key =
          switch (fact) {
            case CurationFact.Described told -> List.of("entity", told.node());
            case CurationFact.Changed changed -> List.of("entity", changed.node());
            case CurationFact.Claimed c -> List.of("relation", c.type(), c.subject(), c.object());
            case CurationFact.Denied d -> List.of("relation", d.type(), d.subject(), d.object());
            case CurationFact.Struck struck -> List.of("struck", struck.node());
          };
      last.merge(key, fact, CurationWriter::together);
    }
    return List.copyOf(last.values());
  }

  private static CurationFact together(CurationFact before, CurationFact now) {
    return switch (now) {
      case CurationFact.Changed changed when before instanceof CurationFact.Described -> before;
      case CurationFact.Changed changed when before instanceof CurationFact.Changed earlier ->
          new CurationFact.Changed(
              changed.node(),
              Stream.concat(earlier.properties().stream(), changed.properties().stream())
                  .distinct()
                  .toList());
      default -> now;
    };
  }

  private Map<String, Subject> subjects(GraphTransaction tx, List<CurationFact> facts) {
    Set<String> nodes = new LinkedHashSet<>();
    for (CurationFact fact : facts) {
      switch (fact) {
        case CurationFact.Described told -> nodes.add(told.node());
        case CurationFact.Changed changed -> nodes.add(changed.node());
        case CurationFact.Claimed c -> nodes.addAll(List.of(c.subject(), c.object()));
        case CurationFact.Denied d -> nodes.addAll(List.of(d.subject(), d.object()));
        case CurationFact.Struck struck -> nodes.add(struck.node());
      }
    }
    Map<String, Subject> subjects = new LinkedHashMap<>();
    for (Row row :
        tx.run(
            """
            UNWIND $ids AS id
            MATCH (e) WHERE elementId(e) = id
            RETURN elementId(e) AS node, labels(e) AS labels, properties(e) AS properties
            """,
            Map.of("ids", List.copyOf(nodes)))) {
      subjects.put(row.text("node"), subject(row));
    }
    return subjects;
  }

  private Subject subject(Row row) {
    List<?> labels = row.list("labels");
    EntityType type =
        model.entityTypes().values().stream()
            .filter(t -> labels.contains(t.label()))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException("No entity has the labels " + labels));
    Map<String, Object> properties = row.row("properties").values();
    String name =
        names(type)
            .map(property -> properties.get(property.databaseName()))
            .filter(Objects::nonNull)
            .map(String::valueOf)
            .findFirst()
            .orElse(row.row("properties").text("id"));
    return new Subject(row.row("properties").text("id"), type, name, properties);
  }

  private static Stream<Property> names(EntityType type) {
    return type.properties().stream().filter(property -> property.naming() == NameRole.NAME);
  }

  private void say(CurationText text, Map<String, Subject> subjects, CurationFact fact) {
    switch (fact) {
      case CurationFact.Described told -> tell(text, subject(subjects, told.node()));
      case CurationFact.Changed changed ->
          change(text, subject(subjects, changed.node()), changed.properties());
      case CurationFact.Claimed c -> {
        Subject from = subject(subjects, c.subject());
        Subject to = subject(subjects, c.object());
        check(c, from, to);
        text.relate(from, c.type(), to, Polarity.AFFIRMED);
      }
      case CurationFact.Denied d ->
          text.relate(
              subject(subjects, d.subject()),
              d.type(),
              subject(subjects, d.object()),
              Polarity.NEGATED);
      case CurationFact.Struck struck -> {
        // It leaves no line.
      }
    }
  }

  private static Subject subject(Map<String, Subject> subjects, String node) {
    return Objects.requireNonNull(subjects.get(node), node);
  }

  private static void tell(CurationText text, Subject entity) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Property property : entity.type().properties()) {
      Object value = entity.properties().get(property.databaseName());
      if (value != null && !property.unique()) {
        properties.put(property.databaseName(), value);
      }
    }
    text.define(entity, properties, List.of());
  }

  /** Its name comes along, so that what it is called does not hang on what others call it. */
  private static void change(CurationText text, Subject entity, List<String> changed) {
    Map<String, Object> properties = new LinkedHashMap<>();
    names(entity.type())
        .forEach(property -> properties.put(property.databaseName(), entity.name()));
    List<String> cleared = new ArrayList<>();
    for (String property : changed) {
      Object value = entity.properties().get(property);
      if (value == null) {
        cleared.add(property);
      } else {
        properties.put(property, value);
      }
    }
    text.define(entity, properties, cleared);
  }

  private void check(CurationFact.Claimed claimed, Subject from, Subject to) {
    RelationType type =
        Objects.requireNonNull(model.relationTypes().get(claimed.type()), claimed.type());
    if (!type.from().contains(from.type().name()) || !type.to().contains(to.type().name())) {
      throw refused(
          claimed,
          "%s is a %s and %s a %s: %s leads from %s to %s"
              .formatted(
                  from.name(),
                  from.type().name(),
                  to.name(),
                  to.type().name(),
                  type.name(),
                  type.from(),
                  type.to()),
          "name ends of these types");
    }
    if (from.id().equals(to.id())) {
      throw refused(
          claimed, from.name() + " stands at both ends of " + type.name(), "name another entity");
    }
  }

  private static RefusedException refused(
      CurationFact.Claimed claimed, String what, String remedy) {
    return RefusedException.of(claimed.place(), what, remedy);
  }
}
