package dev.groundtrack.ingest.relate.pair;

import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A clause that leaves its verb out, for it is that of the clause before: “Norland sued Orbit, as
 * did Sudland”, “…; Sudland did not”. Read from the order of the words, for parsers get few of them
 * right.
 */
public record Ellipsis(Range before, Range subjects, Token verb, boolean negated) {
  private static final String ENDING = "[.;,!?)\"”']+|''";
  private static final String WITHIN_NAMES = "NN.*|DT|CC|,|JJ|HYPH|POS";

  /** Tokens from one up to another, without that. */
  public record Range(int from, int to) {
    boolean holds(int token) {
      return from <= token && token < to;
    }
  }

  /** All of a sentence. */
  public static List<Ellipsis> in(SyntaxTree tree) {
    List<Ellipsis> found = new ArrayList<>();
    for (Token token : tree.sentence().tokens()) {
      if (token.index() > 0
          && token.tag().startsWith("VB")
          && Grammar.is(token, GrammarWords.PRO_VERBS)) {
        Words words = new Words(tree, token.index());
        words.inverted().or(words::straight).ifPresent(found::add);
      }
    }
    return found;
  }

  /** Whether what a verb says of a subject is what this clause says as well. */
  public boolean goesOn(SyntaxTree tree, Token other, int subject) {
    return before.holds(other.index())
        && before.holds(subject)
        && subject < other.index()
        && PartsOfSpeech.isVerb(other)
        && tree.sentence().tokens().subList(before.from(), other.index()).stream()
            .noneMatch(t -> PartsOfSpeech.isVerb(t) && t.head() != other.index());
  }

  /** Whether it stands between somebody in the clause before and one of its subjects. */
  public boolean parts(int subject, int object) {
    return before.holds(subject) && subjects.holds(object);
  }

  /** Whether a name is one of its subjects: not “after talks with Norland, Sudland did”. */
  public boolean hasSubject(SyntaxTree tree, int first, int head) {
    int at = first - 1;
    while (at >= subjects.from() && tree.token(at).tag().matches("DT|JJ")) {
      at--;
    }
    return subjects.holds(head) && (at < 0 || !tree.token(at).tag().matches("IN|TO|NN.*|POS"));
  }

  /** The words around an auxiliary. */
  private record Words(SyntaxTree tree, int at) {
    private String text(int index) {
      return index >= 0 && index < tree.size() ? Grammar.lowerCase(tree.token(index)) : "";
    }

    private String tag(int index) {
      return index < tree.size() ? tree.token(index).tag() : ".";
    }

    /** “as did Norland and Sudland”, “nor did Norland”. */
    private Optional<Ellipsis> inverted() {
      boolean denies = GrammarWords.UNLIKE_MARKERS.contains(text(at - 1));
      if (!denies && !GrammarWords.LIKEWISE_MARKERS.contains(text(at - 1))) {
        return Optional.empty();
      }
      int end = at + 1;
      while (end < tree.size() && tag(end).matches(WITHIN_NAMES)) {
        end++;
      }
      return end == at + 1 || tag(end).matches("VB[NP]?|RB")
          ? Optional.empty()
          : Optional.of(clause(at - 1, new Range(at + 1, end), denies));
    }

    /** “but Norland did”, “; Norland and Sudland did not”. */
    private Optional<Ellipsis> straight() {
      boolean denies = GrammarWords.NEGATIONS.contains(text(at + 1));
      int behind = denies ? at + 2 : at + 1;
      behind = GrammarWords.ALSO_ADVERBS.contains(text(behind)) ? behind + 1 : behind;
      boolean ends = text(behind).isEmpty() || text(behind).matches(ENDING);
      return ends && tag(at - 1).startsWith("NN")
          ? boundary().map(from -> clause(from, new Range(from + 1, at), denies))
          : Optional.empty();
    }

    /** The word that parts it from the clause before. */
    private Optional<Integer> boundary() {
      Optional<Integer> weak = Optional.empty();
      for (int i = at - 1; i > 0; i--) {
        if (GrammarWords.CONTRAST_MARKERS.contains(text(i))) {
          return Optional.of(i);
        }
        if (tag(i).matches("VB.*|MD|W.*")) {
          return weak;
        }
        if (weak.isEmpty() && text(i).equals("and") && text(i - 1).equals(",")) {
          weak = Optional.of(i);
        }
      }
      return Optional.empty();
    }

    private Ellipsis clause(int boundary, Range subjects, boolean denies) {
      int from = boundary;
      while (from > 0 && !text(from - 1).equals(";")) {
        from--;
      }
      return new Ellipsis(new Range(from, boundary), subjects, tree.token(at), denies);
    }
  }
}
