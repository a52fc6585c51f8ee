package dev.groundtrack.ingest.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** The words of HTML as paragraphs: an element that begins a line begins a paragraph. */
public final class PageText {
  /** What holds no words that are read. */
  static final String WORDLESS =
      "script, style, noscript, template, svg, math, canvas, iframe, object, embed, video, audio,"
          + " form, button, select, textarea, input, figure, figcaption, picture, pre, nav, dialog";

  /** Elements within a line; all others part paragraphs. */
  private static final Set<String> WITHIN_LINES =
      Set.of(
          "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn",
          "em", "font", "i", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span",
          "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "img");

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();

  /** What parses HTML that came within something else, and gives its text. */
  public static String of(String html) {
    Element body = Jsoup.parseBodyFragment(html).body();
    body.select(WORDLESS).remove();
    return text(paragraphs(body));
  }

  /** Paragraphs as they are stored: with a blank line between them. */
  static String text(List<String> paragraphs) {
    return paragraphs.isEmpty() ? "" : String.join("\n\n", paragraphs) + "\n";
  }

  static List<String> paragraphs(Element element) {
    PageText text = new PageText();
    text.addAll(element);
    return text.all();
  }

  List<String> all() {
    end();
    return List.copyOf(paragraphs);
  }

  void addAll(Element element) {
    element.filter(
        new NodeFilter() {
          @Override
          public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
              add(words.getWholeText());
            } else if (partsLines(node)) {
              end();
            } else if (node.nameIs("br")) {
              add(isBreak(node.previousSibling()) ? "\n\n" : " ");
            }
            return FilterResult.CONTINUE;
          }

          @Override
          public FilterResult tail(Node node, int depth) {
            if (partsLines(node)) {
              end();
            }
            return FilterResult.CONTINUE;
          }
        });
    end();
  }

  private static boolean partsLines(Node node) {
    return node instanceof Element element
        && !element.nameIs("br")
        && !WITHIN_LINES.contains(element.normalName());
  }

  /** Two breaks in a row make a paragraph, as on old pages. */
  private static boolean isBreak(@org.jspecify.annotations.Nullable Node node) {
    Node before = node;
    while (before instanceof TextNode words && words.isBlank()) {
      before = before.previousSibling();
    }
    return before != null && before.nameIs("br");
  }

  void add(String words) {
    if (words.equals("\n\n")) {
      end();
    } else {
      line.append(words);
    }
  }

  void end() {
    String words = line.toString().replace('\u00A0', ' ').replace("\u00AD", "").strip();
    line.setLength(0);
    if (!words.isEmpty()) {
      paragraphs.add(words.replaceAll("[\\s\u200B]+", " "));
    }
  }
}
