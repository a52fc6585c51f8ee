package dev.groundtrack.execution;

import graphql.GraphQLContext;
import graphql.schema.Coercing;
import graphql.schema.CoercingSerializeException;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the value of a field becomes part of the response (value completion, GraphQL specification
 * 6.4.3), made once for an operation. It is for values that are as the schema has them; of any
 * other it says so, and graphql-java completes it with the errors that belong there.
 */
sealed interface ValueCompletion {

  /** The completed value. */
  Object complete(Object value) throws Irregular;

  /** The value is not what the schema says, or cannot be told here. */
  final class Irregular extends Exception {
    private static final long serialVersionUID = 1L;

    Irregular(String why) {
      super(why, null, false, false);
    }
  }

  /** A place for a completed value; null where the type allows it. */
  record Place(ValueCompletion completion, boolean nullable) {
    @Nullable Object complete(@Nullable Object value) throws Irregular {
      if (value != null) {
        return completion.complete(value);
      }
      if (!nullable) {
        throw new Irregular("null");
      }
      return null;
    }
  }

  /** A scalar. */
  record Leaf(Coercing<?, ?> scalar) implements ValueCompletion {
    @Override
    public Object complete(Object value) throws Irregular {
      try {
        Object told = scalar.serialize(value, GraphQLContext.getDefault(), Locale.getDefault());
        if (told != null) {
          return told;
        }
      } catch (CoercingSerializeException e) {
        throw new Irregular("value");
      }
      throw new Irregular("null");
    }
  }

  /** A value of an enum. */
  record Choice(GraphQLEnumType type) implements ValueCompletion {
    @Override
    public Object complete(Object value) throws Irregular {
      try {
        return type.serialize(value, GraphQLContext.getDefault(), Locale.getDefault());
      } catch (CoercingSerializeException e) {
        throw new Irregular("enum value");
      }
    }
  }

  /** A list. */
  record Each(Place element) implements ValueCompletion {
    @Override
    public Object complete(Object value) throws Irregular {
      if (!(value instanceof List<?> list)) {
        throw new Irregular("no list");
      }
      List<@Nullable Object> told = new ArrayList<>(list.size());
      for (Object one : list) {
        told.add(element.complete(one));
      }
      return told;
    }
  }

  /** The members of an object of one type, or of several whose maps tell which they are of. */
  record Members(@Nullable String only, Map<String, List<Entry>> byType)
      implements ValueCompletion {
    @Override
    public Object complete(Object value) throws Irregular {
      if (!(value instanceof Map<?, ?> parent)) {
        throw new Irregular("no object");
      }
      String type = only == null ? String.valueOf(parent.get("__typename")) : only;
      List<Entry> entries = byType.get(type);
      if (entries == null) {
        throw new Irregular("type");
      }
      Map<String, @Nullable Object> told = LinkedHashMap.newLinkedHashMap(entries.size());
      for (Entry entry : entries) {
        told.put(entry.key(), entry.complete(parent, type));
      }
      return told;
    }
  }

  /**
   * A field of an object.
   *
   * @param place none for the name of the type
   */
  record Entry(String key, String name, MapFetcher kept, @Nullable Place place) {
    @Nullable Object complete(Map<?, ?> parent, String type) throws Irregular {
      return place == null ? type : place.complete(kept.fetch(parent, key, name));
    }
  }

  /**
   * How a field is completed.
   *
   * @throws Irregular if something that is asked has to be fetched
   */
  static Place complete(GraphQLType type, List<AskedField> asked, GraphQLSchema schema)
      throws Irregular {
    return type instanceof GraphQLNonNull required
        ? new Place(bare(required.getWrappedType(), asked, schema), false)
        : new Place(bare(type, asked, schema), true);
  }

  private static ValueCompletion bare(
      GraphQLType type, List<AskedField> asked, GraphQLSchema schema) throws Irregular {
    return switch (type) {
      case GraphQLScalarType scalar -> new Leaf(scalar.getCoercing());
      case GraphQLEnumType choice -> new Choice(choice);
      case GraphQLList list -> new Each(complete(list.getWrappedType(), asked, schema));
      case GraphQLObjectType object ->
          new Members(object.getName(), Map.of(object.getName(), entries(object, asked, schema)));
      case GraphQLNamedOutputType named -> {
        Map<String, List<Entry>> byType = new LinkedHashMap<>();
        for (GraphQLObjectType object : concrete(named, schema)) {
          byType.put(object.getName(), entries(object, asked, schema));
        }
        yield new Members(null, byType);
      }
      default -> throw new Irregular("type");
    };
  }

  private static List<GraphQLObjectType> concrete(GraphQLNamedOutputType type, GraphQLSchema schema)
      throws Irregular {
    return switch (type) {
      case graphql.schema.GraphQLInterfaceType of -> schema.getImplementations(of);
      case graphql.schema.GraphQLUnionType of ->
          of.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
      default -> throw new Irregular("type");
    };
  }

  private static List<Entry> entries(
      GraphQLObjectType type, List<AskedField> asked, GraphQLSchema schema) throws Irregular {
    List<Entry> entries = new ArrayList<>();
    for (AskedField field : asked) {
      if (field.isOf(type)) {
        entries.add(entry(type, field, schema));
      }
    }
    return entries;
  }

  private static Entry entry(GraphQLObjectType type, AskedField field, GraphQLSchema schema)
      throws Irregular {
    if (field.name().equals("__typename")) {
      return new Entry(field.key(), field.name(), MapFetcher.BY_KEY, null);
    }
    var definition = Objects.requireNonNull(type.getFieldDefinition(field.name()));
    DataFetcher<?> fetcher =
        schema
            .getCodeRegistry()
            .getDataFetcher(FieldCoordinates.coordinates(type.getName(), field.name()), definition);
    if (!(fetcher instanceof MapFetcher kept)) {
      throw new Irregular("has to be fetched");
    }
    return new Entry(
        field.key(), field.name(), kept, complete(definition.getType(), field.fields(), schema));
  }
}
