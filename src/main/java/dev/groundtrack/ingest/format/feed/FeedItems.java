package dev.groundtrack.ingest.format.feed;

import dev.groundtrack.ingest.format.page.PublicationDay;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The items of a feed before they are read: how many there are, when each was published, and which
 * are the newest. A feed of any length is gone through once and nothing of it is held.
 */
final class FeedItems {
  private static final Set<String> ITEMS = Set.of("item", "entry");

  /** Where a day stands, the best first. */
  private static final List<String> DATES =
      List.of("pubDate", "published", "issued", "date", "created", "updated", "modified");

  private final List<Dated> items = new ArrayList<>();

  /**
   * One item.
   *
   * @param date as it stands there
   * @param moment in seconds since 1970, as well as it tells; what has no date is the oldest
   */
  private record Dated(int index, @Nullable String date, long moment) {}

  private static long moment(@Nullable String date) {
    if (date == null) {
      return Long.MIN_VALUE;
    }
    try {
      return date.matches("\\d{4}.*")
          ? OffsetDateTime.parse(date).toEpochSecond()
          : ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toEpochSecond();
    } catch (DateTimeParseException e) {
      return PublicationDay.of(date)
          .map(day -> day.atStartOfDay(ZoneOffset.UTC).toEpochSecond())
          .orElse(Long.MIN_VALUE);
    }
  }

  /** Goes through a feed. */
  static FeedItems in(String xml) throws XMLStreamException {
    FeedItems found = new FeedItems();
    XMLStreamReader reader = SafeXml.stream(xml);
    while (reader.hasNext()) {
      int event = reader.next();
      SafeXml.check(event);
      if (event == XMLStreamConstants.START_ELEMENT && isItem(reader.getName())) {
        String date = date(reader);
        found.items.add(new Dated(found.items.size(), date, moment(date)));
      }
    }
    return found;
  }

  static boolean isItem(QName name) {
    return ITEMS.contains(name.getLocalPart());
  }

  private static @Nullable String date(XMLStreamReader reader) throws XMLStreamException {
    String date = null;
    int best = DATES.size();
    for (int depth = 1; depth > 0; ) {
      int event = reader.next();
      SafeXml.check(event);
      if (event == XMLStreamConstants.START_ELEMENT) {
        int rank = DATES.indexOf(reader.getLocalName());
        if (depth == 1 && rank >= 0 && rank < best) {
          best = rank;
          date = reader.getElementText().strip();
        } else {
          depth++;
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      }
    }
    return date;
  }

  int count() {
    return items.size();
  }

  /** The newest ones, at most so many, by their places; of the undated, those that stand first. */
  List<Integer> newest(int most) {
    return items.stream()
        .sorted(Comparator.comparingLong(Dated::moment).reversed())
        .limit(most)
        .map(Dated::index)
        .sorted()
        .toList();
  }

  /** The day of an item, where it was published. */
  @Nullable LocalDate day(int index) {
    return PublicationDay.of(items.get(index).date()).orElse(null);
  }
}
