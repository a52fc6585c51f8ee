package dev.groundtrack.ingest.table;

import java.util.List;

/**
 * A relation that rows claim.
 *
 * @param type as the schema names it
 * @param subject what the mapping calls the entity; so is the object
 * @param where the rows that claim it; all of these must hold
 */
record RelationRule(String type, String subject, String object, List<RowFilter> where) {
  RelationRule {
    where = List.copyOf(where);
  }

  boolean isIn(TableRow row) {
    return where.stream().allMatch(filter -> filter.accepts(row));
  }
}
