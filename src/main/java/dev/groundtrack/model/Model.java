package dev.groundtrack.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The domain. All of its maps are by name, in the order of the schema, and none of them changes.
 *
 * @param nodeTypes every type whose values are nodes, those of the evidence among them
 * @param valueTypes objects that are embedded in a node
 * @param propertiesTypes the properties of relationships
 * @param relationTypes the relations that rest on evidence, by the name they are stored under
 * @param roles the types of the evidence, by the part they play; empty in a plain graph
 */
public record Model(
    Map<String, InterfaceType> interfaces,
    Map<String, EntityType> nodeTypes,
    Map<String, ValueType> valueTypes,
    Map<String, ValueType> propertiesTypes,
    Map<String, EnumType> enums,
    Map<String, RelationType> relationTypes,
    Map<EvidenceRole, String> roles) {
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
    enums = unmodifiable(enums);
    relationTypes = unmodifiable(relationTypes);
    roles = unmodifiable(roles);
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

  /** The interface that all types of the domain implement, if there is one. */
  public Optional<InterfaceType> entityInterface() {
    return interfaces.values().stream()
        .filter(i -> i.implementations().equals(entityTypes().keySet()))
        .findFirst();
  }
}
