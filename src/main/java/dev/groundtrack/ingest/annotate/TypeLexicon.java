package dev.groundtrack.ingest.annotate;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EnumType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Wording;
import dev.groundtrack.text.syntax.EntityTag;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the domain's wording tells of its types: their common nouns and the tagger's classes. */
final class TypeLexicon {
  private final Map<EntityTag, String> typeOfTag = new EnumMap<>(EntityTag.class);
  private final Map<String, Set<String>> typesOfNoun = new LinkedHashMap<>();
  private final Set<String> types;

  private TypeLexicon(Model model) {
    this.types = model.entityTypes().keySet();
  }

  static TypeLexicon of(Model model) {
    TypeLexicon domain = new TypeLexicon(model);
    for (EntityType type : model.entityTypes().values()) {
      domain.add(type.name(), type.wording());
      type.properties().stream()
          .map(p -> Optional.ofNullable(model.enums().get(p.type())))
          .flatMap(Optional::stream)
          .map(EnumType::values)
          .flatMap(values -> values.values().stream())
          .map(EnumType.Value::wording)
          .forEach(wording -> domain.add(type.name(), wording));
    }
    return domain;
  }

  private void add(String type, Wording wording) {
    EntityTag.named(wording.tags()).forEach(tag -> typeOfTag.putIfAbsent(tag, type));
    for (String noun : wording.nouns()) {
      typesOfNoun
          .computeIfAbsent(noun.toLowerCase(Locale.ROOT), n -> new LinkedHashSet<>())
          .add(type);
    }
  }

  Set<String> types() {
    return types;
  }

  /** The type of what a tagger classes so. */
  Optional<String> typeOf(EntityTag tag) {
    return Optional.ofNullable(typeOfTag.get(tag));
  }

  boolean isPerson(String type) {
    return typeOf(EntityTag.PERSON).filter(type::equals).isPresent();
  }

  /** The types that a common noun, in its dictionary form, may be of. */
  Set<String> typesOf(String noun) {
    return typesOfNoun.getOrDefault(noun, Set.of());
  }
}
