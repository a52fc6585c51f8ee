package dev.groundtrack.ingest.store;

import dev.groundtrack.evidence.EntityProfile;
import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Reading;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.store.marking.MarkedPortrait;
import dev.groundtrack.ingest.store.time.NameHistory;
import dev.groundtrack.ingest.store.time.NameHistory.Called;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.NameRole;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.name.NameKeys;
import dev.groundtrack.model.time.AsOf;
import dev.groundtrack.text.syntax.EntityTag;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The properties of an entity's node, made of what is known of it: of the rows that define it, the
 * later winning, else of the name by which most sources call it.
 */
record EntityProperties(String id, Map<String, Object> properties) {

  /** The names of properties that a definition takes away. */
  static final String CLEARED = "groundtrackCleared";

  static EntityProperties of(EntityType type, Row row) {
    String id = row.text("id");
    Map<String, Object> properties = new LinkedHashMap<>();
    type.properties().stream()
        .filter(Property::list)
        .forEach(property -> properties.put(property.databaseName(), List.of()));
    Object called = row.value("called");
    nameProperty(type, called == null ? row.text("name") : called, properties);
    row.rows("definitions").forEach(definition -> define(definition, properties));
    if (row.value("given") instanceof String given) {
      nameProperty(type, given, properties);
    }
    alsoCalled(type, row, properties);
    properties.put("id", id);
    properties.put(EvidenceSchema.ANY_NAME, anyName(type, properties));
    properties.putAll(derived(type, properties));
    return new EntityProperties(id, properties);
  }

  private static void define(Row definition, Map<String, Object> properties) {
    properties.putAll(definition.values());
    properties.remove(Reading.Definition.KEY);
    if (properties.remove(CLEARED) instanceof List<?> cleared) {
      cleared.forEach(properties::remove);
    }
  }

  /** The aliases of an entity; one that is judged to be several has the names of all. */
  private static void alsoCalled(EntityType type, Row row, Map<String, Object> properties) {
    List<?> names = row.list("names");
    if (names.isEmpty()) {
      return;
    }
    Map<String, String> all = new LinkedHashMap<>();
    values(type, NameRole.ALIAS, properties).forEach(a -> all.putIfAbsent(key(a), a));
    row.rows("definitions")
        .forEach(
            d ->
                Stream.of(NameRole.NAME, NameRole.ALIAS)
                    .flatMap(naming -> values(type, naming, d.values()).stream())
                    .forEach(name -> all.putIfAbsent(key(name), name)));
    names.forEach(name -> all.putIfAbsent(key(name), String.valueOf(name)));
    values(type, NameRole.NAME, properties).forEach(name -> all.remove(key(name)));
    type.properties().stream()
        .filter(property -> property.naming() == NameRole.ALIAS && property.list())
        .findFirst()
        .ifPresent(p -> properties.put(p.databaseName(), List.copyOf(all.values())));
  }

  private static String key(Object name) {
    return String.valueOf(name).toLowerCase(Locale.ROOT);
  }

  private static void nameProperty(EntityType type, Object name, Map<String, Object> properties) {
    type.properties().stream()
        .filter(property -> property.naming() == NameRole.NAME)
        .forEach(property -> properties.put(property.databaseName(), name));
  }

  /** All that it is called, in lower case, for look-ups whatever the case. */
  private static List<String> anyName(EntityType type, Map<String, Object> properties) {
    return Stream.of(NameRole.NAME, NameRole.ALIAS)
        .flatMap(naming -> values(type, naming, properties).stream())
        .map(name -> name.toLowerCase(Locale.ROOT))
        .distinct()
        .toList();
  }

  /** By what it is found where its name is written otherwise. */
  static Map<String, Object> derived(EntityType type, Map<String, Object> properties) {
    List<String> names =
        Stream.of(NameRole.NAME, NameRole.ALIAS)
            .flatMap(naming -> values(type, naming, properties).stream())
            .toList();
    boolean person = EntityTag.named(type.wording().tags()).contains(EntityTag.PERSON);
    List<String> all =
        Stream.of(NameRole.values())
            .flatMap(naming -> values(type, naming, properties).stream())
            .toList();
    return Map.of(
        NameRole.KEYS,
        NameKeys.of(names, values(type, NameRole.METONYM, properties), person),
        NameRole.WORDS,
        NameKeys.words(all));
  }

  private static List<String> values(EntityType type, NameRole naming, Map<?, ?> properties) {
    return type.properties().stream()
        .filter(property -> property.naming() == naming)
        .map(property -> properties.get(property.databaseName()))
        .filter(Objects::nonNull)
        .flatMap(value -> value instanceof List<?> list ? list.stream() : Stream.of(value))
        .map(String::valueOf)
        .toList();
  }

  static KnownEntity known(EntityType type, Row row) {
    Map<String, Object> properties = new LinkedHashMap<>();
    row.rows("definitions").forEach(definition -> define(definition, properties));
    return new KnownEntity(
        String.valueOf(properties.get("id")),
        type.name(),
        Objects.toString(properties.get("kind"), ""),
        type.describe(properties),
        values(type, NameRole.NAME, properties).getFirst(),
        values(type, NameRole.ALIAS, properties),
        values(type, NameRole.DEMONYM, properties),
        values(type, NameRole.METONYM, properties));
  }

  static EntityProfile profile(EntityType type, Row row) {
    Map<String, Object> properties = row.row("properties").values();
    List<String> names =
        Stream.of(NameRole.NAME, NameRole.ALIAS)
            .flatMap(naming -> values(type, naming, properties).stream())
            .toList();
    return new EntityProfile(
        String.valueOf(properties.get("id")),
        type.name(),
        names,
        Boolean.TRUE.equals(row.value("known")));
  }

  /**
   * Its id and properties by all that is known of it, and what stood there before; of a row that
   * {@link EntityNodes} asks the graph for.
   */
  static Map<String, Object> portrait(EntityType type, Row known) {
    return Map.of(
        "id", known.text("id"), "properties", MarkedPortrait.of(known, seen -> seen(type, seen)));
  }

  private static Map<String, Object> seen(EntityType type, Row known) {
    List<Row> mentions = known.rows("mentions");
    EntityProperties now = called(type, known, NameHistory.now(mentions));
    Map<String, Object> properties = new LinkedHashMap<>(now.properties());
    properties.put(AsOf.KNOWN, known.value("known"));
    List<Called> history = NameHistory.of(mentions);
    List<Map<String, Object>> versions =
        history.stream().map(then -> called(type, known, then).properties()).toList();
    List<String> naming = naming(type);
    boolean changed = versions.stream().anyMatch(then -> !isCalledSo(now, then, naming));
    properties.put(AsOf.CHANGED, Objects.requireNonNullElse(known.value("known"), AsOf.NEVER));
    if (changed) {
      boolean lasts = isCalledSo(now, versions.getLast(), naming);
      properties.put(AsOf.CHANGED, lasts ? history.getLast().from() : AsOf.NEVER);
      properties.put(AsOf.DAYS, history.stream().map(Called::from).toList());
      naming.forEach(
          property ->
              properties.put(
                  AsOf.was(property),
                  versions.stream().map(then -> text(then.get(property))).toList()));
    }
    return properties;
  }

  private static boolean isCalledSo(
      EntityProperties now, Map<String, Object> then, List<String> naming) {
    return naming.stream().allMatch(p -> Objects.equals(then.get(p), now.properties().get(p)));
  }

  private static EntityProperties called(EntityType type, Row known, Called called) {
    Map<String, Object> row = new LinkedHashMap<>(known.values());
    row.put("called", known.rows("definitions").isEmpty() ? called.called() : null);
    List<Object> names = new ArrayList<>();
    if (Boolean.TRUE.equals(known.value("judged"))) {
      names.addAll(known.list("others"));
      names.addAll(called.names());
    }
    row.put("names", names);
    return EntityProperties.of(type, new Row(row));
  }

  /** The properties that follow from what sources call it. */
  private static List<String> naming(EntityType type) {
    return Stream.concat(
            type.properties().stream()
                .filter(p -> p.naming() == NameRole.NAME || p.naming() == NameRole.ALIAS)
                .map(Property::databaseName),
            Stream.of(NameRole.EVERY))
        .toList();
  }

  private static String text(@Nullable Object value) {
    return value instanceof List<?> all
        ? all.stream().map(String::valueOf).collect(Collectors.joining(AsOf.BETWEEN))
        : Objects.toString(value, AsOf.NO_TEXT);
  }
}
