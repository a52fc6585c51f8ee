package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.evidence.EntityNames.Form;
import dev.groundtrack.evidence.EntityNames.How;
import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Resolution.Entity;
import dev.groundtrack.ingest.resolve.cue.ProductNames;
import dev.groundtrack.ingest.resolve.cue.Trades;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which entities a text names: what is known by a name comes first, then whoever is named in full,
 * then shorter forms of these. It looks at the whole text before it answers.
 */
final class NameResolver {
  /** In code points. What is longer is a fault of the text, and too long for an index. */
  private static final int LONGEST_NAME = 1_000;

  private static final Comparator<MentionPlace> FULLEST_FIRST =
      Comparator.comparing((MentionPlace p) -> -EntityNames.words(p.mention().text()).size())
          .thenComparing(p -> p.mention().span());

  private final TypeNouns nouns;
  private final EntityNames names;
  private final List<SentenceContext> scenes;
  private final PersonResolver people;
  private final OrganisationResolver others;
  private final NamedInText acronyms = new NamedInText();
  private final Set<String> defined = new HashSet<>();
  private final Set<String> outright = new HashSet<>();

  /** By the id of the one known, the field of the trade that the other has. */
  private final Map<String, String> namesakes = new LinkedHashMap<>();

  private final Map<MentionPlace, SentenceContext> open = new LinkedHashMap<>();

  NameResolver(TypeNouns nouns, EntityNames names, List<SentenceContext> scenes) {
    this.nouns = nouns;
    this.names = names;
    this.scenes = scenes;
    this.people = new PersonResolver(nouns, names);
    this.others = new OrganisationResolver(nouns);
  }

  void into(MentionMeanings meanings) {
    findNamesakes();
    for (SentenceContext scene : scenes) {
      for (MentionPlace place : scene.places()) {
        if (SentenceContext.isNaming(place.mention())) {
          known(scene, place, meanings);
          people.take(scene, place);
          AppositiveNames.of(scene, place)
              .ifPresent(f -> defined.add(NamedInText.form(place.mention().text())));
        }
      }
    }
    open.forEach(
        (place, scene) -> candidates(scene, place).ifPresent(e -> found(place, e, meanings)));
    open.keySet().removeIf(p -> meanings.entity(p).isPresent() || !p.isName());
    open.forEach((place, scene) -> others.count(place.mention(), modifies(scene, place)));
    open.keySet().stream()
        .sorted(FULLEST_FIRST)
        .forEach(
            p ->
                inFull(Objects.requireNonNull(open.get(p)), p)
                    .ifPresent(e -> meanings.put(p.mention(), e)));
    open.forEach((place, scene) -> definition(scene, place, meanings));
    people.readRelatives(scenes, meanings);
    open.forEach(
        (place, scene) -> byPart(scene, place).ifPresent(e -> meanings.put(place.mention(), e)));
  }

  /** Those known whom the text cannot mean, since it tells of others of their names. */
  private void findNamesakes() {
    Map<KnownEntity, Set<String>> trades = new LinkedHashMap<>();
    Set<String> others = new HashSet<>();
    for (SentenceContext scene : scenes) {
      for (MentionPlace place : scene.places()) {
        known(place)
            .ifPresent(
                e -> {
                  if (nouns.isPerson(e.type())) {
                    trades
                        .computeIfAbsent(e, k -> new HashSet<>())
                        .addAll(Trades.of(scene.tree(), place.first(), place.last()));
                  } else {
                    others.add(e.id());
                  }
                });
      }
    }
    trades.forEach(
        (e, told) -> {
          if (people.isNamesake(e, told, others)) {
            namesakes.put(e.id(), Trades.field(told));
          }
        });
  }

  private Optional<KnownEntity> known(MentionPlace place) {
    String known = place.mention().known();
    return known == null ? Optional.empty() : names.entity(known);
  }

  private boolean modifies(SentenceContext scene, MentionPlace place) {
    Token head = scene.tree().token(place.mention().head());
    boolean one = place.first() == place.last();
    return one
        && !isWhatTheNounIs(scene, place)
        && (SyntaxTree.hasRelation(head, "amod", "compound") || PartsOfSpeech.isAdjective(head));
  }

  /** “the Halcyon probe” is Halcyon; “the Republican party” is of Republicans. */
  private boolean isWhatTheNounIs(SentenceContext scene, MentionPlace place) {
    return nouns.senses(scene, place.last() + 1).stream()
        .map(TypeNouns.Sort::type)
        .filter(type -> !nouns.isOrganisation(type) && !nouns.isPerson(type))
        .anyMatch(type -> place.mention().types().equals(Set.of(type)));
  }

  private void known(SentenceContext scene, MentionPlace place, MentionMeanings meanings) {
    Mention mention = place.mention();
    if (mention.kind() == Mention.Kind.DEMONYM && !meansTheCountry(scene, place)) {
      return;
    }
    Optional<Entity> entity =
        known(place)
            .map(
                e ->
                    namesakes.containsKey(e.id())
                        ? Entity.unknown(
                            e.type(), mention.text(), Objects.requireNonNull(namesakes.get(e.id())))
                        : Entity.of(e));
    if (entity.filter(e -> isProduct(scene, place, e)).isPresent()) {
      return;
    }
    entity.ifPresentOrElse(e -> found(place, e, meanings), () -> open.put(place, scene));
  }

  /** “a Boeing 737” is no company. */
  private boolean isProduct(SentenceContext scene, MentionPlace place, Entity entity) {
    return nouns.isOrganisation(entity.type())
        && ProductNames.isProduct(scene.tree(), place.first(), place.last());
  }

  private void found(MentionPlace place, Entity entity, MentionMeanings meanings) {
    Mention mention = place.mention();
    meanings.put(mention, entity);
    outright.add(entity.id());
    if (nouns.isPerson(entity.type())) {
      people.add(mention, entity);
    }
  }

  /**
   * “Russian” before a noun, “the Russians”; not “an American”, nor “the American Anne McClain”.
   */
  private boolean meansTheCountry(SentenceContext scene, MentionPlace place) {
    Token head = scene.tree().token(place.last());
    if (SyntaxTree.hasRelation(head, "amod", "compound") && !people(scene, place)) {
      return true;
    }
    boolean lower = scene.token(place.last() + 1).filter(PartsOfSpeech::isCommonNoun).isPresent();
    boolean joined = scene.lemma(place.last() + 1).equals("and");
    if (PartsOfSpeech.isAdjective(head) && (lower || joined)) {
      return true;
    }
    boolean plural = head.tag().matches("NN.*S|JJ");
    boolean the = scene.lemma(place.first() - 1).equals("the");
    return plural
        && the
        && !people(scene, place)
        && !PartsOfSpeech.isNoun(scene.tag(place.last() + 1));
  }

  /** Whether names of people follow, so that it tells of them and not of their country. */
  private boolean people(SentenceContext scene, MentionPlace place) {
    return scene
        .nameStartingAt(place.last() + 1)
        .filter(MentionPlace::isName)
        .filter(n -> n.last() > n.first())
        .filter(n -> people.isPerson(n.mention()))
        .isPresent();
  }

  /**
   * Chooses among several that bear a name: by the noun behind it, else the one named elsewhere.
   */
  private Optional<Entity> candidates(SentenceContext scene, MentionPlace place) {
    Mention mention = place.mention();
    if (defined.contains(NamedInText.form(mention.text()))) {
      return Optional.empty();
    }
    List<Entity> candidates =
        names.called(EntityNames.words(mention.text())).stream()
            .filter(f -> mention.metonym() || f.how() != How.METONYM)
            .filter(f -> (mention.kind() == Mention.Kind.DEMONYM) == (f.how() == How.DEMONYM))
            .map(Form::entity)
            .filter(e -> mention.types().contains(e.type()))
            .distinct()
            .map(Entity::of)
            .toList();
    Set<TypeNouns.Sort> sorts = nouns.senses(scene, place.last() + 1);
    String noun = scene.lemma(place.last() + 1);
    List<Entity> fitting =
        candidates.stream()
            .filter(e -> nouns.fit(sorts, noun, e, names) == TypeNouns.Fit.KIND)
            .toList();
    if (fitting.size() == 1) {
      return Optional.of(fitting.getFirst());
    }
    List<Entity> elsewhere = candidates.stream().filter(e -> outright.contains(e.id())).toList();
    return elsewhere.size() == 1 ? Optional.of(elsewhere.getFirst()) : Optional.empty();
  }

  private Optional<Entity> inFull(SentenceContext scene, MentionPlace place) {
    Mention mention = place.mention();
    if (mention.span().length() > LONGEST_NAME) {
      return Optional.empty();
    }
    String form = NamedInText.form(mention.text());
    if (!defined.contains(form) && !names.called(EntityNames.words(form)).isEmpty()) {
      return Optional.empty();
    }
    if (people.isPerson(mention)) {
      return others.isMostly(mention, mention.types().iterator().next())
          ? people.inFull(scene, place)
          : Optional.empty();
    }
    boolean isShort = others.isShared(mention) || others.byPart(mention).isPresent();
    return isShort ? Optional.empty() : others.inFull(mention);
  }

  /** “the European Flight Office (EFO)” defines EFO, whatever else may be called so. */
  private void definition(SentenceContext scene, MentionPlace place, MentionMeanings meanings) {
    AppositiveNames.of(scene, place)
        .flatMap(meanings::entity)
        .ifPresent(e -> acronyms.add(NamedInText.form(place.mention().text()), e, place.mention()));
  }

  private Optional<Entity> byPart(SentenceContext scene, MentionPlace place) {
    Mention mention = place.mention();
    String form = NamedInText.form(mention.text());
    if (acronyms.has(form)) {
      return acronyms.meantBy(form, mention);
    }
    if (people.isPerson(mention)) {
      return people.byPart(scene, place, outright);
    }
    return others.byPart(mention);
  }
}
