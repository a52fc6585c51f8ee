/**
 * What words mean to those who read prose: the schema's wording taken apart into phrases and
 * indexed, and {@link dev.groundtrack.ingest.lexicon.WordList}, the lists of English words that the
 * stages go by, each with its purpose in {@code english.txt}. Every stage of an import may ask it;
 * it knows none of them and reads no text.
 */
@NullMarked
package dev.groundtrack.ingest.lexicon;

import org.jspecify.annotations.NullMarked;
