package dev.groundtrack.ingest.format.page;

import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import net.dankito.readability4j.Readability4J;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * The article of a page. What stands around it is taken off ({@link PageFurniture}); where the page
 * does not mark its article, the element with the most prose is found as browsers' reading views do
 * (Readability). Its paragraphs are parted by blank lines; its title stands in the metadata alone.
 */
public final class HtmlPage {
  /** Readability4J logs a page whose links lead nowhere, with all its words. */
  private static final String NOWHERE = "https://localhost/";

  /** The search for an article takes far longer than the page grows; no article needs so many. */
  private static final int MOST_ELEMENTS = 20_000;

  private static final Pattern SENTENCE = Pattern.compile("(?s).*\\w.*[.!?…][\"'”’)\\]]*");
  private static final int WORDS_OF_A_SENTENCE = 4;

  /** Fewer words are a notice, unless the page says that they are an article. */
  private static final int FEW = 40;

  /** How deep elements may stand in elements; pages of people stay far below. */
  private static final int DEEPEST = 256;

  private static final int VERY_FEW = 8;
  private static final int MANY_TEASERS = 3;
  private static final int LONGEST_LINE = 320;

  private final org.jsoup.nodes.Document page;
  private final PageMetadata metadata;
  private final @Nullable String url;

  private HtmlPage(org.jsoup.nodes.Document page, @Nullable String url) {
    this.page = page;
    this.metadata = new PageMetadata(page, url);
    this.url = url;
  }

  /**
   * Reads a page.
   *
   * @param url where it was fetched from; what links of it are relative to
   * @throws RefusedException if it is no article: a list of them, a login, a page that is made by a
   *     script; the place in it is empty
   */
  public static Document read(String html, @Nullable String url) {
    org.jsoup.nodes.Document page =
        Jsoup.parse(
            html, Objects.requireNonNullElse(url, ""), Parser.htmlParser().setMaxDepth(DEEPEST));
    if (page.stream().limit(MOST_ELEMENTS + 1L).count() > MOST_ELEMENTS) {
      throw refused(
          "has more than " + MOST_ELEMENTS + " elements",
          "copy the text of the article out of it, and import that");
    }
    HtmlPage read = new HtmlPage(page, url);
    page.setBaseUri(Objects.requireNonNullElse(read.metadata.about().url(), page.baseUri()));
    return read.read();
  }

  private Document read() {
    Document.About about = metadata.about();
    boolean article = metadata.tellsOfAnArticle() || page.select("article").size() == 1;
    boolean login = !page.select("input[type=password]").isEmpty();
    boolean scripts = !page.select("script").isEmpty();
    int teasers = PageFurniture.remove(page);
    List<String> paragraphs = article(about.title());
    int words = paragraphs.stream().mapToInt(HtmlPage::words).sum();
    if (paragraphs.stream().anyMatch(HtmlPage::isSentence) && words >= (article ? VERY_FEW : FEW)) {
      return Document.of(PageText.text(paragraphs), about);
    }
    if (login) {
      throw refused(
          "is a page that asks for a login",
          "log in with a browser, save the page as a file, and import that");
    }
    if (teasers >= MANY_TEASERS) {
      throw refused(
          "is a page that lists articles, and is none",
          "import one of them by its address, or the feed of the site");
    }
    throw scripts && words < VERY_FEW
        ? refused(
            "is a page without text, which a script would write",
            "open it in a browser, save the page as a file, and import that")
        : refused(
            "is a page in which no article is found",
            "copy the text of the article out of it, and import that");
  }

  private List<String> article(@Nullable String title) {
    List<String> kept = new ArrayList<>();
    for (String paragraph : PageText.paragraphs(content())) {
      boolean line =
          paragraph.length() <= LONGEST_LINE && PageFurniture.LINES.matcher(paragraph).matches();
      if (!line && !PageFurniture.HEADINGS.matcher(paragraph).matches()) {
        kept.add(paragraph);
      }
    }
    while (!kept.isEmpty() && !isSentence(kept.getFirst()) && isTitle(kept.getFirst(), title)) {
      kept.removeFirst();
    }
    return kept;
  }

  private static boolean isTitle(String paragraph, @Nullable String title) {
    return title != null && letters(title).startsWith(letters(paragraph));
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", "").toLowerCase(Locale.ROOT);
  }

  /** The element that the page marks as its article, or the one that has the most prose. */
  private Element content() {
    for (String mark : List.of("[itemprop~=articleBody]", "article")) {
      List<Element> marked = page.select(mark).not(mark + " " + mark);
      if (marked.size() == 1 && isMostOfIt(marked.getFirst())) {
        return marked.getFirst();
      }
    }
    Element found =
        new Readability4J(Objects.requireNonNullElse(url, NOWHERE), page.clone())
            .parse()
            .getArticleContent();
    return found == null ? page.body() : found;
  }

  private boolean isMostOfIt(Element marked) {
    return 2 * marked.text().length() >= page.body().text().length();
  }

  private static boolean isSentence(String paragraph) {
    return SENTENCE.matcher(paragraph).matches() && words(paragraph) >= WORDS_OF_A_SENTENCE;
  }

  private static int words(String paragraph) {
    return paragraph.split("\\s+").length;
  }

  private static RefusedException refused(String what, String remedy) {
    return RefusedException.of("", what, remedy);
  }
}
