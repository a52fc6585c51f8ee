package dev.groundtrack.ingest.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * Tables as text: CSV and its kin. All of such a text is rows of as many cells, but for a title or
 * a remark; sentences beside the rows make it prose with a table in it.
 */
final class DelimitedText {
  private static final int ROWS = 1_000;
  private static final double MOSTLY = 0.8;
  private static final Pattern REMARK = Pattern.compile("(?m)^(?:sep=.|#.*)\\n");
  private static final Pattern RULE = Pattern.compile("[\\s|:-]+");

  private DelimitedText() {}

  /** A delimiter, and the name of tables that have it. */
  private record Delimiter(char mark, String table) {
    Format format() {
      return Format.table("a table (" + table + ")");
    }
  }

  private static final List<Delimiter> DELIMITERS =
      List.of(
          new Delimiter('\t', "TSV"),
          new Delimiter(',', "CSV"),
          new Delimiter(';', "CSV with semicolons"),
          new Delimiter('|', "CSV with bars"));

  static Optional<Format> detect(String text) {
    String rows = REMARK.matcher(text.strip() + "\n").replaceAll("");
    return DELIMITERS.stream()
        .filter(delimiter -> rows.indexOf(delimiter.mark()) >= 0)
        .filter(delimiter -> delimiter.mark() != '|' || !isMarkdown(rows))
        .filter(
            delimiter ->
                new Rows(quoted(rows, delimiter.mark()), delimiter.mark()).isTable()
                    || new Rows(plain(rows, delimiter.mark()), delimiter.mark()).isTable())
        .map(Delimiter::format)
        .findFirst();
  }

  /** A table of Markdown has a rule beneath its head. */
  private static boolean isMarkdown(String rows) {
    return rows.lines().anyMatch(line -> line.contains("--") && RULE.matcher(line).matches());
  }

  /** By RFC 4180; nothing where it does not hold. */
  private static List<List<String>> quoted(String text, char delimiter) {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter).setLenientEof(true).get();
    try (CSVParser parser = CSVParser.parse(text, format)) {
      return parser.stream().limit(ROWS).map(row -> row.toList()).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of();
    }
  }

  /** A row a line, whatever quotation marks there are. */
  private static List<List<String>> plain(String text, char delimiter) {
    String mark = Pattern.quote(String.valueOf(delimiter));
    return text.lines().limit(ROWS).map(line -> List.of(line.split(mark, -1))).toList();
  }

  /** The most usual number of cells. */
  static int width(List<List<String>> rows) {
    Map<Integer, Long> widths =
        rows.stream().collect(Collectors.groupingBy(List::size, Collectors.counting()));
    return widths.entrySet().stream()
        .max(Comparator.comparing(Entry<Integer, Long>::getValue).thenComparing(Entry::getKey))
        .map(Entry::getKey)
        .orElse(0);
  }

  /** Lines that are not empty, as rows. */
  private record Rows(List<List<String>> all, char delimiter) {
    Rows {
      all =
          all.stream()
              .map(Rows::trimmed)
              .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
              .toList();
    }

    /** Lines of verse end in commas; then there is no cell more. */
    private static List<String> trimmed(List<String> row) {
      return row.size() == 2 && row.getLast().isBlank() ? row.subList(0, 1) : row;
    }

    boolean isTable() {
      int width = width(all);
      List<List<String>> even = all.stream().filter(row -> row.size() == width).toList();
      if (width < 2 || even.size() < all.size() * MOSTLY) {
        return false;
      }
      boolean prose =
          all.stream()
              .filter(row -> row.size() != width)
              .anyMatch(row -> CellText.isSentence(String.join(", ", row)));
      return !prose && new Grid(even, delimiter).isData();
    }
  }
}
