package dev.groundtrack.ingest.relate;

import dev.groundtrack.statement.Modality;
import dev.groundtrack.statement.Polarity;
import dev.groundtrack.statement.syntax.SyntaxTree;
import dev.groundtrack.statement.syntax.Token;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether what a word says is said to be so, and how real: read from its own helpers and from the
 * words above it, as in FactBank (Saurí and Pustejovsky 2009).
 */
record Factuality(Polarity polarity, Modality modality) {
  private static final Factuality FACT = new Factuality(Polarity.AFFIRMED, Modality.ACTUAL);
  private static final int FARTHEST = 8;

  Factuality not() {
    return new Factuality(polarity.negate(), modality);
  }

  Factuality weaker(Modality other) {
    return new Factuality(polarity, modality.weaker(other));
  }

  /** Of what a verb says, or a noun that tells of something that happens. */
  static Factuality of(SyntaxTree tree, Token word) {
    return new Walk(tree).from(word);
  }

  private record Walk(SyntaxTree tree) {
    Factuality from(Token word) {
      Factuality fact = local(word, FACT);
      Token at = word;
      for (int i = 0; i < FARTHEST; i++) {
        Optional<Token> parent = tree.parent(at);
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

    private Factuality above(Factuality fact, Token at, Token parent) {
      return switch (at.relation()) {
        case "xcomp", "ccomp", "advcl", "acl", "obj", "nmod", "obl", "csubj", "nsubj:pass" ->
            governed(fact, at, parent);
        case "amod" ->
            Grammar.isGerund(tree, at)
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
      boolean clause = Grammar.isVerb(at) || at.relation().matches("xcomp|ccomp|csubj");
      boolean conditional = Grammar.hasMarker(tree, at, FactualWords.CONDITIONS) || isInverted(at);
      if (at.relation().equals("advcl") && conditional) {
        return fact.weaker(Modality.CONDITIONAL);
      }
      if (at.relation().equals("advcl") && Grammar.hasMarker(tree, at, Set.of("until", "before"))) {
        return fact.weaker(Modality.POSSIBLE);
      }
      if (at.relation().matches("advcl|obl") && !isControlled(at)) {
        return fact;
      }
      if (isOnlySpokenOf(at, parent)) {
        return supposed(fact, parent);
      }
      if (!clause) {
        return Grammar.is(parent, FactualWords.BECOMING) ? local(parent, fact) : fact;
      }
      return supposed(
          at.relation().equals("ccomp") ? reported(fact, parent) : local(parent, fact), parent);
    }

    /** What is below a word that plans, asks or accuses. */
    private static Factuality supposed(Factuality fact, Token word) {
      if (Grammar.is(word, FactualWords.SUPPOSING)) {
        return fact.weaker(Modality.POSSIBLE);
      }
      return Grammar.is(word, FactualWords.INTENDING) ? fact.weaker(Modality.INTENDED) : fact;
    }

    /** An adverbial clause that completes its verb: “accused of threatening”. */
    private boolean isControlled(Token at) {
      return Grammar.isVerb(at) && Grammar.hasMarker(tree, at, Set.of("of", "to", "from"));
    }

    /** What tells more of a thing holds whatever the thing is a part of: “Musk, an ally of”. */
    private boolean isAsideFrom(Token at, Token parent) {
      boolean aside = at.relation().matches("appos|compound|flat|acl:relcl|nsubj|nmod:poss|nmod");
      return aside
          && !Grammar.isGerund(tree, at)
          && !Grammar.is(parent, Grammar.QUANTITIES)
          && !isOnlySpokenOf(at, parent);
    }

    /** “an offer of help”, “a call for sanctions”: there is none yet. */
    private boolean isOnlySpokenOf(Token at, Token parent) {
      return at.relation().equals("nmod")
          && Grammar.isNoun(parent)
          && Grammar.hasMarker(tree, at, Set.of("of", "for"))
          && (Grammar.is(parent, FactualWords.SUPPOSING)
              || Grammar.is(parent, FactualWords.INTENDING));
    }

    private boolean isEnded(Token at, Token parent) {
      return Grammar.is(parent, FactualWords.ENDING)
          && (at.relation().matches("xcomp|ccomp|obj|nsubj:pass") || isControlled(at));
    }

    /** “stopped helping” helps no more; “lifts its sanctions” has some while it has not done so. */
    private Factuality ended(Factuality fact, Token at, Token end) {
      Factuality ending = from(end);
      if (ending.polarity() == Polarity.NEGATED) {
        return fact;
      }
      if (Grammar.isVerb(at)) {
        return fact.not().weaker(ending.modality());
      }
      return ending.modality() == Modality.ACTUAL ? fact.not() : fact;
    }

    /** “did not say that” asserts nothing; “said it would” is a plan. */
    private Factuality reported(Factuality fact, Token verb) {
      if (isNegated(verb)) {
        return fact.weaker(Modality.POSSIBLE);
      }
      return fact;
    }

    private boolean isNegated(Token token) {
      return tree.children(token).stream()
          .filter(t -> SyntaxTree.hasRelation(t, "advmod", "det", "cc", "case"))
          .anyMatch(t -> Grammar.is(t, FactualWords.NEGATIONS) && !isWithoutOwned(token, t));
    }

    /** “received no notice”, “nobody asked”. */
    private boolean hasNothing(Token verb) {
      return tree.children(verb, "obj", "nsubj", "nsubj:pass")
          .filter(t -> !Grammar.isVerb(t))
          .flatMap(t -> Stream.concat(Stream.of(t), tree.children(t, "det")))
          .anyMatch(t -> Grammar.is(t, FactualWords.NOBODY));
    }

    /** “without Musk's offer” speaks of an offer that was made. */
    private boolean isWithoutOwned(Token noun, Token negation) {
      return Grammar.lemma(negation).equals("without") && tree.child(noun, "nmod:poss").isPresent();
    }

    private Factuality local(Token word, Factuality before) {
      boolean negated = isNegated(word) || hasNothing(word);
      Factuality fact = negated ? before.not() : before;
      Optional<Token> plan =
          tree.child(word, "nsubj")
              .filter(n -> Grammar.infinitiveBehind(tree, n).filter(word::equals).isPresent());
      if (plan.isPresent()) {
        return fact.weaker(Modality.INTENDED);
      }
      List<String> helpers = tree.children(word, "aux", "advmod").map(Grammar::lemma).toList();
      if (hasCondition(word)) {
        return fact.weaker(Modality.CONDITIONAL);
      }
      if (helpers.stream().anyMatch(FactualWords.CONDITIONAL::contains)) {
        return fact.weaker(isReportedFuture(word) ? Modality.INTENDED : Modality.CONDITIONAL);
      }
      if (helpers.stream().anyMatch(FactualWords.POSSIBLE::contains)) {
        return fact.weaker(Modality.POSSIBLE);
      }
      return helpers.stream().anyMatch(FactualWords.FUTURE::contains)
          ? fact.weaker(Modality.INTENDED)
          : fact;
    }

    private boolean hasCondition(Token head) {
      return tree.children(head, "advcl", "parataxis")
          .anyMatch(
              c ->
                  isInverted(c)
                      || c.relation().equals("advcl")
                          && Grammar.hasMarker(tree, c, Set.of("if", "unless")));
    }

    /** “Had Musk not offered”, “should talks fail”: a condition without an “if”. */
    private boolean isInverted(Token verb) {
      Optional<Token> subject = tree.child(verb, "nsubj", "nsubj:pass");
      boolean asked = tree.sentence().tokens().getLast().text().equals("?");
      return !asked
          && subject.isPresent()
          && tree.children(verb, "aux", "cop")
              .filter(a -> a.index() < subject.get().index())
              .anyMatch(
                  a -> FactualWords.INVERTED.contains(a.text().toLowerCase(java.util.Locale.ROOT)));
    }

    /** “said it would leave” was “it will leave”. */
    private boolean isReportedFuture(Token word) {
      List<String> helpers = tree.children(word, "aux").map(Grammar::lemma).toList();
      return helpers.stream().filter(h -> !h.equals("be")).toList().equals(List.of("would"))
          && word.relation().matches("ccomp|conj|parataxis|root");
    }
  }
}
