package dev.groundtrack.ingest.resolve.cue;

import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.regex.Pattern;

/**
 * Tells where the name of a maker is the name of what it made: “a Boeing 737”, “an Airbus A320”,
 * “his Tesla”. “A Boeing engineer” and “Boeing 2 million dollars” are the company.
 */
public final class ProductNames {
  private static final Pattern MODEL =
      Pattern.compile("\\p{Lu}{0,3}-?\\d[\\p{L}\\d]*(?:-\\d[\\p{L}\\d]*)?");
  private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
  private static final int FARTHEST = 3;

  private ProductNames() {}

  /** Whether the name of a body, from the first to the last of these tokens, is a product's. */
  public static boolean isProduct(SyntaxTree tree, int first, int last) {
    return isModel(tree, first, last) || isOneOfMany(tree, first, last);
  }

  /** “Boeing 737”: a number or letters with a number, that count nothing. */
  private static boolean isModel(SyntaxTree tree, int first, int last) {
    String next = text(tree, last + 1);
    if (!MODEL.matcher(next).matches()) {
      return false;
    }
    if (isCounted(tree, first)) {
      return true;
    }
    boolean number = next.chars().allMatch(Character::isDigit);
    boolean counts = number && tag(tree, last + 2).matches("NN.*|CD|JJ.*|\\$|SYM");
    return !counts
        && !YEAR.matcher(next).matches()
        && !WordList.PERCENT.contains(text(tree, last + 2));
  }

  /** Behind “a”, “the” or a number, with an adjective or two between. */
  private static boolean isCounted(SyntaxTree tree, int first) {
    for (int i = first - 1; i >= Math.max(0, first - FARTHEST); i--) {
      if (tag(tree, i).matches("DT|CD|PRP\\$")) {
        return true;
      }
      if (!tag(tree, i).matches("JJ.*|VBN")) {
        return false;
      }
    }
    return false;
  }

  /** “a Tesla”, “his Tesla”: an article or an owner, and no noun that the name belongs to. */
  private static boolean isOneOfMany(SyntaxTree tree, int first, int last) {
    String before = text(tree, first - 1);
    Token name = tree.token(last);
    boolean owned = tag(tree, first - 1).equals("PRP$") && !SyntaxTree.hasRelation(name, "nsubj");
    boolean one = GrammarWords.ONE_OF_MANY.contains(before) || owned;
    boolean own = !SyntaxTree.hasRelation(name, "compound", "nmod:poss");
    return one && own && !tag(tree, last + 1).matches("NN.*|POS|JJ.*|HYPH|CD|VBG");
  }

  private static String text(SyntaxTree tree, int index) {
    return tree.tokenAt(index).map(Token::text).orElse("");
  }

  private static String tag(SyntaxTree tree, int index) {
    return tree.tokenAt(index).map(Token::tag).orElse("");
  }
}
