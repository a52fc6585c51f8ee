package dev.groundtrack.model.sdl;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EnumType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.MutationKind;
import dev.groundtrack.model.NameRole;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.UnionType;
import dev.groundtrack.model.ValueType;
import dev.groundtrack.problem.ProblemCollector;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.TypeInfo;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the Model of definitions whose names all mean something. */
final class ModelAssembler {
  private final Definitions definitions;
  private final RelationshipReader relationships;
  private final ProblemCollector problems;
  private final CypherFieldReader computed;
  private final SearchIndexReader indexes;
  private final Map<EvidenceRole, String> roles = new LinkedHashMap<>();

  ModelAssembler(Definitions definitions, ProblemCollector problems) {
    this.definitions = definitions;
    this.problems = problems;
    this.computed = new CypherFieldReader(problems);
    this.indexes = new SearchIndexReader(problems);
    this.relationships = new RelationshipReader(definitions, problems);
  }

  Model model() {
    Map<String, InterfaceType> interfaces = new LinkedHashMap<>();
    definitions.interfaces.forEach((name, type) -> interfaces.put(name, interfaceType(type)));
    Map<String, EntityType> nodes = new LinkedHashMap<>();
    Map<String, ValueType> values = new LinkedHashMap<>();
    Map<String, ValueType> properties = new LinkedHashMap<>();
    interfaces.values().forEach(type -> indexes.taken(type.plural()));
    definitions.objects.values().forEach(type -> indexes.taken(Plural.of(type)));
    for (ObjectTypeDefinition type : definitions.objects.values()) {
      role(type);
      if (type.hasDirective("node")) {
        nodes.put(type.getName(), nodeType(type));
      } else if (type.hasDirective("relationshipProperties")) {
        properties.put(type.getName(), valueType(type));
        ownId(type);
      } else {
        values.put(type.getName(), valueType(type));
      }
    }
    new PluralCheck(problems).all(definitions);
    Map<String, EnumType> enums = new LinkedHashMap<>();
    EnumTypeReader reader = new EnumTypeReader(relationships.evidenced().values());
    definitions.enums.forEach(
        (name, type) -> {
          enums.put(name, reader.read(type));
          if (EnumTypeReader.isOfRelationTypes(type)) {
            roles.put(EvidenceRole.RELATION_TYPE, name);
          }
        });
    Model model =
        new Model(
            interfaces,
            nodes,
            values,
            properties,
            relationships.edgeUnions(),
            unions(),
            enums,
            relationships.evidenced(),
            roles,
            computed.read(definitions.queries),
            computed.read(definitions.mutations),
            CacheHintReader.read(definitions, problems),
            new AccessRuleReader(definitions, problems).read());
    definitions.mutations.forEach(field -> mutation(model, field));
    AccessRuleCheck.check(model, definitions, problems);
    if (model.hasEvidence()) {
      definitions.objects.values().stream()
          .filter(type -> labels(type).size() > 1)
          .forEach(
              type ->
                  problems.add(
                      type,
                      "\"" + type.getName() + "\" has several labels, in a schema with evidence",
                      "give it one; what is imported bears its interface's name besides"));
    }
    return model;
  }

  /** Stores of clients take what has the same id for the same object, whatever its type (Relay). */
  private void ownId(ObjectTypeDefinition type) {
    if (type.getName().equals(roles.get(EvidenceRole.RELATION_PROPERTIES))) {
      type.getFieldDefinitions().stream()
          .filter(field -> field.getName().equals("id"))
          .forEach(
              field ->
                  problems.add(
                      field,
                      "the id of \"" + type.getName() + "\" would be that of the relation as well",
                      "call it relationId: ID! @alias(property: \"id\")"));
    }
  }

  private void mutation(Model model, FieldDefinition field) {
    if (model.hasEvidence()) {
      problems.add(
          field,
          "the field \"" + field.getName() + "\" of Mutation would write what no source says",
          "take it out; in a schema with evidence only what is generated writes");
    }
    if (model.nodeTypes().values().stream()
        .flatMap(type -> MutationKind.fields(type.plural()).stream())
        .anyMatch(field.getName()::equals)) {
      problems.add(
          field, "there are two mutations \"" + field.getName() + "\"", "give yours another name");
    }
  }

  private Map<String, UnionType> unions() {
    Map<String, UnionType> unions = new LinkedHashMap<>();
    definitions.unions.forEach(
        (name, type) ->
            unions.put(
                name,
                new UnionType(
                    name,
                    Plural.of(type),
                    SdlFields.description(type),
                    new LinkedHashSet<>(Definitions.members(type)))));
    return unions;
  }

  private @Nullable EvidenceRole role(ObjectTypeDefinition type) {
    Optional<EvidenceRole> role =
        AppliedDirective.on(type, "evidence")
            .flatMap(e -> e.constant("role", EvidenceRole.class, problems));
    role.ifPresent(r -> roles.put(r, type.getName()));
    return role.orElse(null);
  }

  private InterfaceType interfaceType(InterfaceTypeDefinition type) {
    return new InterfaceType(
        type.getName(),
        Plural.of(type),
        SdlFields.description(type),
        new LinkedHashSet<>(definitions.implementations(type.getName())),
        properties(type.getFieldDefinitions()),
        relationships.read(type.getName()),
        RootFieldOptionsReader.of(type, problems));
  }

  private EntityType nodeType(ObjectTypeDefinition type) {
    Map<String, Property> fields = properties(type.getFieldDefinitions());
    List<String> labels = labels(type);
    labels.stream()
        .filter(label -> label.startsWith("$"))
        .forEach(
            label ->
                problems.add(
                    type,
                    "the label " + label + " of \"" + type.getName() + "\" is not known here",
                    "say a label itself"));
    return new EntityType(
        type.getName(),
        Plural.of(type),
        labels,
        own(type, labels),
        SdlFields.description(type),
        Definitions.interfaceNames(type),
        fields,
        relationships.read(type.getName()),
        AppliedDirective.wording(type),
        mutations(type),
        role(type),
        indexes.read(type, fields),
        computed.read(type.getFieldDefinitions()),
        RootFieldOptionsReader.ofNodes(type, definitions.directives, problems));
  }

  private static List<String> labels(ObjectTypeDefinition type) {
    List<String> labels =
        AppliedDirective.on(type, "node").map(n -> n.texts("labels")).orElse(List.of());
    return labels.isEmpty() ? List.of(type.getName()) : labels;
  }

  private String own(ObjectTypeDefinition type, List<String> labels) {
    return labels.stream()
        .filter(
            label ->
                definitions.objects.values().stream()
                    .filter(other -> other.hasDirective("node") && !other.equals(type))
                    .noneMatch(other -> labels(other).contains(label)))
        .findFirst()
        .orElse(labels.getFirst());
  }

  private Set<MutationKind> mutations(ObjectTypeDefinition type) {
    if (type.hasDirective("evidence")) {
      return Set.of();
    }
    return AppliedDirective.on(type, "mutation")
        .map(mutation -> mutation.constants("operations", MutationKind.class, problems))
        .orElseGet(() -> EnumSet.allOf(MutationKind.class));
  }

  private ValueType valueType(ObjectTypeDefinition type) {
    return new ValueType(
        type.getName(), SdlFields.description(type), properties(type.getFieldDefinitions()));
  }

  private Map<String, Property> properties(List<FieldDefinition> fields) {
    Map<String, Property> properties = new LinkedHashMap<>();
    for (FieldDefinition field : fields) {
      if (!field.hasDirective("relationship")
          && !field.hasDirective("declareRelationship")
          && !CypherFieldReader.is(field)
          && properties.put(field.getName(), property(field)) != null) {
        problems.add(
            field, "field \"" + field.getName() + "\" is declared twice", "take one of them out");
      }
    }
    return properties;
  }

  private boolean searchable(FieldDefinition field, String type) {
    boolean searchable = field.hasDirective("searchable");
    if (searchable && !type.equals("String")) {
      problems.add(
          field,
          "@searchable stands at \"" + field.getName() + "\", which holds no text",
          "take it out, or make the field a String");
    }
    return searchable;
  }

  private Property property(FieldDefinition field) {
    TypeInfo type = TypeInfo.typeInfo(field.getType());
    return new Property(
        field.getName(),
        SdlFields.description(field),
        type.getName(),
        SdlFields.isList(field.getType()),
        type.isNonNull(),
        field.hasDirective("unique"),
        AppliedDirective.on(field, "alias")
            .flatMap(a -> a.text("property"))
            .orElse(field.getName()),
        AppliedDirective.on(field, "naming")
            .flatMap(n -> n.constant("as", NameRole.class, problems))
            .orElse(null),
        searchable(field, type.getName()),
        PropertyAccessReader.of(field, problems));
  }
}
