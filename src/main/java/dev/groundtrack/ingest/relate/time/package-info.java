/**
 * When the claims of a sentence hold: tense, read from the words beside a title and from the forms
 * of the verbs above it, and the dates that hang on these. It knows no relation by its name.
 */
@NullMarked
package dev.groundtrack.ingest.relate.time;

import org.jspecify.annotations.NullMarked;
