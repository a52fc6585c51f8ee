package dev.groundtrack.ingest.relate.time;

import dev.groundtrack.evidence.time.Tense;
import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.ingest.relate.time.HeldClause.Course;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import dev.groundtrack.text.syntax.VerbPhrases;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** When somebody holds a title: by the words beside it, and by what is told of whoever holds it. */
final class TitleTense {
  private static final int FARTHEST = 8;

  private final SyntaxTree tree;
  private final VerbTense verbs;

  TitleTense(SyntaxTree tree) {
    this.tree = tree;
    this.verbs = new VerbTense(tree);
  }

  /**
   * When a title is held.
   *
   * @param holder the head of whoever holds it, where they are named in the sentence
   */
  HeldClause of(Token noun, @Nullable Token holder) {
    HeldClause present = HeldClause.present(noun);
    Optional<Token> former = beside(noun, WordList.FORMER_WORDS, "ex-", "then-");
    if (former.isPresent()) {
      return present.in(Tense.PAST, former.get());
    }
    Optional<Token> coming = beside(noun, WordList.COMING_WORDS).or(() -> behind(noun));
    if (coming.isPresent()) {
      return present.in(Tense.FUTURE, coming.get());
    }
    if (tree.child(noun, "cop").isPresent()) {
      return verbs.of(noun);
    }
    return officeVerb(noun)
        .map(verb -> ofOffice(noun, verb))
        .or(() -> new HolderFate(tree, verbs).of(noun, holder))
        .orElse(present);
  }

  private HeldClause ofOffice(Token noun, Token verb) {
    boolean replaced =
        noun.relation().equals("obj")
            && Grammar.is(verb, WordList.REPLACING_VERBS)
            && !VerbPhrases.isPassive(tree, verb);
    return (replaced ? HeldClause.of(Tense.PAST, Course.ENDS, verb) : verbs.of(verb)).with(noun);
  }

  /** The word of a list before a noun within its phrase: “former Orbit chief”. */
  private Optional<Token> beside(Token noun, WordList words, String... prefixes) {
    for (int at = noun.index(), n = 0; at >= 0 && n < FARTHEST; at--, n++) {
      Token token = tree.token(at);
      boolean within =
          token.equals(noun)
              || token.tag().matches("JJ.*|NN.*|RB|HYPH|VBN|VBG|AFX|FW|CD|:|IN")
                  && !(token.tag().equals("IN") && !Grammar.is(token, words));
      if (!within || token.text().matches("[;:—–]")) {
        return Optional.empty();
      }
      String text = Grammar.lowerCase(token);
      boolean prefixed = Stream.of(prefixes).anyMatch(text::startsWith);
      if (prefixed || !token.equals(noun) && (Grammar.is(token, words) || words.contains(text))) {
        return Optional.of(token);
      }
    }
    return Optional.empty();
  }

  /** “president-elect”. */
  private Optional<Token> behind(Token noun) {
    return Stream.of(1, 2)
        .flatMap(n -> tree.tokenAt(noun.index() + n).stream())
        .takeWhile(t -> t.text().equals("-") || isComing(t))
        .filter(TitleTense::isComing)
        .findFirst();
  }

  private static boolean isComing(Token token) {
    return WordList.COMING_ENDINGS.contains(Grammar.lowerCase(token));
  }

  /** The verb that tells who takes up, holds or leaves the office. */
  private Optional<Token> officeVerb(Token noun) {
    Token at = noun;
    for (int i = 0; i < FARTHEST && at.relation().equals("conj"); i++) {
      Optional<Token> first = tree.parent(at).filter(PartsOfSpeech::isNoun);
      if (first.isEmpty()) {
        break;
      }
      at = first.get();
    }
    if (tree.child(at, "cop").isPresent()) {
      return Optional.of(at);
    }
    boolean complement = at.relation().matches("xcomp|obj|obl|ccomp|advcl|nmod|dep");
    Optional<Token> above =
        complement
            ? tree.parent(at).filter(v -> PartsOfSpeech.isVerb(v) && isOfOffices(v))
            : Optional.empty();
    return above.or(() -> verbBefore(noun));
  }

  private boolean isOfOffices(Token verb) {
    return Stream.of(
            WordList.OFFICE_VERBS,
            WordList.BEGINNING_VERBS,
            WordList.NOMINATING_VERBS,
            WordList.LEAVING_VERBS,
            WordList.REPLACING_VERBS)
        .anyMatch(list -> Grammar.is(verb, list));
  }

  /** “serves as its director”, however the parser hung it. */
  private Optional<Token> verbBefore(Token noun) {
    boolean as = false;
    for (int at = noun.index() - 1, n = 0; at >= 0 && n < FARTHEST; at--, n++) {
      Token token = tree.token(at);
      if (PartsOfSpeech.isVerb(token) && isOfOffices(token)) {
        return as || Grammar.is(token, WordList.BECOMING_VERBS)
            ? Optional.of(token)
            : Optional.empty();
      }
      as |= Grammar.is(token, "as");
      if (!token.tag().matches("DT|JJ.*|NN.*|RB|IN|RP|PRP\\$|POS|HYPH|CC|CD")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
