package dev.groundtrack.api.generator;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.api.InputMeaning;
import dev.groundtrack.api.ListInputs;
import dev.groundtrack.api.MutationMeaning;
import dev.groundtrack.api.Scalars;
import dev.groundtrack.api.TypeNames;
import dev.groundtrack.model.CypherField;
import dev.groundtrack.model.EdgeUnion;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.PropertyAccess;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.model.ValueType;
import dev.groundtrack.model.time.Histories;
import graphql.language.SDLDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.schema.FieldCoordinates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The API as it is being generated: its types so far, and the meanings of its fields so far. */
final class ApiBuilder {
  private static final Set<String> POINTS = Set.of("Point", "CartesianPoint");

  final Model model;
  final boolean matches;
  final TypeDefinitions types = new TypeDefinitions();
  private final Map<FieldCoordinates, FieldMeaning> fields = new LinkedHashMap<>();
  private final Map<FieldCoordinates, InputMeaning> inputs = new LinkedHashMap<>();
  private final Map<FieldCoordinates, MutationMeaning> mutations = new LinkedHashMap<>();
  private final Map<String, String> nodeFilters = new LinkedHashMap<>();
  private final Map<Api.EdgeKind, String> edgeFilters = new LinkedHashMap<>();

  ApiBuilder(Model model, boolean matches) {
    this.model = model;
    this.matches = matches;
  }

  /** The query type. */
  static final String QUERY = "Query";

  /** The mutation type. */
  static final String MUTATION = "Mutation";

  /** The subscription type. */
  static final String SUBSCRIPTION = "Subscription";

  private static final Set<String> ROOTS = Set.of(QUERY, MUTATION);

  /** Relay's interface, unless the schema has a type of that name or nothing has an id. */
  static final String NODE = "Node";

  boolean hasNodeInterface() {
    boolean taken =
        model.interfaces().containsKey(NODE)
            || model.nodeTypes().containsKey(NODE)
            || model.unions().containsKey(NODE)
            || model.valueTypes().containsKey(NODE)
            || model.propertiesTypes().containsKey(NODE)
            || model.enums().containsKey(NODE);
    return !taken && model.nodeTypes().values().stream().anyMatch(ApiBuilder::hasId);
  }

  /** Whether the graph keeps what the nodes of a type were by a day. */
  boolean keepsPast(String type) {
    return Histories.areKept(model, type);
  }

  /** Whether it keeps what any were. */
  boolean keepsPast() {
    return model
        .evidence(EvidenceRole.RELATION)
        .map(EntityType::name)
        .filter(this::keepsPast)
        .isPresent();
  }

  static boolean hasId(EntityType type) {
    Property id = type.fields().get("id");
    return id != null && id.type().equals("ID") && id.required() && id.unique();
  }

  void means(String type, String field, FieldMeaning meaning) {
    fields.put(FieldCoordinates.coordinates(type, field), meaning);
  }

  void says(String type, String field, InputMeaning meaning) {
    inputs.put(FieldCoordinates.coordinates(type, field), meaning);
  }

  void mutates(String type, String field, MutationMeaning meaning) {
    mutations.put(FieldCoordinates.coordinates(type, field), meaning);
  }

  /** Tells by which filter mutations find nodes of a type. */
  void filters(String type, String input) {
    nodeFilters.put(type, input);
  }

  /** Tells by which filter mutations find edges. */
  void filters(Api.EdgeKind edges, String input) {
    edgeFilters.put(edges, input);
  }

  /** The inputs of a list of nodes. */
  ListInputs listInputs(String type) {
    return new ListInputs(TypeNames.where(type), isSortable(type) ? TypeNames.sort(type) : "");
  }

  /** The properties of a node type or an interface; of a union none, as its types share none. */
  Collection<Property> fields(String type) {
    EntityType node = model.nodeTypes().get(type);
    InterfaceType shared = model.interfaces().get(type);
    return node != null
        ? node.fields().values()
        : shared != null ? shared.fields().values() : List.of();
  }

  /** What statements give for the nodes of a type. */
  Collection<CypherField> computed(String type) {
    EntityType node = model.nodeTypes().get(type);
    return node == null ? List.of() : node.computed().values();
  }

  /** The fields that edges have on them; none where that differs by the type of the node. */
  Collection<Property> edgeFields(String type) {
    return model.edgeUnions().containsKey(type) ? List.of() : properties(type).fields().values();
  }

  ValueType properties(String type) {
    return Objects.requireNonNull(model.propertiesTypes().get(type), type);
  }

  boolean isScalar(Property property) {
    return !model.valueTypes().containsKey(property.type())
        && !model.nodeTypes().containsKey(property.type());
  }

  boolean isSortKey(Property property) {
    return isScalar(property)
        && !property.list()
        && !isPoint(property.type())
        && property.usage().may(PropertyAccess.Reading.SORT);
  }

  private static boolean isPoint(String type) {
    return POINTS.contains(type);
  }

  /** Whether nodes can be sorted by what a statement gives. */
  boolean isSortKey(CypherField field) {
    return field.sorts() && isScalar(field.named()) && !isPoint(field.named());
  }

  /** Whether a type is a scalar or an enum. */
  boolean isScalar(String type) {
    return !model.nodeTypes().containsKey(type)
        && !model.interfaces().containsKey(type)
        && !model.unions().containsKey(type)
        && !model.valueTypes().containsKey(type)
        && !model.propertiesTypes().containsKey(type)
        && !model.edgeUnions().containsKey(type);
  }

  /** Whether nodes or edges of a type have anything to be sorted by. */
  boolean isSortable(String type) {
    EdgeUnion union = model.edgeUnions().get(type);
    if (union != null) {
      return union.members().stream().anyMatch(this::isSortable);
    }
    Collection<Property> all =
        model.propertiesTypes().containsKey(type)
            ? properties(type).fields().values()
            : fields(type);
    return all.stream().anyMatch(this::isSortKey)
        || computed(type).stream().anyMatch(this::isSortKey);
  }

  /** Where an interface has the field too, its connection serves all of its types. */
  String owner(EntityType type, Relationship relationship) {
    return type.interfaces().stream()
        .filter(
            name ->
                Objects.requireNonNull(model.interfaces().get(name))
                    .relationships()
                    .containsKey(relationship.name()))
        .findFirst()
        .orElse(type.name());
  }

  /** Where an interface has the field too, what it has there; else what the type has. */
  Relationship shared(EntityType type, Relationship relationship) {
    InterfaceType owner = model.interfaces().get(owner(type, relationship));
    return owner == null
        ? relationship
        : Objects.requireNonNull(owner.relationships().get(relationship.name()));
  }

  /** A field that a statement gives. */
  void computed(TypeDefinitions.Fields block, String owner, CypherField field) {
    boolean unsaid = field.description().isBlank() && ROOTS.contains(owner);
    block.field(
        unsaid ? "What a statement in the schema gives." : field.description(),
        field.name(),
        Arguments.parse(field.arguments()),
        TypeReferences.parse(field.type()));
    means(owner, field.name(), new FieldMeaning.Scripted(field));
  }

  void logic(TypeDefinitions.Fields block, String name) {
    block
        .field("AND", TypeReferences.listOf(name))
        .field("OR", TypeReferences.listOf(name))
        .field("NOT", name);
    says(name, "AND", InputMeaning.Logic.AND);
    says(name, "OR", InputMeaning.Logic.OR);
    says(name, "NOT", InputMeaning.Logic.NOT);
  }

  /**
   * Lets a condition on edges be named by the type of their properties as well, as it must be at
   * the fields of interfaces in {@code @neo4j/graphql}.
   */
  void byType(TypeDefinitions.Fields block, String input, String propertiesType) {
    block.field(propertiesType, input);
    says(input, propertiesType, new InputMeaning.Within(InputMeaning.Place.SAME, input));
  }

  /** What has been generated. */
  Api build() {
    return new Api(
        model,
        definitions(),
        new Api.Meanings(
            fields, inputs, mutations, new Api.WriteFilters(nodeFilters, edgeFilters)));
  }

  private List<SDLDefinition<?>> definitions() {
    List<SDLDefinition<?>> all = new ArrayList<>();
    Scalars.ALL.forEach(
        scalar ->
            all.add(ScalarTypeDefinition.newScalarTypeDefinition().name(scalar.getName()).build()));
    all.addAll(types.definitions());
    return all;
  }
}
