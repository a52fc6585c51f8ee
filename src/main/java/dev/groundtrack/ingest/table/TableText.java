package dev.groundtrack.ingest.table;

import dev.groundtrack.ingest.table.text.Decoding;
import dev.groundtrack.ingest.table.text.LinkedDataText;
import dev.groundtrack.ingest.table.text.SheetText;
import dev.groundtrack.ingest.table.text.TableSize;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table as the text that is stored of it.
 *
 * @param place what problems in its lines are reported under
 */
record TableText(String place, String text, RowParser.Syntax syntax) {
  private static final int SAMPLE = 100;
  private static final RowParser.Syntax PLAIN_TABS = new RowParser.Syntax('\t', false, false);

  /**
   * The text of a table of any format.
   *
   * @throws RefusedException if it is none that is read, is broken or too large
   */
  static TableText of(String place, byte[] bytes, Mapping.Layout layout) {
    String format = layout.format().isEmpty() ? detected(bytes) : layout.format();
    return switch (format) {
      case "xlsx" -> {
        SheetText sheet = SheetText.of(place, bytes, layout.sheet());
        yield new TableText(place + ":" + sheet.name(), sheet.text(), PLAIN_TABS);
      }
      case "turtle", "jsonld" ->
          new TableText(
              place, LinkedDataText.of(place, bytes, format, layout.prefixes()), PLAIN_TABS);
      default -> delimited(place, Decoding.text(place, bytes), format);
    };
  }

  private static TableText delimited(String place, String decoded, String format) {
    String text = TableSize.checked(place, decoded);
    boolean gcat = format.equals("gcat") || format.isEmpty() && isGcat(text);
    RowParser.Syntax syntax =
        gcat
            ? new RowParser.Syntax('\t', false, true)
            : new RowParser.Syntax(format.equals("tsv") ? '\t' : delimiter(text), true, false);
    return new TableText(place, text, syntax);
  }

  private static String detected(byte[] bytes) {
    if (bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K') {
      return "xlsx";
    }
    return LinkedDataText.detect(bytes);
  }

  /** The header of GCAT's tables is a remark. */
  private static boolean isGcat(String text) {
    int end = text.indexOf('\n');
    String first = end < 0 ? text : text.substring(0, end);
    return first.startsWith("#") && first.indexOf('\t') > 0;
  }

  /** The one that gives most rows the most cells. */
  private static char delimiter(String text) {
    List<Character> all = List.of('\t', ',', ';', '|');
    return all.stream()
        .max(Comparator.comparingInt(delimiter -> cells(text, delimiter)))
        .filter(delimiter -> cells(text, delimiter) > 0)
        .orElse(',');
  }

  private static int cells(String text, char delimiter) {
    RowParser rows = new RowParser(text, new RowParser.Syntax(delimiter, true, false));
    Map<Integer, Integer> widths = new HashMap<>();
    for (int i = 0; i < SAMPLE && rows.hasNext(); i++) {
      widths.merge(rows.next().cells().size(), 1, Integer::sum);
    }
    return widths.entrySet().stream()
        .filter(width -> width.getKey() > 1)
        .mapToInt(width -> width.getKey() * width.getValue())
        .max()
        .orElse(0);
  }
}
