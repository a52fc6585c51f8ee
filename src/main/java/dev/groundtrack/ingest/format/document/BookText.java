package dev.groundtrack.ingest.format.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * E-books (EPUB 2 and 3): the chapters in the order of the spine, without covers, tables of
 * contents and the numbers of printed pages. {@code dc:date} is the day of publication (EPUB
 * Packages 3.3, 5.5.4).
 */
final class BookText {
  private static final String UNREAD =
      "head, script, style, svg, math, nav, [epub:type~=(?:^|"
          + " )(?:toc|pagebreak|landmarks|page-list|noteref|cover)(?: |$)], [role=doc-pagebreak],"
          + " [role=doc-toc], [role=doc-noteref], [hidden]";
  private static final Set<String> NOT_READ = Set.of("toc", "nav", "ncx", "cover", "titlepage");
  private static final Set<String> WITHIN_SENTENCES =
      Set.of(
          "a", "abbr", "b", "bdi", "bdo", "big", "br", "cite", "code", "del", "dfn", "em", "font",
          "i", "img", "ins", "kbd", "mark", "q", "ruby", "s", "samp", "small", "span", "strong",
          "sub", "sup", "time", "tt", "u", "var", "wbr");
  private static final Set<String> TEXTS = Set.of("application/xhtml+xml", "text/html");

  /** The first day that there is no e-book of, which programs write for none. */
  private static final int FIRST_YEAR = 1450;

  private final ZipParts parts;
  private final Refusals refusals;
  private final Paragraphed text;

  private BookText(ZipParts parts) {
    this.parts = parts;
    this.refusals = parts.refusals();
    this.text = new Paragraphed(refusals);
  }

  static ExtractedText read(byte[] bytes, Refusals refusals) {
    try (ZipParts parts = new ZipParts(bytes, refusals)) {
      return new BookText(parts).read();
    }
  }

  private ExtractedText read() {
    Element root = xml("META-INF/container.xml").selectFirst("rootfile[full-path]");
    if (root == null) {
      throw refusals.cutOff();
    }
    String packagePath = root.attr("full-path");
    Document opf = xml(packagePath);
    Map<String, Element> items = new HashMap<>();
    opf.select("manifest > item, opf|manifest > opf|item").forEach(i -> items.put(i.id(), i));
    Set<String> locked = locked();
    for (Element ref : opf.select("spine > itemref, opf|spine > opf|itemref")) {
      Element item = items.get(ref.attr("idref"));
      if (item != null && isChapter(item, ref)) {
        String path = resolve(packagePath, item.attr("href"));
        if (locked.contains(path)) {
          throw refusals.encrypted();
        }
        chapter(parts.required(path));
      }
    }
    return ExtractedText.of(text)
        .by(told(opf, "title"), told(opf, "creator"))
        .published(FileNames.meant(told(opf, "publisher")), day(opf));
  }

  private static boolean isChapter(Element item, Element ref) {
    boolean listed = item.attr("properties").matches(".*\\b(?:nav|cover-image)\\b.*");
    boolean aside = ref.attr("linear").equals("no");
    return TEXTS.contains(item.attr("media-type"))
        && !listed
        && !aside
        && !NOT_READ.contains(item.id().toLowerCase(java.util.Locale.ROOT));
  }

  private Document xml(String path) {
    return parse(parts.required(path), Parser.xmlParser());
  }

  private Document parse(byte[] bytes, Parser parser) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), null, "", parser);
    } catch (IOException e) {
      throw refusals.cutOff();
    }
  }

  /** What is encrypted; fonts often are, which bars nobody from reading. */
  private Set<String> locked() {
    return parts
        .part("META-INF/encryption.xml")
        .map(bytes -> parse(bytes, Parser.xmlParser()))
        .map(xml -> xml.select("*|CipherReference").eachAttr("URI"))
        .orElseGet(List::of)
        .stream()
        .map(BookText::decoded)
        .collect(Collectors.toSet());
  }

  private static String decoded(String path) {
    return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  private String resolve(String base, String href) {
    try {
      URI path = URI.create("/" + base.replace(" ", "%20")).resolve(href.replace(" ", "%20"));
      return path.getPath().substring(1);
    } catch (IllegalArgumentException e) {
      throw refusals.cutOff();
    }
  }

  private static @Nullable String told(Document opf, String name) {
    List<String> values = opf.select("dc|" + name).eachText();
    boolean many = name.equals("creator");
    return values.isEmpty() ? null : many ? String.join(", ", values) : values.getFirst();
  }

  private static @Nullable LocalDate day(Document opf) {
    for (Element date : opf.select("dc|date")) {
      String event = date.attr("opf:event");
      if (event.isEmpty() || event.equals("publication")) {
        return day(date.text());
      }
    }
    return null;
  }

  /** Only whole days; a year alone says too little. */
  private static @Nullable LocalDate day(String text) {
    try {
      LocalDate day = LocalDate.parse(text.strip().replaceFirst("T.*", ""));
      return day.getYear() < FIRST_YEAR ? null : day;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private void chapter(byte[] bytes) {
    Document page = parse(bytes, Parser.xmlParser());
    page.select(UNREAD).remove();
    page.traverse(
        new NodeVisitor() {
          @Override
          public void head(Node node, int depth) {
            if (node instanceof TextNode words) {
              text.add(words.getWholeText().replaceAll("\\s+", " "));
            } else if (node instanceof Element element) {
              begin(element);
            }
          }

          @Override
          public void tail(Node node, int depth) {
            if (node instanceof Element element && isBlock(element)) {
              text.close();
            }
          }
        });
    text.close();
  }

  private static boolean isBlock(Element element) {
    return !WITHIN_SENTENCES.contains(element.normalName());
  }

  private void begin(Element element) {
    if (element.normalName().equals("br")) {
      text.add("\n");
    } else if (isBlock(element)) {
      text.close();
    }
  }
}
