package dev.groundtrack.ingest.store;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import dev.groundtrack.evidence.ContentIds;
import dev.groundtrack.evidence.EntityClusters;
import dev.groundtrack.evidence.EntityProfile;
import dev.groundtrack.evidence.Reading;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.store.derived.DerivedGraph;
import dev.groundtrack.ingest.store.derived.RecordedSource.Meant;
import dev.groundtrack.ingest.store.derived.RecordedSource.Named;
import dev.groundtrack.model.marking.MarkedProperties;
import dev.groundtrack.model.time.AsOf;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The nodes of the entities that a source is the first to speak of. What stands on such a node
 * follows from this source alone, so it is made whole at once, where {@link EntityNodes#refresh}
 * would ask the graph for it: a table brings as many as it has rows.
 */
final class NewEntities {
  private final EvidenceSchema layout;
  private final EntityNodes entities;

  NewEntities(EvidenceSchema layout, EntityNodes entities) {
    this.layout = layout;
    this.entities = entities;
  }

  /**
   * What became of the entities that a source speaks of.
   *
   * @param whole those that were not there and are made whole, as they are compared, by id
   * @param others those of which something else has a part in what stands on their nodes
   * @param count how many were not there
   */
  record Made(Map<String, EntityProfile> whole, Set<String> others, int count) {}

  /**
   * What a source says, and what follows from it.
   *
   * @param mentions all that it has, whatever they mean
   */
  record Said(
      Reading reading, List<Named> mentions, DerivedGraph derived, NewRelations.Origin origin) {
    /** All entities that it speaks of, by id. */
    Map<String, DerivedGraph.Entity> entities(EntityClusters identities) {
      Map<String, DerivedGraph.Entity> byId = new LinkedHashMap<>();
      for (Reading.Definition definition : reading.definitions()) {
        String id = identities.canonical(definition.entity().id());
        byId.putIfAbsent(
            id,
            new DerivedGraph.Entity(id, definition.entity().type(), definition.entity().name()));
      }
      derived.entities().forEach(byId::putIfAbsent);
      return byId;
    }
  }

  /** Makes nodes for those that are not there. */
  Made create(GraphTransaction tx, Said said, EntityClusters identities) {
    Map<String, DerivedGraph.Entity> all = said.entities(identities);
    Set<String> others = entities.existing(tx, all.keySet());
    Map<String, DerivedGraph.Entity> missing = new LinkedHashMap<>(all);
    missing.keySet().removeAll(others);
    List<DerivedGraph.Entity> judged =
        missing.values().stream().filter(e -> identities.judged().contains(e.id())).toList();
    others.addAll(entities.create(tx, judged));
    Map<String, DerivedGraph.Entity> alone = new LinkedHashMap<>(missing);
    alone.keySet().removeAll(others);
    return new Made(whole(tx, alone.values(), said), others, missing.size());
  }

  private Map<String, EntityProfile> whole(
      GraphTransaction tx, Collection<DerivedGraph.Entity> alone, Said said) {
    Map<String, List<Map<String, Object>>> definitions = definitions(said.reading());
    Map<String, String> called = called(said);
    Map<String, EntityProfile> profiles = new LinkedHashMap<>();
    alone.stream()
        .collect(groupingBy(DerivedGraph.Entity::type, LinkedHashMap::new, toList()))
        .forEach(
            (type, ofType) -> {
              List<Map<String, Object>> rows = new ArrayList<>();
              for (DerivedGraph.Entity entity : ofType) {
                List<Map<String, Object>> defined =
                    definitions.getOrDefault(entity.id(), List.of());
                Map<String, Object> known = new HashMap<>();
                known.put("id", entity.id());
                known.put("name", entity.name());
                known.put("called", defined.isEmpty() ? called.get(entity.id()) : null);
                known.put("definitions", defined);
                known.put("names", List.of());
                Map<String, Object> properties =
                    new HashMap<>(entities.properties(type, new Row(known)));
                LocalDate day = said.origin().known();
                properties.put(AsOf.KNOWN, day);
                properties.put(AsOf.CHANGED, Objects.requireNonNullElse(day, AsOf.NEVER));
                properties.put(MarkedProperties.MARKING, said.origin().marking());
                rows.add(properties);
                profiles.put(entity.id(), entities.profile(type, properties, !defined.isEmpty()));
              }
              layout.run(tx, layout.typed(CREATE, type), "rows", rows);
              ChangeEvents.created(tx, entities.typed(type), rows);
            });
    return profiles;
  }

  private static final String CREATE =
      """
      UNWIND $batch.rows AS row
      CREATE (e:{ENTITY}:{TYPE})
      SET e = row
      """;

  /** What rows tell of each, as it stands on the edges from their statements, in their order. */
  private static Map<String, List<Map<String, Object>>> definitions(Reading reading) {
    Map<String, List<Defined>> rows = new LinkedHashMap<>();
    for (Reading.Definition definition : reading.definitions()) {
      Map<String, Object> properties = new LinkedHashMap<>(definition.properties());
      properties.put("id", definition.entity().id());
      rows.computeIfAbsent(definition.entity().id(), id -> new ArrayList<>())
          .add(
              new Defined(
                  ContentIds.statement(reading.document().id(), definition.row()), properties));
    }
    Map<String, List<Map<String, Object>>> definitions = new LinkedHashMap<>();
    rows.forEach(
        (id, some) ->
            definitions.put(
                id,
                some.stream()
                    .sorted(Comparator.comparing(Defined::statement))
                    .map(Defined::properties)
                    .toList()));
    return definitions;
  }

  private record Defined(String statement, Map<String, Object> properties) {}

  /** What a source calls each: as most of its mentions name it, those that name it first. */
  private static Map<String, String> called(Said said) {
    Map<String, Map<Called, Integer>> times = new LinkedHashMap<>();
    for (Named mention : said.mentions()) {
      Meant means = mention.means();
      String entity = said.derived().mentions().get(mention.id());
      if (means != null && entity != null) {
        times
            .computeIfAbsent(entity, id -> new HashMap<>())
            .merge(new Called(means.name(), means.naming()), 1, Integer::sum);
      }
    }
    Map<String, String> called = new LinkedHashMap<>();
    times.forEach(
        (entity, names) ->
            names.entrySet().stream()
                .min(MOST)
                .ifPresent(e -> called.put(entity, e.getKey().name())));
    return called;
  }

  private record Called(String name, boolean naming) {
    /** As the database compares texts. */
    byte[] bytes() {
      return name.getBytes(StandardCharsets.UTF_8);
    }
  }

  private static final Comparator<Map.Entry<Called, Integer>> MOST =
      Comparator.comparing((Map.Entry<Called, Integer> e) -> !e.getKey().naming())
          .thenComparing(e -> -e.getValue())
          .thenComparing(e -> e.getKey().bytes(), Arrays::compareUnsigned);
}
