package dev.groundtrack.ingest.annotate;

import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The acronyms that a text defines: “the European Flight Office (EFO)”. The letters of what stands
 * in brackets are found from the right in the words before them (after Schwartz and Hearst, “A
 * simple algorithm for identifying abbreviation definitions in biomedical text”, 2003).
 */
final class AcronymDefinitions {
  private static final int SHORTEST = 2;
  private static final int LONGEST = 10;
  private static final int JOINING = 5;

  private AcronymDefinitions() {}

  /** A name and, some words later, what the text will call it. */
  record Definition(MentionCandidate full, int at, String acronym) {}

  static List<Definition> in(Sentence sentence, List<MentionCandidate> names) {
    List<Definition> definitions = new ArrayList<>();
    for (int i = 1; i + 2 < sentence.tokens().size(); i++) {
      if (isAcronym(sentence.tokens(), i + 1)
          && GrammarWords.OPENING_BRACKETS.contains(text(sentence, i))) {
        int at = i + 1;
        int before = i;
        names.stream()
            .filter(n -> n.to() == before || n.to() == before - 1)
            .filter(n -> n.to() - n.from() > 1)
            .filter(n -> shortens(words(sentence, n), text(sentence, at)))
            .findFirst()
            .ifPresent(n -> definitions.add(new Definition(n, at, text(sentence, at))));
      }
    }
    return definitions;
  }

  /**
   * With names made as long as the letters in brackets behind them say: “Great Atlantic and Pacific
   * Tea Company (A&P)”, of which a tagger sees two.
   *
   * @param types of a name of which no part was seen
   */
  static List<MentionCandidate> completed(
      Sentence sentence, List<MentionCandidate> names, Set<String> types) {
    List<MentionCandidate> completed = new ArrayList<>(names);
    for (int i = 2; i + 2 < sentence.tokens().size(); i++) {
      if (isAcronym(sentence.tokens(), i + 1)
          && GrammarWords.OPENING_BRACKETS.contains(text(sentence, i))) {
        int before = i;
        int from = start(sentence, i, text(sentence, i + 1));
        boolean whole = names.stream().anyMatch(n -> n.from() <= from && n.to() == before);
        if (from < i - 1 && !whole) {
          Set<String> known =
              names.stream()
                  .filter(n -> n.to() == before && n.known() == null && !n.types().isEmpty())
                  .findFirst()
                  .map(MentionCandidate::types)
                  .orElse(types);
          MentionCandidate found = MentionCandidate.name(from, before, known);
          completed.removeIf(found::overlaps);
          completed.add(found);
        }
      }
    }
    completed.sort(Comparator.comparing(MentionCandidate::from));
    return completed;
  }

  /** Where the words begin that the letters shorten; the bracket if they shorten none. */
  private static int start(Sentence sentence, int bracket, String acronym) {
    int letters = (int) acronym.chars().filter(Character::isLetterOrDigit).count();
    int first = Character.toUpperCase(acronym.charAt(0));
    int start = bracket;
    for (int at = bracket - 1; at >= 0 && bracket - at <= letters + JOINING; at--) {
      String word = text(sentence, at);
      boolean capital = Grammar.isCapitalised(word);
      if (!capital && !WordList.NOT_IN_ACRONYMS.contains(word)) {
        break;
      }
      MentionCandidate words = MentionCandidate.name(at, bracket, Set.of());
      if (capital && word.charAt(0) == first && initials(sentence, words) >= letters - 1) {
        start = shortens(words(sentence, words), acronym) ? at : start;
      }
    }
    return start;
  }

  private static long initials(Sentence sentence, MentionCandidate words) {
    return sentence.tokens().subList(words.from(), words.to()).stream()
        .filter(t -> Grammar.isCapitalised(t.text()))
        .count();
  }

  /** The mentions of acronyms, by what they stand for, wherever they occur in a sentence. */
  static List<MentionCandidate> mentions(Sentence sentence, Map<String, MentionCandidate> defined) {
    Map<String, MentionCandidate> byText = new HashMap<>(defined);
    List<MentionCandidate> found = new ArrayList<>();
    for (Token token : sentence.tokens()) {
      MentionCandidate full = byText.get(token.text());
      if (full != null) {
        int at = token.index();
        found.add(new MentionCandidate(at, at + 1, full.kind(), full.types(), full.known(), false));
      }
    }
    return found;
  }

  private static boolean isAcronym(List<Token> tokens, int at) {
    String text = tokens.get(at).text();
    return text.length() >= SHORTEST
        && text.length() <= LONGEST
        && text.chars().filter(Character::isUpperCase).count() >= SHORTEST
        && GrammarWords.BEHIND_AN_ACRONYM.contains(tokens.get(at + 1).text());
  }

  private static String words(Sentence sentence, MentionCandidate found) {
    StringBuilder words = new StringBuilder();
    sentence
        .tokens()
        .subList(found.from(), found.to())
        .forEach(t -> words.append(t.text()).append(' '));
    return words.toString();
  }

  private static boolean shortens(String words, String acronym) {
    String full = words.toLowerCase(Locale.ROOT);
    int at = full.length();
    for (int i = acronym.length() - 1; i >= 0; i--) {
      int letter = Character.toLowerCase(acronym.charAt(i));
      if (!Character.isLetterOrDigit(letter)) {
        continue;
      }
      at = full.lastIndexOf(letter, at - 1);
      while (i == 0 && at > 0 && Character.isLetterOrDigit(full.charAt(at - 1))) {
        at = full.lastIndexOf(letter, at - 1);
      }
      if (at < 0) {
        return false;
      }
    }
    return true;
  }

  private static String text(Sentence sentence, int token) {
    return sentence.tokens().get(token).text();
  }
}
