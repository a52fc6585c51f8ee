package dev.groundtrack.ingest.format.feed;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.groundtrack.ingest.format.page.PageText;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.jdom2.JDOMException;
import org.jdom2.input.StAXEventBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An RSS (0.9 to 2.0) or Atom feed, read by ROME.
 *
 * @param entries the newest ones, as they stand in the feed
 * @param all how many it has
 */
public record Feed(List<FeedEntry> entries, int all) {
  /** How many entries of a feed are read at a time, the newest: of those, many months' worth. */
  public static final int MAX_ENTRIES = 1_000;

  /** Fewer words are a teaser, if they are called a description. */
  private static final int WHOLE_DESCRIPTION = 120;

  /** Fewer are one, whatever they are called. */
  private static final int WHOLE_CONTENT = 40;

  private static final Pattern CUT_OFF =
      Pattern.compile(
          "(?is).*(?:…|\\.\\.\\.|\\[…\\]|\\[\\.\\.\\.\\]|(?:read|see) (?:more|on|the rest)\\W*"
              + "|(?:continue|keep) reading\\b.{0,200}|full (?:story|article)\\W*)\\s*");

  public Feed {
    entries = List.copyOf(entries);
  }

  /**
   * Reads a feed.
   *
   * @param url where it was fetched from; its links may be relative to it
   * @throws RefusedException if it is no well-formed XML, or has a document type; the place in it
   *     is empty, or a line
   */
  public static Feed read(String xml, @Nullable String url) {
    try {
      FeedItems items = FeedItems.in(xml);
      List<Integer> newest = items.newest(MAX_ENTRIES);
      SyndFeed feed =
          new SyndFeedInput()
              .build(
                  new StAXEventBuilder()
                      .build(new WantedItems(SafeXml.events(xml), new HashSet<>(newest))));
      List<FeedEntry> entries = new ArrayList<>();
      for (int i = 0; i < feed.getEntries().size() && i < newest.size(); i++) {
        entries.add(new Reading(feed, url, items).entry(feed.getEntries().get(i), newest.get(i)));
      }
      return new Feed(entries, items.count());
    } catch (XMLStreamException e) {
      throw SafeXml.malformed(e);
    } catch (JDOMException | FeedException | IllegalArgumentException e) {
      throw RefusedException.of(
          "", "is no feed of RSS or Atom that is known", "import the articles by their addresses");
    }
  }

  /** The reading of the entries of one feed. */
  private record Reading(SyndFeed feed, @Nullable String url, FeedItems items) {

    FeedEntry entry(SyndEntry entry, int index) {
      Document.About about =
          new Document.About(
              SourceKind.ARTICLE,
              plain(entry.getTitle()).orElse(null),
              link(entry).orElse(null),
              publisher(entry).orElse(null),
              author(entry).orElse(null),
              items.day(index),
              null);
      String content = longest(entry.getContents().stream());
      String description = longest(Stream.ofNullable(entry.getDescription()));
      boolean isContent = !content.isBlank() && content.length() >= description.length();
      String words = isContent ? content : description;
      Document document = words.isBlank() ? null : Document.of(words, about);
      return new FeedEntry(index + 1, about, document, isWhole(words, isContent));
    }

    private static boolean isWhole(String words, boolean content) {
      return !CUT_OFF.matcher(words).matches()
          && words.split("\\s+").length >= (content ? WHOLE_CONTENT : WHOLE_DESCRIPTION);
    }

    private static String longest(Stream<SyndContent> contents) {
      return contents
          .map(content -> Objects.requireNonNullElse(content.getValue(), ""))
          .map(PageText::of)
          .reduce("", (one, other) -> other.length() > one.length() ? other : one);
    }

    private Optional<String> link(SyndEntry entry) {
      Stream<String> alternates =
          entry.getLinks().stream()
              .filter(link -> link.getRel() == null || link.getRel().equals("alternate"))
              .map(SyndLink::getHref);
      return Stream.of(alternates, Stream.ofNullable(entry.getLink()), guid(entry))
          .flatMap(links -> links)
          .filter(Objects::nonNull)
          .flatMap(link -> FeedAddress.of(link, base()).stream())
          .findFirst();
    }

    private static Stream<String> guid(SyndEntry entry) {
      return Stream.ofNullable(entry.getUri()).filter(uri -> uri.matches("(?i)https?://\\S+"));
    }

    private @Nullable String base() {
      return FeedAddress.of(Objects.requireNonNullElse(feed.getLink(), ""), url).orElse(url);
    }

    private Optional<String> publisher(SyndEntry entry) {
      SyndFeed source = entry.getSource();
      return plain(source == null ? null : source.getTitle()).or(() -> plain(feed.getTitle()));
    }

    private Optional<String> author(SyndEntry entry) {
      List<String> names =
          entry.getAuthors().stream()
              .map(SyndPerson::getName)
              .flatMap(name -> plain(name).stream())
              .toList();
      return names.isEmpty()
          ? plain(entry.getAuthor()).map(FeedAddress::withoutMail)
          : Optional.of(String.join(", ", names)).map(FeedAddress::withoutMail);
    }

    private static Optional<String> plain(@Nullable String html) {
      return Optional.ofNullable(html)
          .map(PageText::of)
          .map(text -> text.replaceAll("\\s+", " ").strip())
          .filter(text -> !text.isEmpty());
    }
  }
}
