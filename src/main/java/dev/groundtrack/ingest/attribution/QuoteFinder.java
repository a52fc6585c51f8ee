package dev.groundtrack.ingest.attribution;

import dev.groundtrack.text.Span;
import dev.groundtrack.text.Text;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds what stands between quotation marks. A mark that opens and closes alike (") is read by the
 * space beside it; a quote that is open at the end of its paragraph ends there, unclosed.
 */
final class QuoteFinder {
  private final Text text;
  private final List<Quote> found = new ArrayList<>();
  private int start = -1;
  private int first = -1;

  private QuoteFinder(Text text) {
    this.text = text;
  }

  static List<Quote> in(Text text, List<SyntaxTree> trees) {
    QuoteFinder quotes = new QuoteFinder(text);
    Sentence before = null;
    for (SyntaxTree tree : trees) {
      Sentence sentence = tree.sentence();
      if (before != null && before.paragraph() != sentence.paragraph()) {
        quotes.close(before, before.span().end(), false);
      }
      sentence.tokens().forEach(t -> quotes.read(sentence, t));
      before = sentence;
    }
    if (before != null) {
      quotes.close(before, before.span().end(), false);
    }
    return List.copyOf(quotes.found);
  }

  private void read(Sentence sentence, Token token) {
    boolean opens = opens(token);
    if (start < 0 && opens) {
      start = token.span().start();
      first = sentence.index();
    } else if (start >= 0 && !opens && closes(token)) {
      close(sentence, token.span().end(), true);
    }
  }

  private void close(Sentence sentence, int end, boolean closed) {
    if (start >= 0 && end > start + 1) {
      found.add(new Quote(new Span(start, end), first, sentence.index(), closed));
    }
    start = -1;
  }

  private boolean opens(Token token) {
    return switch (token.text()) {
      case "“", "„", "``" -> true;
      case "\"", "''" -> isSpace(token.span().start() - 1) && !isSpace(token.span().end());
      default -> false;
    };
  }

  private static boolean closes(Token token) {
    return switch (token.text()) {
      case "”", "\"", "''", "“" -> true;
      default -> false;
    };
  }

  private boolean isSpace(int place) {
    if (place < 0 || place >= text.length()) {
      return true;
    }
    String c = text.cut(new Span(place, place + 1));
    return c.isBlank() || "([-–—".contains(c) || c.equals("\u00A0");
  }
}
