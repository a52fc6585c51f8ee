package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.evidence.EntityNames.Form;
import dev.groundtrack.evidence.EntityNames.How;
import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Resolution.Entity;
import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Noun phrases that tell by their own words whom they mean: beside a name (“the newspaper
 * Kommersant”), before one (“the Dragon capsule”), as those who speak for somebody (“officials from
 * Norway”), as somebody's own (“Russia's space agency”), as a bloc (“Western countries”).
 */
final class NounPhraseResolver {

  private final TypeNouns nouns;
  private final EntityNames names;
  private final MentionMeanings meanings;

  NounPhraseResolver(TypeNouns nouns, EntityNames names, MentionMeanings meanings) {
    this.nouns = nouns;
    this.names = names;
    this.meanings = meanings;
  }

  Optional<Entity> meaning(NounPhrase phrase) {
    Set<TypeNouns.Sort> sorts = nouns.senses(phrase.scene(), phrase.head());
    return besideAName(phrase, sorts)
        .or(() -> afterAName(phrase, sorts))
        .or(() -> speaking(phrase))
        .or(() -> ofItsCountry(phrase, sorts))
        .or(() -> owned(phrase));
  }

  private boolean fits(NounPhrase phrase, Set<TypeNouns.Sort> sorts, Entity entity) {
    String noun = phrase.scene().lemma(phrase.head());
    return nouns.fit(sorts, noun, entity, names) != TypeNouns.Fit.NOT;
  }

  /** “the newspaper Kommersant”; “SpaceX, the company”; “his company, SpaceX”. */
  private Optional<Entity> besideAName(NounPhrase phrase, Set<TypeNouns.Sort> sorts) {
    if (phrase.isPlural()) {
      return Optional.empty();
    }
    SentenceContext scene = phrase.scene();
    Token head = scene.tree().token(phrase.head());
    boolean noun = head.tag().equals("NN");
    Optional<Entity> next =
        scene
            .nameStartingAt(phrase.head() + 1)
            .filter(MentionPlace::isName)
            .flatMap(meanings::entity)
            .filter(
                e -> sorts.isEmpty() ? noun && nouns.isPerson(e.type()) : fits(phrase, sorts, e));
    if (next.isPresent()) {
      return next;
    }
    boolean beside = scene.lemma(phrase.first() - 1).equals(",");
    Optional<Entity> before =
        beside && !isListed(scene, head)
            ? scene
                .nameEndingAt(phrase.first() - 2)
                .filter(MentionPlace::isName)
                .flatMap(meanings::entity)
                .filter(e -> fits(phrase, sorts, e))
            : Optional.empty();
    return before.or(
        () ->
            scene
                .tree()
                .children(head, "appos")
                .flatMap(t -> meanings.at(scene, t).stream())
                .filter(e -> fits(phrase, sorts, e))
                .findFirst());
  }

  private static boolean isListed(SentenceContext scene, Token head) {
    return SyntaxTree.hasRelation(head, "conj", "nsubj")
        || scene.tree().child(head, "cop").isPresent();
  }

  /** “the Dragon capsule”. */
  private Optional<Entity> afterAName(NounPhrase phrase, Set<TypeNouns.Sort> sorts) {
    if (phrase.isPlural() || phrase.isOther() && !phrase.isOwned()) {
      return Optional.empty();
    }
    return phrase
        .scene()
        .nameEndingAt(phrase.head() - nounLength(phrase, sorts))
        .filter(MentionPlace::isName)
        .flatMap(meanings::entity)
        .filter(e -> fits(phrase, sorts, e));
  }

  /** How many words the domain's noun has: two for “space station”. */
  private int nounLength(NounPhrase phrase, Set<TypeNouns.Sort> sorts) {
    for (int length = 3; length > 1; length--) {
      int from = phrase.head() - length + 1;
      if (from >= phrase.first()
          && nouns.senses(phrase.noun(from)).equals(sorts)
          && !sorts.isEmpty()) {
        return length;
      }
    }
    return 1;
  }

  /** “officials from the United States”, “a NASA spokesman”: those for whom they speak. */
  private Optional<Entity> speaking(NounPhrase phrase) {
    SentenceContext scene = phrase.scene();
    boolean speaks = WordList.SPOKESPEOPLE.contains(scene.lemma(phrase.head()));
    if (!speaks || phrase.plainWords().stream().anyMatch(WordList.NO_SPOKESPEOPLE_CUES::contains)) {
      return Optional.empty();
    }
    List<MentionPlace> all = new ArrayList<>(phrase.namesBefore());
    all.addAll(phrase.namesBehind());
    return only(all.stream().flatMap(p -> standingFor(p).stream()).toList())
        .filter(e -> !nouns.isPerson(e.type()));
  }

  private static Optional<Entity> only(List<Entity> entities) {
    Set<Entity> distinct = new LinkedHashSet<>(entities);
    return distinct.size() == 1 ? Optional.of(entities.getFirst()) : Optional.empty();
  }

  /** What a name means, or, of a place, for whom it stands. */
  private Optional<Entity> standingFor(MentionPlace place) {
    return meanings
        .entity(place)
        .or(() -> onlyKnown(EntityNames.words(place.mention().text()), How.METONYM));
  }

  private Optional<Entity> onlyKnown(List<String> words, How how) {
    List<KnownEntity> known =
        names.called(words).stream()
            .filter(f -> f.how() == how)
            .map(Form::entity)
            .distinct()
            .toList();
    return known.size() == 1 ? Optional.of(Entity.of(known.getFirst())) : Optional.empty();
  }

  /** “Western countries”, “the Russian state”: a noun for what the name before it is. */
  private Optional<Entity> ofItsCountry(NounPhrase phrase, Set<TypeNouns.Sort> sorts) {
    if (phrase.namesBefore().size() != 1 || phrase.isOther() || sorts.isEmpty()) {
      return Optional.empty();
    }
    MentionPlace before = phrase.namesBefore().getFirst();
    boolean adjective = before.kind() == dev.groundtrack.evidence.Mention.Kind.DEMONYM;
    boolean adjacent = before.last() == phrase.head() - 1;
    Optional<Entity> entity = adjective && adjacent ? meanings.entity(before) : Optional.empty();
    return entity
        .filter(e -> sorts.contains(new TypeNouns.Sort(e.type(), "")))
        .filter(e -> phrase.isPlural() ? isOfMany(e, sorts) : phrase.isDefinite());
  }

  /** Whether it is of a kind that the noun does not name: a bloc of countries is none itself. */
  private boolean isOfMany(Entity entity, Set<TypeNouns.Sort> sorts) {
    String kind = names.entity(entity.id()).map(KnownEntity::kind).orElse("");
    boolean kinds = sorts.stream().anyMatch(s -> !s.kind().isEmpty());
    return kinds && !kind.isEmpty() && !sorts.contains(new TypeNouns.Sort(entity.type(), kind));
  }

  /** “Russia's space agency”, where something is known as the Russian space agency. */
  private Optional<Entity> owned(NounPhrase phrase) {
    if (phrase.namesBefore().size() != 1 || phrase.isPlural()) {
      return Optional.empty();
    }
    MentionPlace owner = phrase.namesBefore().getFirst();
    String noun = phrase.noun(owner.last() + 1);
    Optional<KnownEntity> known = meanings.entity(owner).flatMap(e -> names.entity(e.id()));
    if (known.isEmpty() || noun.isEmpty()) {
      return Optional.empty();
    }
    List<Entity> called =
        adjectives(known.get())
            .flatMap(a -> names.called(EntityNames.words(a + " " + noun)).stream())
            .filter(f -> f.how() == How.NAME || f.how() == How.ALIAS)
            .map(f -> Entity.of(f.entity()))
            .toList();
    return called.isEmpty() && phrase.isDefinite() ? inShort(known.get(), noun) : only(called);
  }

  /** “the Indian agency”, where just one is known as the Indian space agency. */
  private Optional<Entity> inShort(KnownEntity owner, String noun) {
    return only(
        names.endingIn(noun).stream()
            .filter(e -> adjectives(owner).anyMatch(a -> isShortOf(a, noun, e)))
            .map(Entity::of)
            .toList());
  }

  private static boolean isShortOf(String adjective, String noun, KnownEntity entity) {
    List<String> first = EntityNames.words(adjective);
    List<String> last = EntityNames.words(noun);
    return Stream.concat(Stream.of(entity.name()), entity.aliases().stream())
        .map(EntityNames::words)
        .filter(words -> words.size() == first.size() + last.size() + 1)
        .anyMatch(
            words ->
                words.subList(0, first.size()).equals(first)
                    && words.subList(first.size() + 1, words.size()).equals(last));
  }

  private static Stream<String> adjectives(KnownEntity owner) {
    return Stream.of(
            owner.demonyms().stream(),
            Stream.of(owner.name(), owner.name() + "'s"),
            owner.aliases().stream())
        .flatMap(s -> s);
  }
}
