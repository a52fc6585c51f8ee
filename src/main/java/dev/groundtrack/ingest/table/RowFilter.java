package dev.groundtrack.ingest.table;

import com.google.re2j.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which rows are meant, by one cell.
 *
 * @param is the values that it may have; any where there are none
 * @param matches what must be found in it; {@code lacks} must not
 * @param empty whether it must be empty, or must not be
 */
record RowFilter(
    Column column,
    List<String> is,
    @Nullable Pattern matches,
    @Nullable Pattern lacks,
    @Nullable Boolean empty) {
  RowFilter {
    is = List.copyOf(is);
  }

  boolean accepts(TableRow row) {
    String value = row.text(column);
    return (is.isEmpty() || is.contains(value))
        && (matches == null || matches.matcher(value).find())
        && (lacks == null || !lacks.matcher(value).find())
        && (empty == null || empty == value.isEmpty());
  }
}
