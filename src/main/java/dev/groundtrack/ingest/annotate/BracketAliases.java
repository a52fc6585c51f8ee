package dev.groundtrack.ingest.annotate;

import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.Sentence;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What no tagger takes for a name, and the brackets behind a name show to be one: a stock's symbol,
 * “Southwest Airlines (NYSE: LUV)”; letters that shorten nothing, “Stanley Black & Decker (SWK)”;
 * the name in another script. People have no symbols.
 */
final class BracketAliases {
  private static final int LONGEST = 20;

  private final TypeLexicon domain;
  private final Sentence sentence;

  BracketAliases(TypeLexicon domain, Sentence sentence) {
    this.domain = domain;
    this.sentence = sentence;
  }

  /** The aliases behind these names, each of its name's types. */
  List<MentionCandidate> in(List<MentionCandidate> names) {
    List<MentionCandidate> aliases = new ArrayList<>();
    for (MentionCandidate name : names) {
      opening(name).ifPresent(at -> within(name, at).forEach(aliases::add));
    }
    return aliases;
  }

  /** The bracket behind a name; a legal form may stand between: “Fairmount Group, LLC (FFG)”. */
  private Optional<Integer> opening(MentionCandidate name) {
    boolean form =
        text(name.to()).equals(",") && WordList.LEGAL_FORMS.contains(text(name.to() + 1));
    int at = form ? name.to() + 2 : name.to();
    return GrammarWords.OPENING_BRACKETS.contains(text(at)) ? Optional.of(at) : Optional.empty();
  }

  private List<MentionCandidate> within(MentionCandidate name, int opening) {
    List<MentionCandidate> aliases = new ArrayList<>();
    int start = opening + 1;
    for (int at = start; at <= opening + LONGEST && at < sentence.tokens().size(); at++) {
      boolean closes = GrammarWords.CLOSING_BRACKETS.contains(text(at));
      if (closes || GrammarWords.ALIAS_SEPARATORS.contains(text(at))) {
        int end = foreignUntil(start, at);
        boolean alone = closes && start == opening + 1;
        if (end > start || (at - start == 1 && isSymbol(name, start, alone))) {
          int to = Math.max(end, start + 1);
          aliases.add(
              new MentionCandidate(start, to, name.kind(), name.types(), name.known(), false));
        }
        start = at + 1;
      }
      if (closes) {
        return aliases;
      }
    }
    return List.of();
  }

  private int foreignUntil(int start, int limit) {
    int end = start;
    while (end < limit && isForeign(text(end))) {
      end++;
    }
    return end;
  }

  private boolean isSymbol(MentionCandidate name, int at, boolean alone) {
    boolean labelled = text(at - 1).equals(":") || text(at).matches("[A-Z]{2,}:[A-Z.]+");
    return (labelled || alone)
        && name.types().stream().noneMatch(domain::isPerson)
        && text(at).matches("[A-Z]{2,6}|[A-Z]{2,}:[A-Z.]+");
  }

  private static boolean isForeign(String text) {
    return text.codePoints()
        .filter(Character::isLetter)
        .mapToObj(UnicodeScript::of)
        .anyMatch(s -> s != UnicodeScript.LATIN && s != UnicodeScript.COMMON);
  }

  private String text(int token) {
    return token < 0 || token >= sentence.tokens().size()
        ? ""
        : sentence.tokens().get(token).text();
  }
}
