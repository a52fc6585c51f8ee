package dev.groundtrack.journey.fuzz;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Operations that a schema allows, of whatever it has, with values that nobody would send. */
final class RandomOperations {
  private static final int DEEPEST = 4;
  private static final int MOST_FIELDS = 3;
  private static final int DEEPEST_INPUT = 3;

  private final GraphQLSchema schema;
  private final RandomValues values;
  private final Random random;

  RandomOperations(GraphQLSchema schema, Random random) {
    this.schema = schema;
    this.random = random;
    this.values = new RandomValues(random);
  }

  /** The next one, a query or, one time in eight, a mutation. */
  String next() {
    boolean mutates = schema.getMutationType() != null && random.nextInt(8) == 0;
    GraphQLObjectType root = mutates ? schema.getMutationType() : schema.getQueryType();
    return (mutates ? "mutation" : "query") + selection(root, DEEPEST);
  }

  private String selection(GraphQLType type, int deep) {
    StringBuilder text = new StringBuilder(" { ");
    if (type instanceof GraphQLUnionType union) {
      text.append("__typename ").append(inline((GraphQLObjectType) pick(union.getTypes()), deep));
    } else {
      GraphQLFieldsContainer fields = (GraphQLFieldsContainer) type;
      int count = 1 + random.nextInt(MOST_FIELDS);
      for (int i = 0; i < count; i++) {
        text.append(field(pick(fields.getFieldDefinitions()), "f" + i, deep));
      }
      if (!(type instanceof GraphQLObjectType) && random.nextBoolean()) {
        text.append(
            inline(
                pick(
                    schema.getImplementations(
                        (graphql.schema.GraphQLInterfaceType) GraphQLTypeUtil.unwrapAll(type))),
                deep));
      }
      text.append("__typename ");
    }
    return text.append("} ").toString();
  }

  private String inline(GraphQLObjectType type, int deep) {
    return "... on " + type.getName() + directive() + " { __typename " + aliased(type, deep) + "} ";
  }

  /** Under names that no other field of the selection has: two of one name would have to agree. */
  private String aliased(GraphQLObjectType type, int deep) {
    return field(pick(type.getFieldDefinitions()), "on" + type.getName(), deep);
  }

  private String field(GraphQLFieldDefinition field, String alias, int deep) {
    GraphQLNamedType type = (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType());
    boolean leaf = type instanceof GraphQLScalarType || type instanceof GraphQLEnumType;
    if (!leaf && deep == 0) {
      return "";
    }
    String asked = alias + ": " + field.getName() + arguments(field.getArguments()) + directive();
    return leaf ? asked + " " : asked + selection(type, deep - 1);
  }

  private String directive() {
    return switch (random.nextInt(20)) {
      case 0 -> " @include(if: true)";
      case 1 -> " @skip(if: false)";
      default -> "";
    };
  }

  private String arguments(List<GraphQLArgument> all) {
    List<String> given = new ArrayList<>();
    for (GraphQLArgument argument : all) {
      if (isNeeded(argument.getType(), argument.hasSetDefaultValue()) || random.nextInt(3) == 0) {
        given.add(argument.getName() + ": " + value(argument.getType(), DEEPEST_INPUT));
      }
    }
    return given.isEmpty() ? "" : "(" + String.join(", ", given) + ")";
  }

  private static boolean isNeeded(GraphQLInputType type, boolean hasDefault) {
    return type instanceof GraphQLNonNull && !hasDefault;
  }

  private String value(GraphQLInputType type, int deep) {
    return switch (type) {
      case GraphQLNonNull must -> value((GraphQLInputType) must.getWrappedType(), deep);
      case GraphQLList list -> list((GraphQLInputType) list.getWrappedType(), deep);
      case GraphQLEnumType names ->
          pick(names.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList());
      case GraphQLInputObjectType object -> object(object, deep);
      case GraphQLScalarType scalar -> values.of(scalar.getName());
      default -> throw new IllegalArgumentException(type.toString());
    };
  }

  private String list(GraphQLInputType of, int deep) {
    List<String> values = new ArrayList<>();
    int count = random.nextInt(3);
    for (int i = 0; i < count; i++) {
      values.add(value(of, deep));
    }
    return "[" + String.join(", ", values) + "]";
  }

  private String object(GraphQLInputObjectType type, int deep) {
    List<String> given = new ArrayList<>();
    Set<String> names = new HashSet<>();
    boolean one = type.isOneOf();
    for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
      if (isNeeded(field.getType(), field.hasSetDefaultValue())) {
        add(field, deep - 1, given, names);
      }
    }
    int count = one ? 1 : deep <= 0 ? 0 : 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      add(pick(type.getFieldDefinitions()), deep - 1, given, names);
    }
    return "{" + String.join(", ", given) + "}";
  }

  private void add(GraphQLInputObjectField field, int deep, List<String> given, Set<String> names) {
    if (names.add(field.getName())) {
      given.add(field.getName() + ": " + value(field.getType(), deep));
    }
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
