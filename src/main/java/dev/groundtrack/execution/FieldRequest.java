package dev.groundtrack.execution;

import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.SelectedField;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A field as one request asks it. */
record FieldRequest(AskedField asked, @Nullable FieldRequest parent, RequestValues request)
    implements SelectedField {

  /** The fields asked of its value. */
  List<SelectedField> fields() {
    return asked.fields().stream()
        .<SelectedField>map(field -> new FieldRequest(field, this, request))
        .toList();
  }

  @Override
  public String getName() {
    return asked.name();
  }

  @Override
  public String getQualifiedName() {
    return parent == null ? getName() : parent.getQualifiedName() + "/" + getName();
  }

  @Override
  public String getFullyQualifiedName() {
    String types = String.join(",", getObjectTypeNames());
    String own = (types.contains(",") ? "[" + types + "]" : types) + "." + getName();
    return parent == null ? own : parent.getFullyQualifiedName() + "/" + own;
  }

  @Override
  public List<GraphQLObjectType> getObjectTypes() {
    return asked.types();
  }

  @Override
  public List<String> getObjectTypeNames() {
    return asked.types().stream().map(GraphQLNamedType::getName).toList();
  }

  @Override
  public List<GraphQLFieldDefinition> getFieldDefinitions() {
    return asked.types().stream()
        .flatMap(type -> Stream.ofNullable(type.getFieldDefinition(getName())))
        .toList();
  }

  @Override
  public GraphQLOutputType getType() {
    return asked.defined().field().getType();
  }

  @Override
  public Map<String, Object> getArguments() {
    return asked.arguments(request);
  }

  @Override
  public int getLevel() {
    return asked.defined().level();
  }

  @Override
  public boolean isConditional() {
    return asked.types().size() > 1;
  }

  @Override
  public @Nullable String getAlias() {
    return asked.key().equals(asked.name()) ? null : asked.key();
  }

  @Override
  public String getResultKey() {
    return asked.key();
  }

  @Override
  public @Nullable SelectedField getParentField() {
    return parent;
  }

  @Override
  public DataFetchingFieldSelectionSet getSelectionSet() {
    return new Selected(fields());
  }

  /** Fields one level down; patterns over several levels are not for planners. */
  private record Selected(List<SelectedField> fields) implements DataFetchingFieldSelectionSet {
    @Override
    public boolean contains(String name) {
      return fields.stream().anyMatch(field -> field.getName().equals(name));
    }

    @Override
    public boolean containsAnyOf(String name, String... more) {
      return contains(name) || Stream.of(more).anyMatch(this::contains);
    }

    @Override
    public boolean containsAllOf(String name, String... more) {
      return contains(name) && Stream.of(more).allMatch(this::contains);
    }

    @Override
    public List<SelectedField> getFields() {
      return fields;
    }

    @Override
    public List<SelectedField> getImmediateFields() {
      return fields;
    }

    @Override
    public List<SelectedField> getFields(String name, String... more) {
      return fields.stream()
          .filter(
              field ->
                  Stream.concat(Stream.of(name), Stream.of(more)).anyMatch(field.getName()::equals))
          .toList();
    }

    @Override
    public Map<String, List<SelectedField>> getFieldsGroupedByResultKey() {
      return fields.stream().collect(Collectors.groupingBy(SelectedField::getResultKey));
    }

    @Override
    public Map<String, List<SelectedField>> getFieldsGroupedByResultKey(
        String name, String... more) {
      return getFields(name, more).stream()
          .collect(Collectors.groupingBy(SelectedField::getResultKey));
    }
  }
}
