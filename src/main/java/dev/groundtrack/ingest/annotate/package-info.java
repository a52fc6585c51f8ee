/**
 * From a text to parsed sentences and mentions: a document comes in, an annotated text goes out.
 * The parser and the taggers live here alone; other rooms see tokens, spans and mentions, and never
 * learn which parser made them. What the words mean, who says them and which entity a mention is,
 * is not known here.
 */
@NullMarked
package dev.groundtrack.ingest.annotate;

import org.jspecify.annotations.NullMarked;
