package dev.groundtrack.ingest.annotate;

import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds names that nobody knows, where the tagger sees some and they look like names. */
final class TaggedNames {

  private final TypeLexicon domain;

  TaggedNames(TypeLexicon domain) {
    this.domain = domain;
  }

  List<MentionCandidate> in(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<MentionCandidate> found = new ArrayList<>();
    for (int from = 0; from < tokens.size(); ) {
      int to = from + 1;
      Optional<String> type = domain.typeOf(tokens.get(from).entityTag());
      while (type.isPresent()
          && to < tokens.size()
          && tokens.get(to).entityTag() == tokens.get(from).entityTag()) {
        to++;
      }
      if (type.isPresent()) {
        trimmed(tokens, from, to, type.get()).ifPresent(found::add);
      }
      from = to;
    }
    return found;
  }

  /** Without an article before and a possessive behind; none if it does not look like a name. */
  private static Optional<MentionCandidate> trimmed(
      List<Token> tokens, int from, int to, String type) {
    int start = from;
    int end = to;
    while (start < end && !looksLikeAName(tokens.get(start))) {
      start++;
    }
    while (end > start && !endsAName(tokens.get(end - 1))) {
      end--;
    }
    if (start == end) {
      return Optional.empty();
    }
    boolean plain =
        tokens.subList(start, end).stream()
            .allMatch(t -> looksLikeAName(t) || isWithin(t) || hasDigit(t));
    return plain ? Optional.of(MentionCandidate.name(start, end, Set.of(type))) : Optional.empty();
  }

  private static boolean isWithin(Token token) {
    return WordList.WITHIN_TAGGED_NAMES.contains(token.text())
        || token.tag().matches("POS|HYPH|CD|,|\\.|IN|NN.*|JJ|:|DT|CC");
  }

  private static boolean hasDigit(Token token) {
    return token.text().chars().anyMatch(Character::isDigit);
  }

  private static boolean endsAName(Token token) {
    return !token.tag().matches("POS|HYPH|,|:|IN|DT|CC")
        && Character.isLetterOrDigit(token.text().codePointAt(0));
  }

  private static boolean looksLikeAName(Token token) {
    return Grammar.isCapitalised(token.text())
        && !token.tag().matches("DT|PRP.*|IN|CC|W.*|VB.*")
        && token.text().length() > 0;
  }
}
