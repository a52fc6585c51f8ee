package dev.groundtrack.ingest.relate.time;

import dev.groundtrack.evidence.time.Tense;
import dev.groundtrack.ingest.lexicon.ObjectControl;
import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.ingest.relate.time.HeldClause.Course;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import dev.groundtrack.text.syntax.VerbPhrases;
import java.util.Optional;

/** What verbs tell of when something holds: by their form, and by what they mean. */
final class VerbTense {
  private final SyntaxTree tree;

  VerbTense(SyntaxTree tree) {
    this.tree = tree;
  }

  /** What a verb tells of what it says, or “be” of what it is said of. */
  HeldClause of(Token verb) {
    HeldClause clause = alone(verb);
    Optional<Token> once = once(verb);
    if (once.isPresent() && clause.course() == Course.HOLDS) {
      return clause.in(Tense.PAST, once.get());
    }
    return clause.tense() == Tense.FUTURE || clause.course() == Course.ENDS
        ? clause
        : leaving(verb).map(clause::left).orElse(clause);
  }

  private HeldClause alone(Token verb) {
    VerbForm form = VerbForm.of(tree, verb);
    if (!PartsOfSpeech.isVerb(verb)) {
      return holds(verb, form);
    }
    if (Grammar.is(verb, WordList.NOMINATING_VERBS)) {
      return HeldClause.of(Tense.FUTURE, Course.HOLDS, verb);
    }
    if (ends(verb)) {
      return HeldClause.of(isOver(verb, form) ? Tense.PAST : Tense.PRESENT, Course.ENDS, verb);
    }
    return begins(verb) ? beginning(verb, form) : holds(verb, form);
  }

  private boolean begins(Token verb) {
    return Grammar.is(verb, "step") || Grammar.is(verb, WordList.BEGINNING_VERBS);
  }

  /** Whether it tells of an end: “stepped down”, “was replaced”. */
  boolean ends(Token verb) {
    if (Grammar.is(verb, "step")) {
      return tree.children(verb).stream()
          .anyMatch(t -> Grammar.lowerCase(t).matches("down|aside|back"));
    }
    return Grammar.is(verb, WordList.LEAVING_VERBS)
        || Grammar.is(verb, WordList.REPLACING_VERBS) && VerbPhrases.isPassive(tree, verb);
  }

  boolean isNegated(Token verb) {
    return tree.children(verb, "advmod", "det", "cc")
        .anyMatch(t -> Grammar.is(t, GrammarWords.CLAIM_NEGATIONS));
  }

  /** Whether an end that a verb tells of has come. */
  private boolean isOver(Token verb, VerbForm form) {
    if (isNegated(verb)) {
      return false;
    }
    return switch (form) {
      case PAST, PERFECT, PARTICIPLE -> true;
      case PRESENT, FUTURE -> false;
      case INFINITIVE ->
          tree.parent(verb)
              .filter(p -> !Grammar.is(p, WordList.EXPECTING_WORDS))
              .filter(p -> VerbForm.of(tree, p) == VerbForm.PAST)
              .isPresent();
    };
  }

  private HeldClause beginning(Token verb, VerbForm form) {
    return switch (form) {
      case FUTURE -> HeldClause.of(Tense.FUTURE, Course.BEGINS, verb);
      case INFINITIVE -> ofInfinitive(verb, Course.BEGINS);
      case PAST, PARTICIPLE -> HeldClause.of(Tense.PRESENT, Course.BEGINS, verb).opened();
      case PRESENT, PERFECT -> HeldClause.of(Tense.PRESENT, Course.BEGINS, verb);
    };
  }

  private HeldClause holds(Token verb, VerbForm form) {
    return switch (form) {
      case PAST -> HeldClause.of(Tense.PAST, Course.HOLDS, verb);
      case PRESENT -> HeldClause.of(Tense.PRESENT, Course.HOLDS, verb);
      case FUTURE -> HeldClause.of(Tense.FUTURE, Course.HOLDS, verb);
      case PERFECT -> perfect(verb);
      case INFINITIVE -> ofInfinitive(verb, Course.HOLDS);
      case PARTICIPLE -> participle(verb);
    };
  }

  /** “has been”, “has been leading” go on; so does what has lasted since or for some time. */
  private HeldClause perfect(Token verb) {
    boolean goesOn = tree.child(verb, "cop").isPresent() || verb.tag().equals("VBG") || lasts(verb);
    return HeldClause.of(goesOn ? Tense.PRESENT : Tense.PAST, Course.HOLDS, verb);
  }

  private boolean lasts(Token verb) {
    return tree.subtree(verb).stream()
        .filter(t -> t.index() > verb.index())
        .anyMatch(t -> Grammar.is(t, "since") || Grammar.is(t, "for"));
  }

  private HeldClause participle(Token verb) {
    Optional<Token> after =
        tree.children(verb, "mark", "case").filter(t -> Grammar.is(t, "after")).findFirst();
    Optional<Token> end =
        tree.parent(verb)
            .filter(p -> verb.relation().matches("xcomp|ccomp|obj|advcl"))
            .filter(p -> Grammar.is(p, WordList.ENDING_WORDS));
    HeldClause clause = HeldClause.present(verb);
    return after.or(() -> end).map(cue -> clause.in(Tense.PAST, cue)).orElse(clause);
  }

  /** What is to be done is told by the word above it. */
  private HeldClause ofInfinitive(Token verb, Course course) {
    Optional<Token> parent =
        ObjectControl.engaged(tree, verb).flatMap(tree::parent).or(() -> tree.parent(verb));
    if (parent.isEmpty()) {
      return HeldClause.of(Tense.FUTURE, course, verb);
    }
    Token above = parent.get();
    if (Grammar.is(above, WordList.EXPECTING_WORDS)) {
      return HeldClause.of(Tense.FUTURE, course, above).with(verb);
    }
    if (Grammar.is(above, "use") || Grammar.is(above, WordList.ENDING_WORDS)) {
      return HeldClause.of(Tense.PAST, course, above).with(verb);
    }
    if (Grammar.is(above, WordList.APPOINTING_VERBS)) {
      return beginning(above, VerbForm.of(tree, above)).with(verb);
    }
    return course == Course.BEGINS
        ? beginning(verb, infinitive(above)).with(above)
        : holds(verb, infinitive(above)).with(above);
  }

  private VerbForm infinitive(Token above) {
    VerbForm form = VerbForm.of(tree, above);
    return form == VerbForm.INFINITIVE ? VerbForm.FUTURE : form;
  }

  /** “once led”, “no longer leads”. */
  private Optional<Token> once(Token verb) {
    return tree.children(verb, "advmod")
        .filter(
            t ->
                Grammar.is(t, WordList.ONCE_WORDS)
                    || Grammar.lowerCase(t).matches("longer|anymore"))
        .findFirst();
  }

  /** The verb beside or below it by which the same subject leaves. */
  private Optional<Token> leaving(Token verb) {
    return tree.children(verb, "conj", "advcl", "parataxis")
        .filter(v -> v.index() > verb.index() && PartsOfSpeech.isVerb(v))
        .filter(v -> ends(v) && leavesIt(v))
        .filter(v -> tree.children(v, "nsubj").allMatch(s -> s.tag().equals("PRP")))
        .filter(v -> isOver(v, VerbForm.of(tree, v)))
        .findFirst();
  }

  /** Whether what is left is an office, if anything is named. */
  boolean leavesIt(Token verb) {
    return tree.children(verb, "obj")
            .allMatch(o -> Grammar.is(o, WordList.OFFICES) || o.tag().equals("PRP"))
        && tree.children(verb, "obl", "nmod")
            .filter(o -> Grammar.hasMarker(tree, o, "from"))
            .allMatch(o -> Grammar.is(o, WordList.OFFICES));
  }
}
