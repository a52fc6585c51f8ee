/**
 * What a thing is, found by looking into it, and what each format says: bytes or text come in; a
 * format, or the words and the metadata in it, go out. It knows no place, no sentence and no
 * database.
 */
@NullMarked
package dev.groundtrack.ingest.format;

import org.jspecify.annotations.NullMarked;
