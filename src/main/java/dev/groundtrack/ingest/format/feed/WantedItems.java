package dev.groundtrack.ingest.format.feed;

import java.util.Set;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.XMLEvent;
import javax.xml.stream.util.EventReaderDelegate;

/** A feed without the items that are not wanted. */
final class WantedItems extends EventReaderDelegate {
  private final Set<Integer> wanted;
  private int next;
  private int depthInItem;

  /**
   * Of this feed only some items.
   *
   * @param wanted by their places, from 0 on
   */
  WantedItems(XMLEventReader feed, Set<Integer> wanted) {
    super(feed);
    this.wanted = Set.copyOf(wanted);
  }

  @Override
  public XMLEvent nextEvent() throws XMLStreamException {
    XMLEvent event = super.nextEvent();
    while (startsItem(event) && !wanted.contains(next++)) {
      skipItem();
      event = super.nextEvent();
    }
    SafeXml.check(event.getEventType());
    if (event.isStartElement() && (depthInItem > 0 || startsItem(event))) {
      depthInItem++;
    } else if (event.isEndElement() && depthInItem > 0) {
      depthInItem--;
    }
    return event;
  }

  private boolean startsItem(XMLEvent event) {
    return depthInItem == 0
        && event.isStartElement()
        && FeedItems.isItem(event.asStartElement().getName());
  }

  private void skipItem() throws XMLStreamException {
    for (int depth = 1; depth > 0; ) {
      XMLEvent event = super.nextEvent();
      depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
    }
  }
}
