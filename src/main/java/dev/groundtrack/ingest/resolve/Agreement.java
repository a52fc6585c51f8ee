package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.text.syntax.PronounKind;
import dev.groundtrack.text.syntax.Token;
import java.util.Comparator;
import java.util.stream.Stream;

/** Which mentions a pronoun may refer to, as far as its form tells. */
final class Agreement {
  private final TypeNouns nouns;

  Agreement(TypeNouns nouns) {
    this.nouns = nouns;
  }

  boolean isPerson(Mention mention) {
    return !mention.types().isEmpty() && mention.types().stream().allMatch(nouns::isPerson);
  }

  boolean agrees(Mention mention, PronounKind pronoun) {
    if (mention.kind() == Mention.Kind.PRONOUN) {
      return PronounKind.isOfPeople(mention.text())
          ? pronoun.isOfOnePerson()
          : PronounKind.of(mention.text()).filter(pronoun::equals).isPresent();
    }
    if (mention.kind() == Mention.Kind.DEMONYM) {
      return false;
    }
    boolean open = mention.types().isEmpty() && mention.kind() == Mention.Kind.NAME;
    return pronoun == PronounKind.THING ? !isPerson(mention) : open || isPerson(mention);
  }

  /** The mentions that a token heads or names, names first. */
  static Stream<Mention> mentions(SentenceContext scene, Token token) {
    return MentionMeanings.heads(scene, token)
        .map(MentionPlace::mention)
        .sorted(Comparator.comparing(Mention::kind));
  }
}
