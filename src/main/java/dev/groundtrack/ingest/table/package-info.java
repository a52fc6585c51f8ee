/**
 * From a table and a mapping to a reading: each row a statement of the entities and relations that
 * the mapping says its columns give. Bytes and a mapping come in; a reading, and the problems of
 * single rows, go out. It reads no prose and knows no database.
 */
@NullMarked
package dev.groundtrack.ingest.table;

import org.jspecify.annotations.NullMarked;
