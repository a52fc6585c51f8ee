package dev.groundtrack.ingest.resolve;

import dev.groundtrack.statement.Resolved.Entity;
import dev.groundtrack.statement.syntax.Token;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What a sentence itself tells of a pronoun in it: the subjects of the clauses around it. */
final class ClauseSubjects {
  private final Nouns nouns;
  private final Meanings meanings;
  private final Sexes sexes;

  ClauseSubjects(Nouns nouns, Meanings meanings, Sexes sexes) {
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
  Answer answer(Scene scene, Token token, Wanted wanted) {
    Set<Entity> not = besides(scene, token);
    for (Token subject : new Clauses(scene.tree()).actorsAbove(token)) {
      if (meanings.at(scene, subject).filter(e -> sexes.forbid(e, token.text())).isPresent()) {
        continue;
      }
      boolean apart = scene.isQuoted(token.index()) != scene.isQuoted(subject.index());
      if (apart || !agrees(scene, subject, wanted)) {
        continue;
      }
      Optional<Entity> entity = meanings.at(scene, subject);
      if (!Clauses.isSubject(subject) && !isOnlyOne(scene, subject, token)) {
        return new Answer(true, Optional.empty());
      }
      if (entity.isEmpty() || !not.contains(entity.get())) {
        return new Answer(true, entity);
      }
    }
    return new Answer(false, Optional.empty());
  }

  /** “accused NASA of breaking its word”: an object acts in a gerund, and may in an infinitive. */
  private static boolean isOnlyOne(Scene scene, Token object, Token pronoun) {
    return scene.tree().ancestors(pronoun).stream()
        .filter(a -> scene.tree().parent(a).equals(scene.tree().parent(object)))
        .anyMatch(a -> a.tag().equals("VBG"));
  }

  private boolean agrees(Scene scene, Token subject, Wanted wanted) {
    boolean several = scene.tree().child(subject, "conj").isPresent();
    boolean plural = subject.tag().matches("NNP?S") && !isOneName(scene, subject);
    Optional<Boolean> person = meanings.at(scene, subject).map(e -> nouns.isPerson(e.type()));
    boolean unknown =
        nouns.isOffice(scene.lemma(subject.index()))
            || Meanings.heads(scene, subject).anyMatch(p -> nouns.mayBePerson(p.mention()));
    boolean noun = subject.tag().startsWith("NN");
    return switch (wanted) {
      case PERSON -> several ? person.orElse(unknown) : !plural && person.orElse(unknown);
      case THING -> several || plural ? false : person.map(p -> !p).orElse(noun && !unknown);
      case MANY -> !several && plural && !person.orElse(unknown);
    };
  }

  /** “United States” and “Crew Dragons” end in s; the first is one. */
  private static boolean isOneName(Scene scene, Token subject) {
    return scene.names(subject.index()).anyMatch(Place::isName);
  }

  /** Whom a pronoun cannot mean: what stands beside it in its clause. */
  Set<Entity> besides(Scene scene, Token token) {
    Set<Entity> besides = new LinkedHashSet<>();
    new Clauses(scene.tree())
        .besides(token)
        .forEach(t -> meanings.at(scene, t).ifPresent(besides::add));
    return besides;
  }
}
