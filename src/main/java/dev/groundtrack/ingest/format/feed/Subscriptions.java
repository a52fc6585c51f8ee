package dev.groundtrack.ingest.format.feed;

import dev.groundtrack.problem.RefusedException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A list of feeds (OPML 1 and 2). Outlines may nest, as folders; those with an {@code xmlUrl} are
 * feeds, each once, in however many folders it is kept. What is fetched from there is read as
 * whatever it is, which is a feed.
 *
 * @param feeds as they stand
 * @param all how many there are
 */
public record Subscriptions(List<Outline> feeds, int all) {
  /** How many feeds of a list are read. */
  public static final int MAX_FEEDS = 1_000;

  public Subscriptions {
    feeds = List.copyOf(feeds);
  }

  /** One feed. */
  public record Outline(@Nullable String title, String url) {}

  /**
   * Reads a list.
   *
   * @throws RefusedException if it is no well-formed XML, has a document type, or names no feed;
   *     the place in it is empty, or a line
   */
  public static Subscriptions read(String xml) {
    List<Outline> found = new ArrayList<>();
    Set<String> known = new HashSet<>();
    int all = 0;
    try {
      XMLStreamReader reader = SafeXml.stream(xml);
      while (reader.hasNext()) {
        int event = reader.next();
        SafeXml.check(event);
        String url = event == XMLStreamConstants.START_ELEMENT ? attribute(reader, "xmlUrl") : null;
        String address = url == null ? null : FeedAddress.of(web(url), null).orElse(null);
        if (address != null && known.add(address) && all++ < MAX_FEEDS) {
          String title =
              Stream.of("title", "text")
                  .map(name -> attribute(reader, name))
                  .filter(Objects::nonNull)
                  .findFirst()
                  .orElse(null);
          found.add(new Outline(title, address));
        }
      }
    } catch (XMLStreamException e) {
      throw SafeXml.malformed(e);
    }
    if (found.isEmpty()) {
      throw RefusedException.of(
          "", "is a list of feeds (OPML) that names none", "give each outline an xmlUrl=\"…\"");
    }
    return new Subscriptions(found, all);
  }

  /** Some programs write {@code feed://…}, or {@code feed:} before the whole address. */
  private static String web(String url) {
    return url.strip()
        .replaceFirst("(?i)^feed:(?=https?:)", "")
        .replaceFirst("(?i)^feed:", "http:");
  }

  private static @Nullable String attribute(XMLStreamReader reader, String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equalsIgnoreCase(name)
          && !reader.getAttributeValue(i).isBlank()) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }
}
