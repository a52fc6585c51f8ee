package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.resolve.chain.NamedMentions;
import dev.groundtrack.text.syntax.ClauseStructure;
import dev.groundtrack.text.syntax.PronounKind;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what a relative pronoun refers to: the noun that its clause tells more of. */
final class RelativeAntecedents {
  private final Agreement agreement;
  private final NamedMentions things;

  /**
   * @param things those that the text has named so far
   */
  RelativeAntecedents(Agreement agreement, NamedMentions things) {
    this.agreement = agreement;
    this.things = things;
  }

  /** The name right before it, the noun above its clause, or what that noun is said of. */
  Optional<Mention> find(SentenceContext scene, Token pronoun) {
    boolean comma = scene.lemma(pronoun.index() - 1).equals(",");
    int before = pronoun.index() - (comma ? 2 : 1);
    boolean who = PronounKind.isOfPeople(scene.lemma(pronoun.index()));
    Optional<Mention> beside =
        scene.at(before).stream()
            .filter(p -> p.isName() && p.last() == before)
            .map(MentionPlace::mention)
            .filter(m -> m.types().isEmpty() || agreement.isPerson(m) == who)
            .findFirst();
    return beside.or(() -> above(scene, pronoun, who));
  }

  private Optional<Mention> above(SentenceContext scene, Token pronoun, boolean who) {
    return scene.tree().upwards(pronoun).stream()
        .filter(t -> SyntaxTree.hasRelation(t, "acl"))
        .findFirst()
        .flatMap(scene.tree()::parent)
        .flatMap(noun -> named(scene, noun, pronoun))
        .filter(
            m ->
                m.types().isEmpty()
                    || m.kind() != Mention.Kind.NAME
                    || agreement.isPerson(m) == who)
        .or(() -> who ? subjectBefore(scene, pronoun) : lastNamed(scene, pronoun));
  }

  /** “Lee is an engineer at the agency who”: people are told of, whatever stands nearer. */
  private Optional<Mention> subjectBefore(SentenceContext scene, Token pronoun) {
    return new ClauseStructure(scene.tree())
        .mainSubject().stream()
            .filter(t -> t.index() < pronoun.index())
            .flatMap(t -> Agreement.mentions(scene, t))
            .filter(
                m ->
                    agreement.agrees(m, PronounKind.MALE)
                        || agreement.agrees(m, PronounKind.FEMALE))
            .findFirst();
  }

  /** The thing named last in the sentence, where the parse hangs the clause on none. */
  private Optional<Mention> lastNamed(SentenceContext scene, Token pronoun) {
    return things
        .since(scene.sentence().index())
        .filter(m -> m.span().end() <= pronoun.span().start())
        .findFirst();
  }

  private static Optional<Mention> named(SentenceContext scene, Token noun, Token before) {
    SyntaxTree tree = scene.tree();
    Stream<Token> same =
        Stream.of(
                Stream.of(noun),
                SyntaxTree.hasRelation(noun, "appos", "conj")
                    ? tree.parent(noun).stream()
                    : Stream.<Token>of(),
                tree.children(noun, "appos"),
                tree.child(noun, "cop").isPresent()
                    ? tree.children(noun, "nsubj")
                    : Stream.<Token>of())
            .flatMap(s -> s);
    return same.filter(t -> t.index() < before.index())
        .flatMap(t -> Agreement.mentions(scene, t))
        .filter(m -> m.kind() != Mention.Kind.DEMONYM)
        .findFirst();
  }
}
