package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Resolution.Entity;
import dev.groundtrack.text.syntax.ClauseStructure;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.PronounKind;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom a pronoun means: the subject of the nearest clause around it that agrees with it, else that
 * of the sentence before. Those who speak of themselves stay open, and so does a pronoun in a quote
 * that means somebody outside.
 */
final class PronounResolver {
  private static final int FARTHEST = 2;

  private final TypeNouns nouns;
  private final MentionMeanings meanings;
  private final DiscourseHistory discourse;
  private final GenderCues sexes;
  private final ClauseSubjects within;

  PronounResolver(
      TypeNouns nouns, MentionMeanings meanings, GenderCues sexes, List<SentenceContext> scenes) {
    this.nouns = nouns;
    this.meanings = meanings;
    this.sexes = sexes;
    this.discourse = new DiscourseHistory(scenes);
    this.within = new ClauseSubjects(nouns, meanings, sexes);
  }

  Optional<Entity> meaning(SentenceContext scene, MentionPlace place) {
    Token token = scene.tree().token(place.first());
    String word = Grammar.lowerCase(token);
    if (PartsOfSpeech.isRelative(token)) {
      return new RelativePronouns(nouns, meanings).meaning(scene, token);
    }
    if (PronounKind.of(word).filter(PronounKind::isOfOnePerson).isPresent()) {
      return person(scene, token);
    }
    if (GrammarWords.THING_PRONOUNS.contains(word)) {
      return thing(scene, token);
    }
    return GrammarWords.PLAIN_MANY_PRONOUNS.contains(word)
        ? within.answer(scene, token, ClauseSubjects.Wanted.MANY).entity()
        : Optional.empty();
  }

  private Optional<Entity> person(SentenceContext scene, Token token) {
    if (isEither(scene, token)) {
      return Optional.empty();
    }
    ClauseSubjects.Answer answer = within.answer(scene, token, ClauseSubjects.Wanted.PERSON);
    if (answer.decided() || scene.isQuoted(token.index())) {
      return answer.entity();
    }
    Set<Entity> not = within.besides(scene, token);
    Set<Entity> beside = people(scene, token.index());
    beside.removeAll(not);
    beside.removeIf(e -> sexes.forbid(e, token.text()));
    if (!beside.isEmpty()) {
      return only(beside);
    }
    for (SentenceContext before : discourse.before(scene, FARTHEST)) {
      Optional<Set<Entity>> found = peopleOf(before);
      if (found.isPresent()) {
        return only(found.get()).filter(e -> !not.contains(e) && !sexes.forbid(e, token.text()));
      }
    }
    return Optional.empty();
  }

  /** “his or her”: anybody's. */
  private static boolean isEither(SentenceContext scene, Token token) {
    return (scene.lemma(token.index() + 1).equals("or")
            && PartsOfSpeech.isPersonalPronoun(scene.tag(token.index() + 2)))
        || (scene.lemma(token.index() - 1).equals("or")
            && PartsOfSpeech.isPersonalPronoun(scene.tag(token.index() - 2)));
  }

  private static Optional<Entity> only(Set<Entity> entities) {
    return entities.size() == 1 ? entities.stream().findFirst() : Optional.empty();
  }

  /** Who is spoken of in a sentence: its subjects, if people, else all; none if nobody is. */
  private Optional<Set<Entity>> peopleOf(SentenceContext scene) {
    Optional<Token> main = new ClauseStructure(scene.tree()).mainSubject();
    if (main.isPresent()) {
      Optional<Entity> subject = meanings.at(scene, main.get());
      boolean alone = scene.tree().child(main.get(), "conj").isEmpty();
      if (alone && subject.filter(e -> nouns.isPerson(e.type())).isPresent()) {
        return Optional.of(Set.of(subject.get()));
      }
    }
    if (opensUnknown(scene)) {
      return Optional.of(Set.of());
    }
    Set<Entity> people = people(scene, scene.size());
    return people.isEmpty() ? Optional.empty() : Optional.of(people);
  }

  /** Whether a subject of a sentence is a person whom nobody could resolve. */
  private boolean opensUnknown(SentenceContext scene) {
    return new ClauseStructure(scene.tree())
        .subjects().stream()
            .flatMap(t -> MentionMeanings.heads(scene, t))
            .anyMatch(p -> meanings.entity(p).isEmpty() && nouns.mayBePerson(p.mention()));
  }

  /** The people named before a token. */
  private Set<Entity> people(SentenceContext scene, int limit) {
    Set<Entity> people = new LinkedHashSet<>();
    scene.places().stream()
        .filter(p -> p.last() < limit && !scene.isQuoted(p.first()))
        .flatMap(p -> meanings.entity(p).stream())
        .filter(e -> nouns.isPerson(e.type()))
        .forEach(people::add);
    return people;
  }

  private Optional<Entity> thing(SentenceContext scene, Token token) {
    ClauseStructure clauses = new ClauseStructure(scene.tree());
    boolean possessive = SyntaxTree.hasRelation(token, "nmod:poss");
    if (!possessive && clauses.isEmptySubject(token)) {
      return Optional.empty();
    }
    if (!possessive && !clauses.isFiniteSubject(token)) {
      return acted(scene, token);
    }
    ClauseSubjects.Answer answer = within.answer(scene, token, ClauseSubjects.Wanted.THING);
    boolean opens = clauses.subjectsAbove(token).isEmpty() && isInMainSubject(scene, token);
    if (answer.decided() || scene.isQuoted(token.index()) || !opens) {
      return answer.entity();
    }
    return discourse.before(scene, 1).stream()
        .filter(s -> s.sentence().paragraph() == scene.sentence().paragraph())
        .findFirst()
        .flatMap(
            s ->
                new ClauseStructure(s.tree())
                    .mainSubject()
                    .filter(t -> s.tree().child(t, "conj").isEmpty())
                    .flatMap(t -> meanings.at(s, t)))
        .filter(e -> !nouns.isPerson(e.type()));
  }

  private static boolean isInMainSubject(SentenceContext scene, Token token) {
    return new ClauseStructure(scene.tree())
        .mainSubject()
        .filter(s -> s.equals(token) || scene.tree().isBelow(token, s))
        .isPresent();
  }

  /** “to help the station, … threats to let it crash”: the one thing before it that is acted on. */
  private Optional<Entity> acted(SentenceContext scene, Token token) {
    Set<Entity> not = within.besides(scene, token);
    Set<Entity> things = new LinkedHashSet<>();
    int last = -1;
    for (MentionPlace place : scene.places()) {
      Token head = scene.tree().token(Math.max(0, place.mention().head()));
      boolean noun = place.last() < token.index() && place.kind() != Mention.Kind.DEMONYM;
      if (noun && !SyntaxTree.hasRelation(head, "compound", "amod", "nmod:poss")) {
        Optional<Entity> entity = meanings.entity(place).filter(e -> !nouns.isPerson(e.type()));
        if (entity.isPresent() && !not.contains(entity.get()) && !isActing(scene, head)) {
          things.add(entity.get());
          last = place.last();
        }
      }
    }
    int from = last + 1;
    return only(things).filter(e -> !hasOtherThing(scene, from, token));
  }

  private boolean isActing(SentenceContext scene, Token head) {
    return new ClauseStructure(scene.tree()).isFiniteSubject(head);
  }

  /** Whether a common noun between two tokens may be meant as well. */
  private static boolean hasOtherThing(SentenceContext scene, int from, Token until) {
    List<Token> above = scene.tree().ancestors(until);
    return scene.sentence().tokens().subList(from, until.index()).stream()
        .filter(t -> t.tag().equals("NN") && !above.contains(t))
        .filter(t -> SyntaxTree.hasRelation(t, "obj", "nsubj", "obl", "nmod"))
        .anyMatch(t -> !SyntaxTree.hasRelation(t, "obl:tmod", "nmod:tmod"));
  }
}
