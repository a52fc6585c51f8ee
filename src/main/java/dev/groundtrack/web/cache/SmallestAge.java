package dev.groundtrack.web.cache;

import dev.groundtrack.model.Model.CacheHint;
import graphql.execution.ExecutionContext;
import graphql.introspection.Introspection;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The policy of an operation as Apollo Server has it: the smallest of the ages of all that is
 * asked, and private if any of it is. A field's own hint goes before that of the type it leads to;
 * of a connection that is its nodes'. What has neither is kept for the standard time where it leads
 * to objects of the schema's, and for as long as what it is asked of where it is a value.
 */
final class SmallestAge {
  private final Map<String, CacheHint> hints;
  private final int standard;
  private final GraphQLSchema schema;
  private final Map<String, FragmentDefinition> fragments;
  private final Set<String> entered = new HashSet<>();

  private @Nullable Integer smallest;
  private boolean isPrivate;

  SmallestAge(Map<String, CacheHint> hints, int standard, ExecutionContext context) {
    this.hints = hints;
    this.standard = standard;
    this.schema = context.getGraphQLSchema();
    this.fragments = context.getFragmentsByName();
  }

  CachePolicy of(SelectionSet selections, GraphQLCompositeType root) {
    take(selections, root, true);
    return new CachePolicy(smallest == null ? standard : smallest, isPrivate);
  }

  private void take(@Nullable SelectionSet selections, GraphQLCompositeType type, boolean root) {
    if (selections == null) {
      return;
    }
    for (Selection<?> selection : selections.getSelections()) {
      switch (selection) {
        case Field field -> take(field, type, root);
        case InlineFragment inline ->
            take(
                inline.getSelectionSet(),
                inline.getTypeCondition() == null
                    ? type
                    : composite(inline.getTypeCondition().getName()),
                root);
        case FragmentSpread spread -> {
          FragmentDefinition fragment = fragments.get(spread.getName());
          if (fragment != null && entered.add(spread.getName())) {
            take(
                fragment.getSelectionSet(), composite(fragment.getTypeCondition().getName()), root);
          }
        }
        default -> throw new IllegalStateException("No selection: " + selection);
      }
    }
  }

  private GraphQLCompositeType composite(String name) {
    return (GraphQLCompositeType) java.util.Objects.requireNonNull(schema.getType(name));
  }

  private void take(Field field, GraphQLCompositeType of, boolean root) {
    if (field.getName().startsWith("__")) {
      return;
    }
    GraphQLFieldDefinition definition = Introspection.getFieldDef(schema, of, field.getName());
    GraphQLType type = GraphQLTypeUtil.unwrapAll(definition.getType());
    CacheHint hint =
        hints
            .getOrDefault(of.getName() + "." + field.getName(), CacheHint.NONE)
            .or(hints.getOrDefault(((GraphQLNamedType) told(type)).getName(), CacheHint.NONE));
    isPrivate |= hint.isPrivate();
    Integer age = hint.maxAge();
    if (age == null && (root || isTold(type)) && !(hint.inherits() && !root)) {
      age = standard;
    }
    if (age != null) {
      smallest = smallest == null ? age : Math.min(smallest, age);
    }
    if (type instanceof GraphQLCompositeType composite) {
      take(field.getSelectionSet(), composite, false);
    }
  }

  /** Of a connection, the type of its nodes. */
  private static GraphQLType told(GraphQLType type) {
    return within(within(type, "edges"), "node") instanceof GraphQLNamedType node ? node : type;
  }

  private static @Nullable GraphQLType within(@Nullable GraphQLType type, String field) {
    return type instanceof GraphQLFieldsContainer fields
            && fields.getFieldDefinition(field) instanceof GraphQLFieldDefinition definition
        ? GraphQLTypeUtil.unwrapAll(definition.getType())
        : null;
  }

  /** Whether objects of this type are the schema's: edges and figures are made for a connection. */
  private boolean isTold(GraphQLType type) {
    return type instanceof GraphQLCompositeType composite
        && (hints.containsKey(composite.getName()) || within(type, "id") != null);
  }
}
