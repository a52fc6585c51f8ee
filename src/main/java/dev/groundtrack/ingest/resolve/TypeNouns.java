package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Resolution.Entity;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EnumType;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Wording;
import dev.groundtrack.text.syntax.EntityTag;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What the domain's wording tells of common nouns: of which types and kinds they speak, and which
 * of them are offices that somebody holds in something (“head of”).
 */
final class TypeNouns {
  /**
   * The tagger's classes whose names are of one type for sure; places are of too many. A type that
   * no tagger tells is given to a name by what was learnt, which is sure, or by nobody.
   */
  private static final Set<EntityTag> NAMEABLE = Set.of(EntityTag.PERSON, EntityTag.ORGANIZATION);

  private static final int MOST_WORDS = 3;

  private final Map<String, Set<Sort>> sorts = new HashMap<>();
  private final Set<String> people = new HashSet<>();
  private final Set<String> nameable = new HashSet<>();
  private final Set<String> organisations = new HashSet<>();
  private final Set<String> offices = new HashSet<>();

  TypeNouns(Model model) {
    for (EntityType type : model.entityTypes().values()) {
      Set<EntityTag> tags = EntityTag.named(type.wording().tags());
      if (tags.contains(EntityTag.PERSON)) {
        people.add(type.name());
      }
      if (tags.contains(EntityTag.ORGANIZATION)) {
        organisations.add(type.name());
      }
      if (tags.isEmpty() || tags.stream().anyMatch(NAMEABLE::contains)) {
        nameable.add(type.name());
      }
      add(new Sort(type.name(), ""), type.wording());
      type.properties().stream()
          .map(p -> model.enums().get(p.type()))
          .filter(java.util.Objects::nonNull)
          .map(EnumType::values)
          .forEach(
              kinds -> kinds.forEach((kind, v) -> add(new Sort(type.name(), kind), v.wording())));
    }
    model.relationTypes().values().stream()
        .filter(r -> people.containsAll(r.from()) || r.from().stream().anyMatch(people::contains))
        .flatMap(r -> r.wording().nouns().stream())
        .flatMap(TypeNouns::heads)
        .forEach(offices::add);
  }

  /**
   * A type, or a kind within a type.
   *
   * @param kind empty for the type as a whole
   */
  record Sort(String type, String kind) {}

  /** How well a noun speaks of an entity. */
  enum Fit {
    NOT,
    /** Its type may be called so. */
    TYPE,
    /** Its kind is called so, or its own name has the noun. */
    KIND
  }

  private void add(Sort sort, Wording wording) {
    for (String noun : wording.nouns()) {
      sorts.computeIfAbsent(noun.toLowerCase(Locale.ROOT), n -> new LinkedHashSet<>()).add(sort);
    }
  }

  /** “director general of|at” has the head “general”, and “director” too. */
  private static Stream<String> heads(String phrase) {
    List<String> words = Arrays.asList(phrase.toLowerCase(Locale.ROOT).split("\\s+"));
    return words.size() < 2
        ? Stream.empty()
        : words.subList(0, words.size() - 1).stream().flatMap(w -> Arrays.stream(w.split("\\|")));
  }

  /** What the longest noun phrase of the domain that ends with this token speaks of. */
  Set<Sort> senses(SentenceContext scene, int head) {
    String phrase = "";
    Set<Sort> found = Set.of();
    for (int i = 0; i < MOST_WORDS && head - i >= 0; i++) {
      phrase = phrase.isEmpty() ? scene.lemma(head) : scene.lemma(head - i) + " " + phrase;
      found = sorts.getOrDefault(phrase, found);
    }
    return found;
  }

  /** What a single noun speaks of. */
  Set<Sort> senses(String noun) {
    return sorts.getOrDefault(noun.toLowerCase(Locale.ROOT), Set.of());
  }

  boolean isPerson(String type) {
    return people.contains(type);
  }

  /** Whether taggers call names of this type organisations. */
  boolean isOrganisation(String type) {
    return organisations.contains(type);
  }

  boolean arePeople(Set<Sort> sorts) {
    return !sorts.isEmpty() && sorts.stream().allMatch(s -> isPerson(s.type()));
  }

  /** Whether a name that nobody knows may be taken for one of this type. */
  boolean isNameable(String type) {
    return nameable.contains(type);
  }

  /** Whether somebody is it of something: “the head”, “the spokesman”. */
  boolean isOffice(String noun) {
    return offices.contains(noun);
  }

  Fit fit(Set<Sort> sorts, String noun, Entity entity, EntityNames names) {
    Set<String> types = new HashSet<>();
    sorts.forEach(s -> types.add(s.type()));
    if (!types.contains(entity.type())) {
      return Fit.NOT;
    }
    KnownEntity known = names.entity(entity.id()).orElse(null);
    Stream<String> called =
        known == null
            ? Stream.of(entity.name())
            : Stream.concat(Stream.of(known.name()), known.aliases().stream());
    if (called.anyMatch(name -> endsIn(name, noun))) {
      return Fit.KIND;
    }
    String kind = known == null ? "" : known.kind();
    if (!kind.isEmpty() && sorts.contains(new Sort(entity.type(), kind))) {
      return Fit.KIND;
    }
    boolean open = kind.isEmpty() || sorts.contains(new Sort(entity.type(), ""));
    return open ? Fit.TYPE : Fit.NOT;
  }

  private static boolean endsIn(String name, String noun) {
    List<String> words = EntityNames.words(name);
    return words.size() > 1 && words.getLast().equals(noun);
  }

  /** Whether a mention may be a person's: it is typed so, or nothing is known of the name. */
  boolean mayBePerson(Mention mention) {
    return (mention.kind() == Mention.Kind.NAME && mention.types().isEmpty())
        || mention.types().stream().anyMatch(this::isPerson);
  }
}
