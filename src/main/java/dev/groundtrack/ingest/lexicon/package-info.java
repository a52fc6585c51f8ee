/**
 * What words mean to those who read prose: the schema's wording taken apart into phrases and
 * indexed, and the closed classes of English words, each with its purpose. The stages of an import
 * ask it; it knows none of them and reads no text.
 */
@NullMarked
package dev.groundtrack.ingest.lexicon;

import org.jspecify.annotations.NullMarked;
