package dev.groundtrack.ingest.table;

import dev.groundtrack.text.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a table's columns mean. It is read from YAML by {@link Mappings}; docs/tables.md explains
 * it.
 *
 * @param place what problems in it are reported under
 * @param version a hash of what it says; another mapping reads the same table anew
 * @param about the source that the table is, as far as the mapping tells
 */
public record Mapping(
    String place,
    String version,
    Document.About about,
    Layout layout,
    List<RowFilter> skip,
    List<EntityRule> entities,
    List<RelationRule> relations) {
  public Mapping {
    skip = List.copyOf(skip);
    entities = List.copyOf(entities);
    relations = List.copyOf(relations);
  }

  /**
   * How the table is written.
   *
   * @param format empty where it is to be found by the content
   * @param sheet the sheet of a workbook; empty for the first
   * @param empty what stands in cells that are empty
   * @param prefixes of linked data: what stands for the start of an IRI
   */
  record Layout(String format, String sheet, List<String> empty, Map<String, String> prefixes) {
    Layout {
      prefixes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(prefixes));
      empty = List.copyOf(empty);
    }
  }
}
