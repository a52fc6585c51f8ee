package dev.groundtrack.model;

import dev.groundtrack.model.access.AccessRules;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The domain. All of its maps are by name, in the order of the schema, and none of them changes.
 *
 * @param nodeTypes every type whose values are nodes, those of the evidence among them
 * @param valueTypes objects that are embedded in a node
 * @param propertiesTypes the properties of relationships
 * @param edgeUnions the properties of the relationships of interfaces whose types differ in them
 * @param relationTypes the relations that rest on evidence, by the name they are stored under
 * @param queries root fields that statements give
 * @param mutations root fields of the mutation type that statements do; none beside evidence
 * @param cacheHints how long what is asked may be kept, by names of types, and of fields behind
 *     those of their types: “Agency.operates”
 * @param access what is asked of callers
 * @param roles the types of the evidence, by the part they play; empty in a plain graph
 */
public record Model(
    Map<String, InterfaceType> interfaces,
    Map<String, EntityType> nodeTypes,
    Map<String, ValueType> valueTypes,
    Map<String, ValueType> propertiesTypes,
    Map<String, EdgeUnion> edgeUnions,
    Map<String, UnionType> unions,
    Map<String, EnumType> enums,
    Map<String, RelationType> relationTypes,
    Map<EvidenceRole, String> roles,
    Map<String, CypherField> queries,
    Map<String, CypherField> mutations,
    Map<String, CacheHint> cacheHints,
    AccessRules access) {
  private static final Set<EvidenceRole> NEEDED =
      Set.of(
          EvidenceRole.SOURCE,
          EvidenceRole.MENTION,
          EvidenceRole.STATEMENT,
          EvidenceRole.RELATION,
          EvidenceRole.RELATION_TYPE,
          EvidenceRole.RELATION_PROPERTIES);

  public Model {
    interfaces = unmodifiable(interfaces);
    nodeTypes = unmodifiable(nodeTypes);
    valueTypes = unmodifiable(valueTypes);
    propertiesTypes = unmodifiable(propertiesTypes);
    edgeUnions = unmodifiable(edgeUnions);
    unions = unmodifiable(unions);
    enums = unmodifiable(enums);
    relationTypes = unmodifiable(relationTypes);
    roles = unmodifiable(roles);
    queries = unmodifiable(queries);
    mutations = unmodifiable(mutations);
    cacheHints = unmodifiable(cacheHints);
  }

  private static <K, V> Map<K, V> unmodifiable(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }

  /** The types of the domain itself: every node type that has no part in the evidence. */
  public Map<String, EntityType> entityTypes() {
    Map<String, EntityType> domain = new LinkedHashMap<>();
    nodeTypes.forEach(
        (name, type) -> {
          if (type.role() == null) {
            domain.put(name, type);
          }
        });
    return Collections.unmodifiableMap(domain);
  }

  /** Whether the schema declares all that evidence needs; without it the graph is served plain. */
  public boolean hasEvidence() {
    return roles.keySet().containsAll(NEEDED);
  }

  /** The node type that plays a part in the evidence, if the schema has one. */
  public Optional<EntityType> evidence(EvidenceRole role) {
    return Optional.ofNullable(roles.get(role)).map(nodeTypes::get);
  }

  /**
   * The labels of the nodes of a type, an interface or a union; each node has one of them. Only
   * what imports write bears its interface's name as a label; a plain graph is taken as it is.
   */
  public List<String> labels(String type) {
    EntityType node = nodeTypes.get(type);
    if (node != null) {
      return List.of(node.label());
    }
    boolean labelled =
        hasEvidence() && entityInterface().filter(i -> i.name().equals(type)).isPresent();
    return labelled
        ? List.of(type)
        : concrete(type).stream().flatMap(name -> labels(name).stream()).toList();
  }

  /** The node types that a type, an interface or a union stands for. */
  public Set<String> concrete(String type) {
    UnionType union = unions.get(type);
    InterfaceType shared = interfaces.get(type);
    return union != null
        ? union.members()
        : shared != null ? shared.implementations() : Set.of(type);
  }

  /** The types of what a relationship's edges have on them: one, several, or none. */
  public List<String> edgeTypes(Relationship relationship) {
    String properties = relationship.properties();
    EdgeUnion union = properties == null ? null : edgeUnions.get(properties);
    return union != null
        ? List.copyOf(union.members())
        : properties == null ? List.of() : List.of(properties);
  }

  /** What root fields a type, an interface or a union has. */
  public RootFieldOptions offer(String type) {
    EntityType node = nodeTypes.get(type);
    InterfaceType shared = interfaces.get(type);
    return node != null ? node.offer() : shared != null ? shared.offer() : RootFieldOptions.ALL;
  }

  /** Whether subscriptions tell of the nodes of any type. */
  public boolean hasEvents() {
    return nodeTypes.values().stream().anyMatch(type -> !type.offer().events().kinds().isEmpty());
  }

  /** The interface that all types of the domain implement, if there is one. */
  public Optional<InterfaceType> entityInterface() {
    return interfaces.values().stream()
        .filter(i -> i.implementations().equals(entityTypes().keySet()))
        .findFirst();
  }

  /**
   * How long an answer may be kept by those who asked it, and by caches on the way, as far as a
   * type or a field has a say in it.
   *
   * @param maxAge in seconds; none where nothing is said
   * @param isPrivate whether it is for whoever asked alone
   * @param inherits whether it may be kept for as long as what it is asked of
   */
  public record CacheHint(@Nullable Integer maxAge, boolean isPrivate, boolean inherits) {
    /** Where there is none. */
    public static final CacheHint NONE = new CacheHint(null, false, false);

    /** This, and what another says where it says nothing. */
    public CacheHint or(CacheHint other) {
      return new CacheHint(
          maxAge == null && !inherits ? other.maxAge : maxAge,
          isPrivate || other.isPrivate,
          inherits || maxAge == null && other.inherits);
    }
  }
}
