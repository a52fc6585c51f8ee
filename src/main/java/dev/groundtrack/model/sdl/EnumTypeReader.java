package dev.groundtrack.model.sdl;

import dev.groundtrack.model.EnumType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.RelationType;
import graphql.language.EnumTypeDefinition;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads enums; the one of relation types has a value for each relation that is declared. */
final class EnumTypeReader {
  private final Collection<RelationType> relations;

  EnumTypeReader(Collection<RelationType> relations) {
    this.relations = relations;
  }

  static boolean isOfRelationTypes(EnumTypeDefinition type) {
    return AppliedDirective.on(type, "evidence")
        .flatMap(e -> e.text("role"))
        .filter(EvidenceRole.RELATION_TYPE.name()::equals)
        .isPresent();
  }

  EnumType read(EnumTypeDefinition type) {
    Map<String, EnumType.Value> values = new LinkedHashMap<>();
    if (isOfRelationTypes(type)) {
      relations.forEach(
          r -> values.put(r.name(), new EnumType.Value(r.name(), r.description(), r.wording())));
    }
    type.getEnumValueDefinitions()
        .forEach(
            value ->
                values.put(
                    value.getName(),
                    new EnumType.Value(
                        value.getName(),
                        SdlFields.description(value),
                        AppliedDirective.wording(value))));
    return new EnumType(type.getName(), SdlFields.description(type), values);
  }
}
