package dev.groundtrack.ingest.format.document;

import java.io.IOException;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** What Apache Tika reads of a document, without headers, footers and what is embedded in it. */
final class TikaText extends DefaultHandler {
  private static final Set<String> BLOCKS =
      Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "tr", "title");
  private static final Set<String> UNREAD = Set.of("header", "footer", "annotation", "comment");

  private final Paragraphed text;
  private boolean inBody;
  private int unread;

  private TikaText(Paragraphed text) {
    this.text = text;
  }

  static ExtractedText read(byte[] bytes, Parser parser, Refusals refusals) {
    Paragraphed text = new Paragraphed(refusals);
    Metadata metadata = new Metadata();
    ParseContext context = new ParseContext();
    OfficeParserConfig office = new OfficeParserConfig();
    office.setIncludeHeadersAndFooters(false);
    office.setIncludeDeletedContent(false);
    office.setExtractMacros(false);
    context.set(OfficeParserConfig.class, office);
    try (TikaInputStream in = TikaInputStream.get(bytes)) {
      parser.parse(in, new TikaText(text), metadata, context);
    } catch (EncryptedDocumentException e) {
      throw refusals.encrypted();
    } catch (IOException | SAXException | TikaException e) {
      throw refusals.cutOff();
    }
    return ExtractedText.of(text)
        .by(metadata.get(TikaCoreProperties.TITLE), metadata.get(TikaCoreProperties.CREATOR));
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    inBody |= name.equals("body");
    String sort = attributes.getValue("class");
    if (unread > 0 || sort != null && UNREAD.contains(sort)) {
      unread++;
    }
    if (BLOCKS.contains(name)) {
      text.close();
    } else if (name.equals("br")) {
      text.add("\n");
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    unread = Math.max(0, unread - 1);
    if (BLOCKS.contains(name)) {
      text.close();
    }
  }

  @Override
  public void characters(char[] of, int from, int length) {
    if (inBody && unread == 0) {
      text.add(new String(of, from, length));
    }
  }
}
