/**
 * From parsed sentences to mentions: a document comes in, an annotated text goes out. What the
 * words mean, who says them and which entity a mention is, is not known here.
 */
@NullMarked
package dev.groundtrack.ingest.annotate;

import org.jspecify.annotations.NullMarked;
