package dev.groundtrack.ingest.resolve.cue;

import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * By which trade a text calls somebody: “the painter Ada Moss”, “Ada Moss, a nurse”, “Ada Moss is a
 * nurse”. Trades are what people seldom leave for another; offices and ranks are none.
 */
public final class Trades {
  private static final int FARTHEST = 4;
  private static final List<WordList> FIELDS =
      List.of(
          WordList.ATHLETES,
          WordList.ARTISTS,
          WordList.HEALERS,
          WordList.CRAFTSPEOPLE,
          WordList.CLERGY);

  private Trades() {}

  /** The trades beside the name that stands from the first to the last of these tokens. */
  public static Set<String> of(SyntaxTree tree, int first, int last) {
    Set<String> trades = new LinkedHashSet<>();
    tree.tokenAt(first - 1).ifPresent(t -> add(t, trades));
    boolean comma = tree.tokenAt(last + 1).filter(t -> t.text().equals(",")).isPresent();
    for (int i = last + 2; comma && i <= last + 1 + FARTHEST; i++) {
      boolean goesOn =
          tree.tokenAt(i).filter(t -> t.tag().matches("DT|JJ.*|NN|HYPH|VBN")).isPresent();
      if (!goesOn) {
        break;
      }
      add(tree.token(i), trades);
    }
    tree.parent(tree.token(last))
        .filter(t -> SyntaxTree.hasRelation(tree.token(last), "nsubj"))
        .filter(t -> tree.child(t, "cop").isPresent())
        .ifPresent(t -> add(t, trades));
    return trades;
  }

  private static void add(Token token, Set<String> trades) {
    String lemma = Grammar.lemma(token);
    if (WordList.TRADES.contains(lemma)) {
      trades.add(lemma);
    }
  }

  /** The only field that all of these trades are of; empty where there are none, or several. */
  public static String field(Set<String> trades) {
    List<String> fields =
        FIELDS.stream()
            .filter(field -> trades.stream().anyMatch(field::contains))
            .map(field -> field.name().toLowerCase(Locale.ROOT))
            .toList();
    return fields.size() == 1 ? fields.getFirst() : "";
  }

  /** Whether a description tells something, and none of these trades. */
  public static boolean contradict(Set<String> trades, Set<String> description) {
    return !trades.isEmpty()
        && !description.isEmpty()
        && trades.stream().noneMatch(description::contains);
  }
}
