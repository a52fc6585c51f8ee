package dev.groundtrack.ingest.table;

/**
 * A column, as a mapping names it.
 *
 * @param place where in the mapping it does so
 */
record Column(String name, String place) {}
