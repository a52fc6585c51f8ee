package dev.groundtrack.ingest.format.feed;

import dev.groundtrack.problem.RefusedException;
import java.io.StringReader;
import java.util.Objects;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * XML that cannot reach out and cannot grow: a document type is refused, and so there is no entity
 * but XML's own five, no file and no address is opened, and XInclude is an element like any other.
 */
final class SafeXml {
  private static final XMLInputFactory FACTORY = factory();

  private SafeXml() {}

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("Nothing is opened from within XML");
        });
    return factory;
  }

  static XMLStreamReader stream(String xml) throws XMLStreamException {
    return FACTORY.createXMLStreamReader(new StringReader(bare(xml)));
  }

  static XMLEventReader events(String xml) throws XMLStreamException {
    return FACTORY.createXMLEventReader(new StringReader(bare(xml)));
  }

  /** Some write a blank line before the declaration. */
  private static String bare(String xml) {
    return xml.stripLeading();
  }

  /** Refuses what a document type, or an entity of one, would bring in. */
  static void check(int event) {
    if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
      throw RefusedException.of(
          "",
          "has a document type (DOCTYPE) or an entity of its own, which is not read",
          "take the DOCTYPE and its entities out of it, and import that");
    }
  }

  static RefusedException malformed(XMLStreamException e) {
    int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
    String reason =
        Objects.requireNonNullElse(e.getMessage(), "").replaceFirst("(?s).*Message: ", "");
    return RefusedException.of(
        line > 0 ? ":" + line : "",
        "is not well-formed XML: " + reason.lines().findFirst().orElse("it breaks off"),
        "ask whoever publishes it to mend it, or import the articles by their addresses");
  }
}
