package dev.groundtrack.ingest.attribution;

import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Mode;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.model.Wording;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import dev.groundtrack.text.syntax.VerbPhrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** In which way something is said, whether it is said to be so, and how real it is held to be. */
final class StatementAttributes {

  private final Map<String, Mode> modes = new HashMap<>();

  StatementAttributes(Map<Mode, Wording> wording) {
    wording.forEach(
        (mode, words) -> {
          words.verbs().forEach(v -> modes.putIfAbsent(v, mode));
          words.nouns().forEach(n -> modes.putIfAbsent(n, mode));
        });
  }

  /** The mode whose words the cue is of: “call for” before “call”. */
  Mode mode(Attribution reading) {
    Token cue = reading.cue();
    List<Token> tokens = reading.tree().sentence().tokens();
    String lemma = Grammar.lemma(cue);
    String next = cue.index() + 1 < tokens.size() ? Grammar.lemma(tokens.get(cue.index() + 1)) : "";
    Mode phrase = modes.get(lemma + " " + next);
    return phrase != null ? phrase : modes.getOrDefault(lemma, Mode.SAID);
  }

  /** A negated cue turns it round, and so does a denial. */
  Polarity polarity(Attribution reading) {
    Polarity said = isNegated(reading.tree(), reading.cue()) ? Polarity.NEGATED : Polarity.AFFIRMED;
    return mode(reading) == Mode.DENIED ? said.negate() : said;
  }

  /** The words that make it less than a plain fact, with what they make of it. */
  List<String> cues(Attribution reading) {
    List<String> cues = new ArrayList<>();
    if (mode(reading) == Mode.DENIED) {
      cues.add(reading.cue().text() + ": " + Polarity.NEGATED);
    }
    if (isNegated(reading.tree(), reading.cue())) {
      cues.add("negation of " + reading.cue().text() + ": " + polarity(reading));
    }
    Modality modality = modality(reading);
    if (modality != Modality.ACTUAL) {
      boolean saying = modality(reading.tree(), reading.cue()) == modality;
      String by =
          saying
              ? reading.cue().text()
              : head(reading).map(Token::text).orElse(reading.cue().text());
      cues.add("helpers of " + by + ": " + modality);
    }
    return cues;
  }

  static boolean isNegated(SyntaxTree tree, Token verb) {
    return Grammar.child(tree, verb, GrammarWords.NEGATIONS, "advmod", "det", "cc").isPresent();
  }

  /** The less real of the saying and of what is said. */
  Modality modality(Attribution reading) {
    Modality saying = modality(reading.tree(), reading.cue());
    Modality said = head(reading).map(h -> modality(reading.tree(), h)).orElse(Modality.ACTUAL);
    boolean backshifted = reading.cue().tag().matches("VB[DN]") && saying == Modality.ACTUAL;
    return saying.weaker(backshifted && isPlainWould(reading) ? Modality.INTENDED : said);
  }

  /**
   * “said it would leave” was “it will leave”; “would be”, “would have” and “would … if” were not.
   */
  private static boolean isPlainWould(Attribution reading) {
    Optional<Token> head = head(reading);
    if (head.isEmpty() || !PartsOfSpeech.isVerb(head.get()) || Grammar.is(head.get(), "be")) {
      return false;
    }
    SyntaxTree tree = reading.tree();
    List<String> helpers = tree.children(head.get(), "aux", "cop").map(Grammar::lemma).toList();
    return helpers.equals(List.of("would")) && !hasCondition(tree, head.get());
  }

  private static boolean hasCondition(SyntaxTree tree, Token head) {
    return tree.children(head, "advcl")
        .anyMatch(
            c ->
                Grammar.child(tree, c, GrammarWords.CONDITION_MARKERS, "mark", "advmod")
                    .isPresent());
  }

  /** The highest word of the content in the cue's own sentence. */
  private static Optional<Token> head(Attribution reading) {
    return reading.tree().sentence().tokens().stream()
        .filter(t -> reading.content().overlaps(t.span()))
        .filter(
            t ->
                reading
                    .tree()
                    .parent(t)
                    .map(p -> !reading.content().overlaps(p.span()))
                    .orElse(true))
        .filter(
            t -> PartsOfSpeech.isVerb(t) || PartsOfSpeech.isAdjective(t) || PartsOfSpeech.isNoun(t))
        .findFirst();
  }

  private static Modality modality(SyntaxTree tree, Token head) {
    List<String> helpers = tree.children(head, "aux", "advmod").map(Grammar::lemma).toList();
    if (hasCondition(tree, head)
        || VerbPhrases.isInvertedCondition(tree, head, "aux")
        || helpers.stream().anyMatch(GrammarWords.CONDITIONAL_HELPERS::contains)) {
      return Modality.CONDITIONAL;
    }
    if (helpers.stream().anyMatch(GrammarWords.POSSIBILITY_WORDS::contains)) {
      return Modality.POSSIBLE;
    }
    boolean infinitive = tree.children(head, "mark").map(Grammar::lemma).anyMatch("to"::equals);
    return infinitive || helpers.stream().anyMatch(GrammarWords.FUTURE_HELPERS::contains)
        ? Modality.INTENDED
        : Modality.ACTUAL;
  }
}
