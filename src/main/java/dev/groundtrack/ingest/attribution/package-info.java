/**
 * From annotated sentences to what they say: the statements, each with its source, cue and content,
 * and the claims they make of relations. An annotated text and the model come in, an extraction
 * goes out. Pure: it reads no file but its own word lists, and knows neither the parser nor which
 * entity a mention is.
 */
@NullMarked
package dev.groundtrack.ingest.attribution;

import org.jspecify.annotations.NullMarked;
