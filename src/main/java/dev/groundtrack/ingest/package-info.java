/**
 * The door for what evidence rests on. {@link dev.groundtrack.ingest.Ingest} assembles the stages;
 * {@link dev.groundtrack.ingest.Importer} runs them on a document: annotate, attribution, relate,
 * resolve, store. {@link dev.groundtrack.ingest.Curator} takes a person's judgements of who is who,
 * and {@link dev.groundtrack.ingest.Curations} what people write by hand. The stages know the
 * values they hand on, never each other.
 */
@NullMarked
package dev.groundtrack.ingest;

import org.jspecify.annotations.NullMarked;
