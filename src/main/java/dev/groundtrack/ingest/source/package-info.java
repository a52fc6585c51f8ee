/**
 * From what comes in to what can be imported: things found in it, each an article, rows, a page to
 * be fetched, or a refusal; tables of names, texts that somebody sends. Bytes or text come in;
 * documents go out, or the problems for which there are none. It parses no sentence, fetches
 * nothing and knows no database.
 */
@NullMarked
package dev.groundtrack.ingest.source;

import org.jspecify.annotations.NullMarked;
