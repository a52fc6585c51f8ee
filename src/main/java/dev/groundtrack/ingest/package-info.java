/**
 * The door for new sources. {@link dev.groundtrack.ingest.Importer} runs the stages, annotate,
 * attribution, relate, resolve, store, on a document and returns an {@link
 * dev.groundtrack.ingest.ImportReport}; {@link dev.groundtrack.ingest.Curator} takes a person's
 * judgements of who is who. The stages know the values they hand on, never each other.
 */
@NullMarked
package dev.groundtrack.ingest;

import org.jspecify.annotations.NullMarked;
