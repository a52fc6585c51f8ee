/**
 * From a place and a format to documents: articles with front matter, tables of names, texts that
 * somebody sends. Text comes in; documents go out, or the problems for which there are none. It
 * parses no sentence and knows no database.
 */
@NullMarked
package dev.groundtrack.ingest.source;

import org.jspecify.annotations.NullMarked;
