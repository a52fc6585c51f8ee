package dev.groundtrack.ingest.relate.time;

import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The form that a verb and its helpers stand in. */
enum VerbForm {
  PAST,
  PRESENT,
  /** “has led”: what happened, or still goes on. */
  PERFECT,
  FUTURE,
  INFINITIVE,
  /** A participle by itself, which is of no time of its own. */
  PARTICIPLE;

  /** The form of a verb, or of what is said by “be” of something. */
  static VerbForm of(SyntaxTree tree, Token word) {
    List<Token> helpers = helpers(tree, word);
    if (helpers.stream()
        .anyMatch(
            h -> h.tag().equals("MD") && Grammar.lemma(h).matches("will|shall|would|’ll|'ll"))) {
      return FUTURE;
    }
    if (helpers.stream().anyMatch(h -> h.tag().equals("MD"))) {
      return PRESENT;
    }
    Optional<Token> have = helpers.stream().filter(h -> Grammar.is(h, "have")).findFirst();
    if (have.isPresent()) {
      return have.get().tag().equals("VBD") ? PAST : PERFECT;
    }
    boolean infinitive =
        tree.children(word, "mark").anyMatch(m -> m.tag().equals("TO"))
            || helpers.stream().anyMatch(h -> h.tag().equals("TO"));
    if (infinitive) {
      return helpers.stream().anyMatch(h -> h.tag().matches("VB[ZPD]")) ? FUTURE : INFINITIVE;
    }
    Token finite = helpers.isEmpty() ? word : helpers.getFirst();
    return switch (finite.tag()) {
      case "VBD" -> PAST;
      case "VBZ", "VBP" -> PRESENT;
      case "VB" -> INFINITIVE;
      case "VBN" ->
          tree.child(word, "nsubj").isPresent() && !word.relation().matches("acl|amod")
              ? PAST
              : PARTICIPLE;
      case "VBG" -> PARTICIPLE;
      default -> PRESENT;
    };
  }

  /** Its helpers, else those of the verb that it is joined to: “has led and shaped”. */
  private static List<Token> helpers(SyntaxTree tree, Token word) {
    List<Token> own = own(tree, word).toList();
    boolean joined =
        own.isEmpty()
            && word.relation().equals("conj")
            && word.tag().matches("VB[NG]?")
            && tree.child(word, "nsubj").isEmpty();
    return joined
        ? tree.parent(word)
            .filter(PartsOfSpeech::isVerb)
            .map(first -> own(tree, first).toList())
            .orElse(own)
        : own;
  }

  private static Stream<Token> own(SyntaxTree tree, Token word) {
    return tree.children(word, "aux", "cop");
  }
}
