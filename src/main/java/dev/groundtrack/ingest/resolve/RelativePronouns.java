package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.Resolution.Entity;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.Optional;

/** What a relative pronoun stands for: “SpaceX, which”, “the astronaut who”. */
final class RelativePronouns {

  private final TypeNouns nouns;
  private final MentionMeanings meanings;

  RelativePronouns(TypeNouns nouns, MentionMeanings meanings) {
    this.nouns = nouns;
    this.meanings = meanings;
  }

  /** The noun right before a relative clause: “SpaceX, which”. */
  Optional<Entity> meaning(SentenceContext scene, Token pronoun) {
    String word = Grammar.lowerCase(pronoun);
    int before = pronoun.index() - 1;
    before = scene.lemma(before).equals(",") ? before - 1 : before;
    int last = before;
    for (Token above : scene.tree().ancestors(pronoun)) {
      if (SyntaxTree.hasRelation(above, "acl")) {
        return scene
            .tree()
            .parent(above)
            .filter(
                noun -> isUpTo(scene, noun, last) && !isWithinAnother(scene, noun, last, pronoun))
            .flatMap(noun -> meanings.at(scene, noun))
            .filter(e -> word.equals("whose") || agrees(e, word));
      }
    }
    return Optional.empty();
  }

  private static boolean isUpTo(SentenceContext scene, Token noun, int last) {
    return noun.index() == last
        || MentionMeanings.heads(scene, noun).anyMatch(p -> p.last() == last);
  }

  /** “a rocket built by Boeing, which”: it may be the rocket. */
  private static boolean isWithinAnother(
      SentenceContext scene, Token noun, int last, Token pronoun) {
    boolean comma = pronoun.index() > last + 1;
    return comma
        && scene.tree().ancestors(noun).stream()
            .anyMatch(a -> a.relation().equals("acl") && a.index() < noun.index());
  }

  private boolean agrees(Entity entity, String word) {
    boolean person = nouns.isPerson(entity.type());
    return word.equals("that")
        ? !person
        : GrammarWords.PEOPLE_RELATIVE_PRONOUNS.contains(word) == person;
  }
}
