package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.ingest.lexicon.ObjectControl;
import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.ingest.relate.pair.Ellipsis;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import dev.groundtrack.text.syntax.VerbPhrases;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether what a word says is said to be so, and how real: read from its own helpers and from the
 * words above it, as in FactBank (Saurí and Pustejovsky 2009).
 *
 * @param cues the words that it was read from, with what they make of it: “could: POSSIBLE”
 */
record Factuality(Polarity polarity, Modality modality, List<String> cues) {
  /** It is so. */
  static final Factuality FACT = new Factuality(Polarity.AFFIRMED, Modality.ACTUAL, List.of());

  private static final int FARTHEST = 8;

  Factuality {
    cues = List.copyOf(cues);
  }

  /** That it is otherwise. */
  Factuality not(Token by) {
    return new Factuality(polarity.negate(), modality, with(by, polarity.negate()));
  }

  /** As real, but so or not so as the clause says that leaves the verb out. */
  Factuality as(Ellipsis clause) {
    Polarity said = clause.negated() ? Polarity.NEGATED : Polarity.AFFIRMED;
    return new Factuality(said, modality, with(clause.verb(), said));
  }

  private Factuality weaker(Modality other, Token by) {
    Modality weaker = modality.weaker(other);
    return weaker == modality ? this : new Factuality(polarity, weaker, with(by, weaker));
  }

  private List<String> with(Token by, Enum<?> made) {
    return Stream.concat(cues.stream(), Stream.of(by.text() + ": " + made.name())).toList();
  }

  /** The factuality of what a verb says, or a noun for something that happens. */
  static Factuality of(SyntaxTree tree, Token word) {
    Factuality fact = new Walk(tree).from(word);
    return Grammar.nominating(tree, word)
        .map(noun -> fact.weaker(Modality.INTENDED, noun))
        .orElse(fact);
  }

  private record Walk(SyntaxTree tree) {
    Factuality from(Token word) {
      Factuality fact = local(word, FACT);
      Token at = word;
      for (int i = 0; i < FARTHEST; i++) {
        Optional<Token> parent = parent(at);
        if (parent.isEmpty() || isAsideFrom(at, parent.get())) {
          return fact;
        }
        if (isEnded(at, parent.get())) {
          return ended(fact, at, parent.get());
        }
        fact = above(fact, at, parent.get());
        at = parent.get();
      }
      return fact;
    }

    private Optional<Token> parent(Token at) {
      return ObjectControl.engaged(tree, at).flatMap(tree::parent).or(() -> tree.parent(at));
    }

    private Factuality above(Factuality fact, Token at, Token parent) {
      return switch (at.relation()) {
        case "xcomp", "ccomp", "advcl", "acl", "obj", "nmod", "obl", "csubj", "nsubj:pass" ->
            governed(fact, at, parent);
        case "amod" ->
            VerbPhrases.isGerund(tree, at)
                ? tree.parent(parent).map(p -> supposed(fact, p)).orElse(fact)
                : fact;
        case "conj" -> hasOwnSubject(at) ? fact : local(parent, fact);
        case "aux", "cop" -> local(parent, fact);
        default -> fact;
      };
    }

    private boolean hasOwnSubject(Token token) {
      return tree.child(token, "nsubj").isPresent();
    }

    private Factuality governed(Factuality fact, Token at, Token parent) {
      boolean clause = PartsOfSpeech.isVerb(at) || at.relation().matches("xcomp|ccomp|csubj");
      boolean conditional =
          Grammar.hasMarker(tree, at, GrammarWords.CONDITION_OR_DOUBT_MARKERS) || isInverted(at);
      if (at.relation().equals("advcl") && conditional) {
        return fact.weaker(
            Modality.CONDITIONAL, marker(at, GrammarWords.CONDITION_OR_DOUBT_MARKERS));
      }
      if (at.relation().equals("advcl")
          && Grammar.hasMarker(tree, at, GrammarWords.PENDING_MARKERS)) {
        return fact.weaker(Modality.POSSIBLE, marker(at, GrammarWords.PENDING_MARKERS));
      }
      if (at.relation().matches("advcl|obl") && !isControlled(at)) {
        return fact;
      }
      if (isOnlySpokenOf(at, parent)) {
        return supposed(fact, parent);
      }
      if (!clause) {
        return Grammar.is(parent, WordList.TITLE_VERBS_WITH_HELPERS) ? local(parent, fact) : fact;
      }
      return supposed(
          at.relation().equals("ccomp") ? reported(fact, parent) : local(parent, fact), parent);
    }

    /** What is below a word that plans, asks or accuses. */
    private static Factuality supposed(Factuality fact, Token word) {
      if (Grammar.is(word, WordList.SUPPOSING_WORDS)) {
        return fact.weaker(Modality.POSSIBLE, word);
      }
      return Grammar.is(word, WordList.INTENDING_WORDS)
          ? fact.weaker(Modality.INTENDED, word)
          : fact;
    }

    /** An adverbial clause that completes its verb: “accused of threatening”. */
    private boolean isControlled(Token at) {
      return PartsOfSpeech.isVerb(at)
          && Grammar.hasMarker(tree, at, WordList.COMPLEMENT_PREPOSITIONS);
    }

    /** What tells more of a thing holds whatever the thing is a part of: “Musk, an ally of”. */
    private boolean isAsideFrom(Token at, Token parent) {
      boolean aside = at.relation().matches("appos|compound|flat|acl:relcl|nsubj|nmod:poss|nmod");
      return aside
          && !VerbPhrases.isGerund(tree, at)
          && !Grammar.is(parent, GrammarWords.QUANTITIES)
          && !isOnlySpokenOf(at, parent);
    }

    /** “an offer of help”, “a call for sanctions”: there is none yet. */
    private boolean isOnlySpokenOf(Token at, Token parent) {
      return at.relation().equals("nmod")
          && PartsOfSpeech.isNoun(parent)
          && Grammar.hasMarker(tree, at, WordList.OF_OR_FOR)
          && (Grammar.is(parent, WordList.SUPPOSING_WORDS)
              || Grammar.is(parent, WordList.INTENDING_WORDS));
    }

    private boolean isEnded(Token at, Token parent) {
      return Grammar.is(parent, WordList.ENDING_WORDS)
          && (at.relation().matches("xcomp|ccomp|obj|nsubj:pass") || isControlled(at));
    }

    /** “stopped helping” helps no more; “lifts its sanctions” has some while it has not done so. */
    private Factuality ended(Factuality fact, Token at, Token end) {
      Factuality ending = from(end);
      if (ending.polarity() == Polarity.NEGATED) {
        return fact;
      }
      if (PartsOfSpeech.isVerb(at)) {
        return fact.not(end).weaker(ending.modality(), end);
      }
      return ending.modality() == Modality.ACTUAL ? fact.not(end) : fact;
    }

    /** “did not say that” asserts nothing; “said it would” is a plan. */
    private Factuality reported(Factuality fact, Token verb) {
      return negation(verb).map(not -> fact.weaker(Modality.POSSIBLE, not)).orElse(fact);
    }

    private Optional<Token> negation(Token token) {
      return tree.children(token, "advmod", "det", "cc", "case")
          .filter(t -> Grammar.is(t, GrammarWords.CLAIM_NEGATIONS) && !isWithoutOwned(token, t))
          .findFirst();
    }

    /** “received no notice”, “nobody asked”, “neither he nor she asked”. */
    private Optional<Token> nothing(Token verb) {
      return tree.children(verb, "obj", "nsubj", "nsubj:pass")
          .filter(t -> !PartsOfSpeech.isVerb(t))
          .flatMap(t -> Stream.concat(Stream.of(t), tree.children(t, "det", "cc")))
          .filter(t -> Grammar.is(t, GrammarWords.NOBODY_PRONOUNS))
          .findFirst();
    }

    /** “without Musk's offer” speaks of an offer that was made. */
    private boolean isWithoutOwned(Token noun, Token negation) {
      return Grammar.is(negation, "without") && tree.child(noun, "nmod:poss").isPresent();
    }

    private Factuality local(Token word, Factuality before) {
      Factuality fact = negation(word).or(() -> nothing(word)).map(before::not).orElse(before);
      Optional<Token> plan =
          tree.child(word, "nsubj")
              .filter(n -> Grammar.infinitiveBehind(tree, n).filter(word::equals).isPresent());
      if (plan.isPresent()) {
        return fact.weaker(Modality.INTENDED, word);
      }
      Optional<Token> condition = condition(word);
      if (condition.isPresent()) {
        return fact.weaker(Modality.CONDITIONAL, condition.get());
      }
      Optional<Token> would = helper(word, GrammarWords.CONDITIONAL_HELPERS);
      if (would.isPresent()) {
        Modality modality = isReportedFuture(word) ? Modality.INTENDED : Modality.CONDITIONAL;
        return fact.weaker(modality, would.get());
      }
      Optional<Token> may = helper(word, GrammarWords.CLAIM_POSSIBILITY_WORDS);
      if (may.isPresent()) {
        return fact.weaker(Modality.POSSIBLE, may.get());
      }
      return helper(word, GrammarWords.FUTURE_HELPERS)
          .map(will -> fact.weaker(Modality.INTENDED, will))
          .orElse(fact);
    }

    private Optional<Token> helper(Token word, GrammarWords lemmas) {
      return Grammar.child(tree, word, lemmas, "aux", "advmod");
    }

    private Optional<Token> condition(Token head) {
      return tree.children(head, "advcl", "parataxis")
          .filter(
              c ->
                  isInverted(c)
                      || c.relation().equals("advcl")
                          && Grammar.hasMarker(tree, c, GrammarWords.CONDITION_MARKERS))
          .map(c -> marker(c, GrammarWords.CONDITION_MARKERS))
          .findFirst();
    }

    /** The word that opens a clause, else its head. */
    private Token marker(Token clause, GrammarWords lemmas) {
      return Grammar.child(tree, clause, lemmas, "mark", "advmod", "case").orElse(clause);
    }

    private boolean isInverted(Token verb) {
      return VerbPhrases.isInvertedCondition(tree, verb, "aux", "cop");
    }

    /** “said it would leave” was “it will leave”. */
    private boolean isReportedFuture(Token word) {
      List<String> helpers = tree.children(word, "aux").map(Grammar::lemma).toList();
      return helpers.stream().filter(h -> !h.equals("be")).toList().equals(List.of("would"))
          && word.relation().matches("ccomp|conj|parataxis|root");
    }
  }
}
