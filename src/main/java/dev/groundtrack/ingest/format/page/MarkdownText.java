package dev.groundtrack.ingest.format.page;

import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/**
 * Markdown (CommonMark): the words of its paragraphs, headings, lists and quotations, a paragraph
 * each, without its code, HTML, pictures and the targets of its links.
 */
public final class MarkdownText {
  /** What hardly stands in plain text: headings, fences, links with a target, rules of tables. */
  private static final List<Pattern> MARKS =
      List.of(
          Pattern.compile("(?m)^ {0,3}#{1,6} \\S"),
          Pattern.compile("(?m)^ {0,3}(?:```|~~~)"),
          Pattern.compile("\\]\\((?:https?://|mailto:|[./#])[^()\\s]{1,2000}\\)"),
          Pattern.compile("!\\[[^\\]\\n]{0,300}\\]\\([^()\\s]{1,2000}\\)"),
          Pattern.compile("(?m)^ {0,3}\\[[^\\]\\n]{1,300}\\]: *(?:https?://|<)\\S{1,2000}"),
          Pattern.compile("(?m)^\\|? *:?-{3,}:? *\\|[ |:-]*$"));

  /** Marks of stress hold within a line, so that they hardly are a sum. */
  private static final Pattern STRESS = Pattern.compile("\\*\\*[^*\\s][^*\\n]{0,300}\\*\\*");

  private static final int CLEAR = 2;

  /** How deeply quotations, lists and links may nest; what is deeper stands as it is. */
  private static final int DEEPEST = 100;

  private static final Pattern RULE = Pattern.compile("\\|? *:?-{3,}:? *\\|[ |:-]*");

  private MarkdownText() {}

  /** Whether a text bears clear marks of Markdown: two at least, of whatever sorts. */
  public static boolean isMarked(String text) {
    return marks(text) >= CLEAR;
  }

  /** Whether it bears any. */
  public static boolean hasMark(String text) {
    return marks(text) > 0 || STRESS.matcher(text).find();
  }

  private static long marks(String text) {
    return MARKS.stream()
        .mapToLong(mark -> mark.matcher(text).results().limit(CLEAR).count())
        .sum();
  }

  /** Its words, a blank line between paragraphs. */
  public static String prose(String markdown) {
    Words words = new Words();
    Parser.builder()
        .maxOpenBlockParsers(DEEPEST)
        .maxInlineNesting(DEEPEST)
        .build()
        .parse(markdown)
        .accept(words);
    return PageText.text(words.paragraphs.all());
  }

  private static final class Words extends AbstractVisitor {
    private final PageText paragraphs = new PageText();

    @Override
    public void visit(Paragraph paragraph) {
      if (!isTable(paragraph)) {
        block(paragraph);
      }
    }

    @Override
    public void visit(Heading heading) {
      block(heading);
    }

    private void block(Node node) {
      visitChildren(node);
      paragraphs.end();
    }

    /** Tables are no part of CommonMark, and no prose. */
    private static boolean isTable(Paragraph paragraph) {
      Node first = paragraph.getFirstChild();
      for (Node node = first; node != null; node = node.getNext()) {
        if (node instanceof Text text && RULE.matcher(text.getLiteral()).matches()) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void visit(Text text) {
      paragraphs.add(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
      paragraphs.add(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
      paragraphs.add(" ");
    }

    @Override
    public void visit(HardLineBreak line) {
      paragraphs.add(" ");
    }

    @Override
    public void visit(Image image) {
      // No words of the text.
    }

    @Override
    public void visit(HtmlInline html) {
      // The words within stand beside it.
    }

    @Override
    public void visit(HtmlBlock html) {
      for (String paragraph : PageText.of(html.getLiteral()).split("\n\n", -1)) {
        paragraphs.add(paragraph);
        paragraphs.end();
      }
    }

    @Override
    public void visit(FencedCodeBlock code) {
      // No prose.
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      // No prose.
    }
  }
}
