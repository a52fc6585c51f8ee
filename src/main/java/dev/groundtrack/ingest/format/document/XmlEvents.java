package dev.groundtrack.ingest.format.document;

import java.io.ByteArrayInputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks through XML by local names; nothing outside of it is ever fetched. */
final class XmlEvents {
  /** No document nests its elements deeper. */
  private static final int DEEPEST = 2_000;

  private XmlEvents() {}

  /** What somebody does with each event. */
  interface Listener {
    /** Whether the element is to be looked into; one that is not is skipped with all in it. */
    boolean opened(Element element);

    void closed(String name);

    void text(String words);
  }

  /** An element that begins, with its attributes by local name. */
  record Element(String name, XMLStreamReader at) {
    @Nullable String attribute(String local) {
      for (int i = 0; i < at.getAttributeCount(); i++) {
        if (at.getAttributeLocalName(i).equals(local)) {
          return at.getAttributeValue(i);
        }
      }
      return null;
    }
  }

  static void walk(byte[] xml, Refusals refusals, Listener listener) {
    try {
      XMLStreamReader reader = factory().createXMLStreamReader(new ByteArrayInputStream(xml));
      Deque<String> open = new ArrayDeque<>();
      int skipped = 0;
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.DTD -> throw refusals.entities();
          case XMLStreamConstants.START_ELEMENT -> {
            if (open.size() + skipped > DEEPEST) {
              throw refusals.bomb();
            }
            if (skipped > 0 || !listener.opened(new Element(reader.getLocalName(), reader))) {
              skipped++;
            } else {
              open.push(reader.getLocalName());
            }
          }
          case XMLStreamConstants.END_ELEMENT -> {
            if (skipped > 0) {
              skipped--;
            } else {
              listener.closed(open.pop());
            }
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            if (skipped == 0) {
              listener.text(reader.getText());
            }
          }
          default -> {
            // Comments and instructions say nothing.
          }
        }
      }
    } catch (XMLStreamException e) {
      throw refusals.cutOff();
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }
}
