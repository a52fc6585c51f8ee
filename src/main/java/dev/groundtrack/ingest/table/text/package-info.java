/**
 * Bytes of tables in any encoding, of workbooks and of linked data as lines of cells. It fetches
 * nothing and knows no mapping.
 */
@NullMarked
package dev.groundtrack.ingest.table.text;

import org.jspecify.annotations.NullMarked;
