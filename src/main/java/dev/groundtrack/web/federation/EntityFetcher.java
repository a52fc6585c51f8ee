package dev.groundtrack.web.federation;

import dev.groundtrack.execution.CurrentCaller;
import dev.groundtrack.execution.ReadScope;
import dev.groundtrack.model.Property;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.CompiledQuery;
import dev.groundtrack.query.QueryCompiler;
import dev.groundtrack.query.plan.Target;
import dev.groundtrack.web.federation.EntityKeys.Key;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The entities that a router knows by their keys: all of one type by one statement, in the order of
 * the representations, and null where there is none.
 */
final class EntityFetcher implements DataFetcher<List<@Nullable Object>> {
  /** How many one request may ask for. */
  private static final int MOST = 5_000;

  private static final String PLACE = "_entities(representations:)";

  private final EntityKeys keys;
  private final QueryCompiler compiler;
  private final ReadScope reads;

  EntityFetcher(EntityKeys keys, QueryCompiler compiler, ReadScope reads) {
    this.keys = keys;
    this.compiler = compiler;
    this.reads = reads;
  }

  /** A value of a property, as text: what is stored may be another number of the same value. */
  private record Found(String property, String value) {}

  @Override
  public List<@Nullable Object> get(DataFetchingEnvironment env) {
    List<Key> asked = asked(Objects.requireNonNull(env.getArgument("representations")));
    Map<String, Map<Found, Map<String, Object>>> found = new HashMap<>();
    byType(asked).forEach((type, ofType) -> found.put(type, read(type, ofType, env)));
    List<@Nullable Object> entities = new ArrayList<>();
    for (Key key : asked) {
      Map<Found, Map<String, Object>> ofType = Objects.requireNonNull(found.get(key.type()));
      entities.add(ofType.get(found(key.property(), key.value())));
    }
    return entities;
  }

  private List<Key> asked(List<?> representations) {
    if (representations.size() > MOST) {
      throw RefusedException.overLimit(
          PLACE,
          "there are %d representations, more than %d".formatted(representations.size(), MOST),
          "ask for them in several requests");
    }
    List<Key> asked = new ArrayList<>();
    for (int i = 0; i < representations.size(); i++) {
      asked.add(keys.key(representations.get(i), PLACE + "[" + i + "]"));
    }
    return asked;
  }

  private static Map<String, List<Key>> byType(List<Key> asked) {
    Map<String, List<Key>> byType = new LinkedHashMap<>();
    asked.forEach(key -> byType.computeIfAbsent(key.type(), t -> new ArrayList<>()).add(key));
    return byType;
  }

  private Map<Found, Map<String, Object>> read(
      String type, List<Key> asked, DataFetchingEnvironment env) {
    Map<Property, List<Object>> values = new LinkedHashMap<>();
    asked.forEach(
        key -> values.computeIfAbsent(key.property(), p -> new ArrayList<>()).add(key.value()));
    List<SelectedField> selected =
        env.getSelectionSet().getImmediateFields().stream()
            .filter(field -> field.getObjectTypeNames().contains(type))
            .toList();
    CompiledQuery compiled =
        compiler.byKeys(type, values, CurrentCaller.asking(env).selecting(selected));
    Map<Found, Map<String, Object>> found = new HashMap<>();
    for (Object row : (List<?>) Objects.requireNonNull(reads.readTogether(compiled, env))) {
      Map<String, Object> node = new LinkedHashMap<>();
      ((Map<?, ?>) row).forEach((key, value) -> node.put(String.valueOf(key), value));
      node.put("__typename", type);
      for (Property property : values.keySet()) {
        Object value = node.get(Target.keyOf(property));
        if (value != null) {
          found.putIfAbsent(found(property, value), node);
        }
      }
    }
    return found;
  }

  private static Found found(Property property, Object value) {
    return new Found(property.name(), String.valueOf(value));
  }
}
