/**
 * From annotated sentences to statements: who says what, by which cue. An annotated text comes in,
 * its statements go out, each with its source, cue and content. It reads no file but its own
 * weights, and knows neither the parser, nor what a statement claims, nor which entity a mention
 * is.
 */
@NullMarked
package dev.groundtrack.ingest.attribution;

import org.jspecify.annotations.NullMarked;
