package dev.groundtrack.ingest.table.text;

import dev.groundtrack.problem.RefusedException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.jspecify.annotations.Nullable;

/** Writes the rows of a sheet as lines, as they come. */
final class SheetLines implements SheetContentsHandler {
  private final String place;
  private final StringBuilder text = new StringBuilder();
  private int line;
  private int column;
  private int width;

  SheetLines(String place) {
    this.place = place;
  }

  @Override
  public void startRow(int row) {
    while (line < row) {
      text.append('\n');
      line++;
    }
    column = 0;
  }

  @Override
  public void cell(
      @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
    int at = reference == null ? column : new CellReference(reference).getCol();
    if (value == null || value.isBlank()) {
      return;
    }
    while (column < at) {
      text.append('\t');
      column++;
    }
    text.append(value.replaceAll("\\s+", " ").strip());
    if (text.length() > TableSize.MAX_CHARS) {
      throw RefusedException.of(
          place,
          "has more than the 64 MiB that one table may have",
          "split it by rows, and give each part a title of its own");
    }
  }

  /** Cells at the end of a row that were never written are empty ones. */
  @Override
  public void endRow(int row) {
    boolean blank = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
    if (!blank && width == 0) {
      width = column;
    }
    while (!blank && column < width) {
      text.append('\t');
      column++;
    }
    text.append('\n');
    line++;
  }

  String text() {
    return text.toString();
  }

  /** Numbers as they are, not as they look; days and times as ISO 8601 writes them. */
  static final class Values extends DataFormatter {
    private final boolean startsIn1904;

    Values(boolean startsIn1904) {
      super(Locale.ROOT);
      this.startsIn1904 = startsIn1904;
    }

    @Override
    public String formatRawCellContents(double value, int formatIndex, String format) {
      if (!DateUtil.isADateFormat(formatIndex, format) || !DateUtil.isValidExcelDate(value)) {
        return NumberToTextConverter.toText(value);
      }
      LocalDateTime moment = DateUtil.getLocalDateTime(value, startsIn1904);
      return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
          ? moment.toLocalDate().toString()
          : moment.toString();
    }
  }
}
