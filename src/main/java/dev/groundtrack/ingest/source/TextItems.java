package dev.groundtrack.ingest.source;

import dev.groundtrack.ingest.format.ContentDetector;
import dev.groundtrack.ingest.format.Format;
import dev.groundtrack.ingest.format.JsonArticles;
import dev.groundtrack.ingest.format.document.DocumentText;
import dev.groundtrack.ingest.format.document.ExtractedText;
import dev.groundtrack.ingest.format.feed.Feed;
import dev.groundtrack.ingest.format.feed.FeedEntry;
import dev.groundtrack.ingest.format.feed.Subscriptions;
import dev.groundtrack.ingest.format.page.MarkdownText;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** From what is text, and its format, to the things to import in it. */
final class TextItems {
  /** How many bad lines of a file are told. */
  private static final int MOST_BAD_LINES = 1_000;

  /**
   * An article, if it is not too long.
   *
   * @throws RefusedException if it is; the place in it is empty
   */
  Item article(Content content, Document document) {
    return article(content, document, List.of());
  }

  /**
   * The words of a document: a PDF, or one of Office.
   *
   * @throws RefusedException if it cannot be read whole; the place in it is empty
   */
  Item document(Content content) {
    ExtractedText read = DocumentText.read(content.bytes(), "");
    Document.About about =
        new Document.About(
            SourceKind.ARTICLE,
            read.title(),
            content.url(),
            read.publisher(),
            read.author(),
            read.publishedOn(),
            null);
    List<Problem> warnings =
        read.warnings().stream()
            .map(warning -> new Problem(content.place(), warning.what(), warning.remedy()))
            .toList();
    return article(content, Document.of(read.text(), about), warnings);
  }

  private static Item article(Content content, Document document, List<Problem> warnings) {
    int bytes = document.text().toString().getBytes(StandardCharsets.UTF_8).length;
    if (bytes > TextIntake.MAX_BYTES) {
      throw RefusedException.of(
          "",
          "has " + bytes + " bytes of text, more than the 4 MiB that one article takes",
          "split it, and import the parts");
    }
    Document.About about = document.about();
    Document.About whole =
        about.url() != null
            ? about
            : new Document.About(
                about.kind(),
                about.title(),
                content.url(),
                about.publisher(),
                about.author(),
                about.publishedOn(),
                about.marking());
    return new Item.Article(
        content.place(), new Document(document.id(), document.text(), whole), warnings);
  }

  /**
   * Plain text as it stands, or the words of Markdown, without front matter.
   *
   * @throws RefusedException if the front matter is not as it should be; the place in it is empty
   */
  Item prose(Content content, String text) {
    Document document = ArticleFile.prose(new SourceFile("", text));
    String prose = document.text().toString();
    return article(
        content,
        isMarkdown(content.place(), prose)
            ? Document.of(MarkdownText.prose(prose), document.about())
            : document);
  }

  /** Clear marks tell Markdown; one will do where the name says so, and none where it says not. */
  private static boolean isMarkdown(String place, String text) {
    String name = place.toLowerCase(Locale.ROOT);
    if (name.endsWith(".txt")) {
      return false;
    }
    return name.endsWith(".md") || name.endsWith(".markdown")
        ? MarkdownText.hasMark(text)
        : MarkdownText.isMarked(text);
  }

  /**
   * The entries of a feed, and a word on those that are left out.
   *
   * @throws RefusedException if it cannot be read; the place in it is empty, or a line
   */
  List<Item> feed(Content content, String xml) {
    Feed feed = Feed.read(xml, content.url());
    List<Item> items = new ArrayList<>();
    if (feed.all() > feed.entries().size()) {
      items.add(
          refused(
              content.place(),
              "has "
                  + feed.all()
                  + " entries, of which the newest "
                  + Feed.MAX_ENTRIES
                  + " are read",
              "import the older articles by their addresses"));
    }
    if (feed.all() == 0) {
      items.add(refused(content.place(), "is a feed without entries", "import it again later"));
    }
    feed.entries().forEach(entry -> items.add(entry(content, entry)));
    return items;
  }

  private Item entry(Content content, FeedEntry entry) {
    String place = content.place() + "#" + entry.number();
    Document words = entry.words();
    String link = entry.about().url();
    if (words != null && (entry.whole() || link == null)) {
      try {
        return article(new Content(place, new byte[0], null, null), words);
      } catch (RefusedException e) {
        return new Item.Refused(place, e.within(place).problems());
      }
    }
    return link == null
        ? refused(place, "has neither text nor an address", "leave it, or import its article")
        : new Item.Page(place, link, entry.about(), words);
  }

  /**
   * The feeds of a list, to be fetched, and a word on those that are left out.
   *
   * @throws RefusedException if it cannot be read; the place in it is empty, or a line
   */
  List<Item> subscriptions(Content content, String xml) {
    Subscriptions list = Subscriptions.read(xml);
    List<Item> items = new ArrayList<>();
    if (list.all() > list.feeds().size()) {
      items.add(
          refused(
              content.place(),
              "names " + list.all() + " feeds, of which " + Subscriptions.MAX_FEEDS + " are read",
              "split it, and import the parts"));
    }
    for (int i = 0; i < list.feeds().size(); i++) {
      Subscriptions.Outline feed = list.feeds().get(i);
      Document.About about =
          new Document.About(
              SourceKind.ARTICLE, feed.title(), null, feed.title(), null, null, null);
      items.add(new Item.Page(content.place() + "#" + (i + 1), feed.url(), about, null));
    }
    return items;
  }

  /** The articles of JSON Lines, line by line, or that of one object over many lines. */
  Stream<Item> jsonLines(Content content, String text) {
    int[] bad = {0};
    List<String> lines = isOneObject(text) ? List.of(text) : text.lines().toList();
    return Stream.iterate(0, i -> i < lines.size(), i -> i + 1)
        .filter(i -> !lines.get(i).isBlank())
        .map(i -> json(content.place() + ":" + (i + 1), lines.get(i)))
        .takeWhile(item -> !(item instanceof Item.Refused) || bad[0]++ <= MOST_BAD_LINES)
        .map(
            item ->
                item instanceof Item.Refused && bad[0] > MOST_BAD_LINES
                    ? refused(
                        item.place(),
                        "is bad, and so are "
                            + MOST_BAD_LINES
                            + " lines before it; the rest is left",
                        "write an object a line, each with a \"text\"")
                    : item);
  }

  /** Whether an object goes on beyond its first line. */
  private static boolean isOneObject(String text) {
    String first = text.stripLeading().lines().findFirst().orElse("").strip();
    return !first.endsWith("}");
  }

  private Item json(String place, String line) {
    try {
      Document document = JsonArticles.read(line);
      Optional<Format> format = ContentDetector.text(document.text().toString());
      return format.isPresent()
          ? new Item.Refused(place, List.of(format.get().problem(place, "the text")))
          : article(new Content(place, new byte[0], null, null), document);
    } catch (RefusedException e) {
      return new Item.Refused(place, e.within(place).problems());
    }
  }

  private static Item refused(String place, String what, String remedy) {
    return new Item.Refused(place, List.of(new Problem(place, what, remedy)));
  }
}
