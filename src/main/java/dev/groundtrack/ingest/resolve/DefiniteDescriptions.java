package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Resolution.Entity;
import dev.groundtrack.text.syntax.ClauseStructure;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Noun phrases that mean what the text has spoken of: “the agency”, “this station”, “the head of
 * Roscosmos”. The nearest sentence with something that may be called so decides, and there its
 * subject; where two may be meant, none is.
 */
final class DefiniteDescriptions {
  private static final int FARTHEST = 3;
  private static final int FARTHEST_DESCRIBED = 12;
  private static final int MANY = 64;

  private final TypeNouns nouns;
  private final EntityNames names;
  private final MentionMeanings meanings;
  private final DiscourseHistory discourse;
  private final PersonDescriptions profiles;
  private final Descriptions descriptions;

  DefiniteDescriptions(
      TypeNouns nouns, EntityNames names, MentionMeanings meanings, List<SentenceContext> scenes) {
    this.nouns = nouns;
    this.names = names;
    this.meanings = meanings;
    this.discourse = new DiscourseHistory(scenes);
    this.profiles = new PersonDescriptions(nouns, meanings);
    scenes.forEach(profiles::read);
    this.descriptions = new Descriptions(nouns, meanings, scenes);
  }

  void read(SentenceContext scene) {
    discourse.read(scene, meanings);
  }

  /** What is looked for: whatever is called by a noun, but for what the sentence rules out. */
  private record Sought(Set<TypeNouns.Sort> sorts, String noun, Set<Entity> not) {}

  Optional<Entity> meaning(NounPhrase phrase) {
    SentenceContext scene = phrase.scene();
    Set<TypeNouns.Sort> sorts = nouns.senses(scene, phrase.head());
    boolean definite = phrase.isDefinite() || phrase.isOwned();
    if (phrase.isPlural() || !definite || phrase.isOther() || isPredicate(phrase)) {
      return Optional.empty();
    }
    String noun = scene.lemma(phrase.head());
    if (phrase.isDefinite() && (nouns.arePeople(sorts) || nouns.isOffice(noun))) {
      Optional<Entity> person = called(phrase);
      if (person.isPresent() || nouns.isOffice(noun)) {
        return person;
      }
    }
    boolean bare = phrase.namesBefore().isEmpty() && !phrase.restricted();
    boolean plain = bare && phrase.isDefinite() && phrase.plainWords().isEmpty();
    if (sorts.isEmpty()) {
      return plain ? described(phrase, noun) : Optional.empty();
    }
    boolean somebodysPerson = phrase.isOwned() && nouns.arePeople(sorts);
    boolean oneType = sorts.stream().map(TypeNouns.Sort::type).distinct().count() == 1;
    if (!oneType || !bare || somebodysPerson) {
      return Optional.empty();
    }
    Optional<Entity> named = plain ? described(phrase, noun) : Optional.empty();
    return named.or(() -> nearest(phrase, new Sought(sorts, noun, besides(phrase))));
  }

  /** “is the only agency”: it tells what something is. */
  private static boolean isPredicate(NounPhrase phrase) {
    Token head = phrase.scene().tree().token(phrase.head());
    return phrase.scene().tree().child(head, "cop").isPresent();
  }

  /** The one person whom the text calls so; of several the one last spoken of. */
  private Optional<Entity> called(NounPhrase phrase) {
    List<Entity> people = new ArrayList<>(profiles.called(phrase));
    people.removeAll(besides(phrase));
    if (people.size() <= 1) {
      return people.stream().findFirst();
    }
    for (SentenceContext scene : before(phrase.scene())) {
      Set<Entity> found = new LinkedHashSet<>(heads(scene, limit(scene, phrase)));
      found.retainAll(people);
      if (!found.isEmpty()) {
        return found.size() == 1 ? found.stream().findFirst() : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The one that the text itself calls so, and has spoken of last. */
  private Optional<Entity> described(NounPhrase phrase, String noun) {
    List<SentenceContext> all = new ArrayList<>(List.of(phrase.scene()));
    all.addAll(discourse.before(phrase.scene(), FARTHEST_DESCRIBED));
    return descriptions.only(
        noun, besides(phrase), all.stream().map(s -> heads(s, limit(s, phrase))).toList());
  }

  private List<SentenceContext> before(SentenceContext scene) {
    List<SentenceContext> scenes = new ArrayList<>(List.of(scene));
    scenes.addAll(discourse.before(scene, FARTHEST));
    return scenes;
  }

  private static int limit(SentenceContext scene, NounPhrase phrase) {
    return scene == phrase.scene() ? phrase.first() : scene.size();
  }

  /** The entities of the mentions up to a token. */
  private List<Entity> heads(SentenceContext scene, int limit) {
    return scene.places().stream()
        .filter(p -> p.last() < limit)
        .flatMap(p -> meanings.entity(p).stream())
        .toList();
  }

  private Optional<Entity> nearest(NounPhrase phrase, Sought sought) {
    boolean people = nouns.arePeople(sought.sorts());
    for (SentenceContext scene :
        people ? before(phrase.scene()).subList(0, 1) : before(phrase.scene())) {
      int limit = limit(scene, phrase);
      Set<Entity> found = fitting(scene, limit, sought);
      if (found.size() == 1 && !isIntroduced(scene, limit, sought)) {
        return found.stream().findFirst();
      }
      if (!found.isEmpty()) {
        return subject(scene, limit, sought);
      }
      if (isIntroduced(scene, limit, sought)) {
        return Optional.empty();
      }
    }
    return only(phrase, sought);
  }

  /** What fits best: by kind, else by type. */
  private Set<Entity> fitting(SentenceContext scene, int limit, Sought sought) {
    Set<Entity> kind = new LinkedHashSet<>();
    Set<Entity> type = new LinkedHashSet<>();
    for (MentionPlace place : scene.places()) {
      boolean adjective = place.kind() == Mention.Kind.DEMONYM;
      if (place.last() < limit && !adjective && isSpokenOf(scene, place)) {
        meanings
            .entity(place)
            .filter(e -> !sought.not().contains(e))
            .ifPresent(
                e -> {
                  switch (nouns.fit(sought.sorts(), sought.noun(), e, names)) {
                    case KIND -> kind.add(e);
                    case TYPE -> type.add(e);
                    case NOT -> {}
                  }
                });
      }
    }
    return kind.isEmpty() ? type : kind;
  }

  /** Not as one of many (“a Crew Dragon”), nor only in somebody's words. */
  private static boolean isSpokenOf(SentenceContext scene, MentionPlace place) {
    boolean oneOfMany =
        place.isName() && GrammarWords.ONE_OF_MANY.contains(scene.lemma(place.first() - 1));
    return !oneOfMany && !scene.isQuoted(place.first());
  }

  private Optional<Entity> subject(SentenceContext scene, int limit, Sought sought) {
    Set<Entity> subjects = new LinkedHashSet<>();
    for (Token token : scene.sentence().tokens()) {
      if (token.index() < limit && ClauseStructure.isSubject(token)) {
        Set<Entity> fitting = fitting(scene, limit, sought);
        Stream.concat(Stream.of(token), scene.tree().children(token, "conj"))
            .flatMap(t -> meanings.at(scene, t).stream())
            .filter(fitting::contains)
            .forEach(subjects::add);
      }
    }
    return subjects.size() == 1 ? subjects.stream().findFirst() : Optional.empty();
  }

  /** Whether something that is called so, and has no name here, came up: “a company”. */
  private boolean isIntroduced(SentenceContext scene, int limit, Sought sought) {
    return scene.places().stream()
        .filter(p -> p.last() < limit && meanings.entity(p).isEmpty())
        .anyMatch(
            p ->
                p.kind() == Mention.Kind.NOMINAL
                    ? scene.lemma(p.mention().head()).equals(sought.noun())
                        && !scene.tag(p.mention().head()).endsWith("S")
                    : p.isName() && isOpen(p.mention(), sought));
  }

  /** A name that may be of what is looked for, and that nobody could resolve. */
  private static boolean isOpen(Mention mention, Sought sought) {
    return sought.sorts().stream().anyMatch(s -> mention.types().equals(Set.of(s.type())));
  }

  /** The only thing of its kind that the text has spoken of, however far back. */
  private Optional<Entity> only(NounPhrase phrase, Sought sought) {
    if (phrase.isOwned() || nouns.arePeople(sought.sorts())) {
      return Optional.empty();
    }
    List<Entity> fitting =
        sought.sorts().stream()
            .map(TypeNouns.Sort::type)
            .distinct()
            .map(discourse::soFar)
            .filter(all -> all.size() <= MANY)
            .flatMap(Set::stream)
            .filter(e -> nouns.fit(sought.sorts(), sought.noun(), e, names) == TypeNouns.Fit.KIND)
            .distinct()
            .toList();
    return fitting.size() == 1 ? fitting.stream().findFirst() : Optional.empty();
  }

  /** Whom the phrase cannot mean: what stands beside it in its clause, and whose it is. */
  private Set<Entity> besides(NounPhrase phrase) {
    SentenceContext scene = phrase.scene();
    Token head = scene.tree().token(phrase.head());
    Stream<Token> beside = new ClauseStructure(scene.tree()).besides(head).stream();
    Stream<Token> own =
        Stream.concat(
            scene.tree().children(head, "nmod:poss", "nmod", "conj", "compound"),
            SyntaxTree.hasRelation(head, "conj")
                ? scene.tree().parent(head).stream()
                : Stream.of());
    Set<Entity> besides = new LinkedHashSet<>();
    Stream.concat(beside, own).forEach(t -> meanings.at(scene, t).ifPresent(besides::add));
    return besides;
  }
}
