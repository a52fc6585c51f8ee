package dev.groundtrack.live;

import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The id of a node, asked beside what a subscriber asks, under a key of its own. */
record KeyField(GraphQLObjectType type) implements SelectedField {
  static final String KEY = "groundtrack_id";
  private static final String ID = "id";

  private GraphQLFieldDefinition definition() {
    return type.getFieldDefinition(ID);
  }

  @Override
  public String getName() {
    return ID;
  }

  @Override
  public String getQualifiedName() {
    return ID;
  }

  @Override
  public String getFullyQualifiedName() {
    return type.getName() + "." + ID;
  }

  @Override
  public List<GraphQLObjectType> getObjectTypes() {
    return List.of(type);
  }

  @Override
  public List<String> getObjectTypeNames() {
    return List.of(type.getName());
  }

  @Override
  public List<GraphQLFieldDefinition> getFieldDefinitions() {
    return List.of(definition());
  }

  @Override
  public GraphQLOutputType getType() {
    return definition().getType();
  }

  @Override
  public Map<String, Object> getArguments() {
    return Map.of();
  }

  @Override
  public int getLevel() {
    return 1;
  }

  @Override
  public boolean isConditional() {
    return false;
  }

  @Override
  public String getAlias() {
    return KEY;
  }

  @Override
  public String getResultKey() {
    return KEY;
  }

  @Override
  public @Nullable SelectedField getParentField() {
    return null;
  }

  @Override
  public DataFetchingFieldSelectionSet getSelectionSet() {
    return Nothing.SELECTED;
  }

  private enum Nothing implements DataFetchingFieldSelectionSet {
    SELECTED;

    @Override
    public boolean contains(String pattern) {
      return false;
    }

    @Override
    public boolean containsAnyOf(String pattern, String... more) {
      return false;
    }

    @Override
    public boolean containsAllOf(String pattern, String... more) {
      return false;
    }

    @Override
    public List<SelectedField> getFields() {
      return List.of();
    }

    @Override
    public List<SelectedField> getImmediateFields() {
      return List.of();
    }

    @Override
    public List<SelectedField> getFields(String pattern, String... more) {
      return List.of();
    }

    @Override
    public Map<String, List<SelectedField>> getFieldsGroupedByResultKey() {
      return Map.of();
    }

    @Override
    public Map<String, List<SelectedField>> getFieldsGroupedByResultKey(
        String pattern, String... more) {
      return Map.of();
    }
  }
}
