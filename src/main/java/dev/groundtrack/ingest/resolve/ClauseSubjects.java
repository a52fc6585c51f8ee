package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.Resolution.Entity;
import dev.groundtrack.text.syntax.ClauseStructure;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.Token;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What a sentence itself tells of a pronoun in it: the subjects of the clauses around it. */
final class ClauseSubjects {
  private final TypeNouns nouns;
  private final MentionMeanings meanings;
  private final GenderCues sexes;

  ClauseSubjects(TypeNouns nouns, MentionMeanings meanings, GenderCues sexes) {
    this.nouns = nouns;
    this.meanings = meanings;
    this.sexes = sexes;
  }

  /** What kind of antecedent a pronoun asks for. */
  enum Wanted {
    PERSON,
    THING,
    MANY
  }

  /**
   * What the sentence itself answers.
   *
   * @param decided whether it tells, if only that nobody knows
   */
  record Answer(boolean decided, Optional<Entity> entity) {}

  /** The nearest subject of the clauses around a pronoun that agrees with it. */
  Answer answer(SentenceContext scene, Token token, Wanted wanted) {
    Set<Entity> not = besides(scene, token);
    ClauseStructure clauses = new ClauseStructure(scene.tree());
    Optional<Token> target = clauses.targetFor(token);
    if (target.isPresent()) {
      return new Answer(
          true,
          agrees(scene, target.get(), wanted)
              ? meanings.at(scene, target.get())
              : Optional.empty());
    }
    for (Token subject : clauses.actorsAbove(token)) {
      if (meanings.at(scene, subject).filter(e -> sexes.forbid(e, token.text())).isPresent()) {
        continue;
      }
      boolean apart = scene.isQuoted(token.index()) != scene.isQuoted(subject.index());
      if (apart || !agrees(scene, subject, wanted)) {
        continue;
      }
      Optional<Entity> entity = meanings.at(scene, subject);
      if (!ClauseStructure.isSubject(subject) && !clauses.actsAround(subject, token)) {
        return new Answer(true, Optional.empty());
      }
      if (entity.isEmpty() || !not.contains(entity.get())) {
        return new Answer(true, entity);
      }
    }
    return new Answer(false, Optional.empty());
  }

  private boolean agrees(SentenceContext scene, Token subject, Wanted wanted) {
    boolean several = scene.tree().child(subject, "conj").isPresent();
    boolean common = subject.tag().equals("NNS");
    boolean plural = PartsOfSpeech.isPluralNoun(subject) && (common || !isOneName(scene, subject));
    Optional<Boolean> person = meanings.at(scene, subject).map(e -> nouns.isPerson(e.type()));
    boolean unknown =
        nouns.isOffice(scene.lemma(subject.index()))
            || MentionMeanings.heads(scene, subject).anyMatch(p -> nouns.mayBePerson(p.mention()));
    boolean noun = PartsOfSpeech.isNoun(subject);
    return switch (wanted) {
      case PERSON -> several ? person.orElse(unknown) : !plural && person.orElse(unknown);
      case THING -> several || plural ? false : person.map(p -> !p).orElse(noun && !unknown);
      case MANY -> !several && plural && !person.orElse(unknown);
    };
  }

  /** “United States” and “Crew Dragons” end in s; the first is one. */
  private static boolean isOneName(SentenceContext scene, Token subject) {
    return scene.names(subject.index()).anyMatch(MentionPlace::isName);
  }

  /** Whom a pronoun cannot mean: what stands beside it in its clause. */
  Set<Entity> besides(SentenceContext scene, Token token) {
    Set<Entity> besides = new LinkedHashSet<>();
    new ClauseStructure(scene.tree())
        .besides(token)
        .forEach(t -> meanings.at(scene, t).ifPresent(besides::add));
    return besides;
  }
}
