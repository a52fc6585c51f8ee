package dev.groundtrack.ingest.table.text;

import dev.groundtrack.problem.ProblemCollector;
import dev.groundtrack.problem.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * A sheet of an XLSX workbook (ECMA-376) as lines of cells parted by tabs, read as a stream. Line
 * and row have the same number; formulas stand with the value that was last worked out, days as
 * 2022-03-05.
 */
public record SheetText(String name, String text) {
  private static final long MOST_UNPACKED = 512L << 20;
  private static final int BUFFER = 1 << 16;

  public static SheetText of(String place, byte[] bytes, String sheet) {
    checkSize(place, bytes);
    try (OPCPackage book = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      return read(place, book, sheet);
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException e) {
      if (e instanceof RefusedException refused) {
        throw refused;
      }
      throw RefusedException.of(
          place,
          "is no XLSX workbook, or a broken one",
          "open it in a spreadsheet program, and save it anew or as CSV");
    }
  }

  /** An archive may unpack to far more than it is. */
  private static void checkSize(String place, byte[] bytes) {
    long all = 0;
    byte[] buffer = new byte[BUFFER];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          all += read;
          if (all > MOST_UNPACKED) {
            throw RefusedException.of(
                place, "unpacks to more than 512 MiB", "split it, or save the sheet as CSV");
          }
        }
      }
    } catch (IOException e) {
      throw RefusedException.of(
          place,
          "is no XLSX workbook, or a broken one",
          "open it in a spreadsheet program, and save it anew or as CSV");
    }
  }

  private static SheetText read(String place, OPCPackage book, String sheet)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    XSSFReader reader = new XSSFReader(book);
    List<String> names = new ArrayList<>();
    var sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
    while (sheets.hasNext()) {
      try (InputStream in = sheets.next()) {
        names.add(sheets.getSheetName());
        if (sheet.isEmpty() || sheet.equals(sheets.getSheetName())) {
          return new SheetText(sheets.getSheetName(), text(place, book, reader, in));
        }
      }
    }
    throw RefusedException.of(
        place, "has no sheet \"" + sheet + "\"", ProblemCollector.didYouMean(sheet, names));
  }

  private static String text(String place, OPCPackage book, XSSFReader reader, InputStream sheet)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    SheetLines lines = new SheetLines(place);
    XMLReader xml = XMLHelper.newXMLReader();
    xml.setContentHandler(
        new XSSFSheetXMLHandler(
            reader.getStylesTable(),
            new ReadOnlySharedStringsTable(book),
            lines,
            new SheetLines.Values(startsIn1904(reader)),
            false));
    xml.parse(new InputSource(sheet));
    return TableSize.checked(place, lines.text());
  }

  private static boolean startsIn1904(XSSFReader reader) throws IOException, OpenXML4JException {
    try (InputStream in = reader.getWorkbookData()) {
      String head = new String(in.readNBytes(BUFFER), StandardCharsets.UTF_8);
      return head.matches("(?s).*date1904=\"(?:1|true)\".*");
    }
  }
}
