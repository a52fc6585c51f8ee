/**
 * From a text to parsed sentences: paragraphs, words, parts of speech and dependencies, with what
 * the parser is known to get wrong put right. Stanford CoreNLP is known here alone; others see
 * tokens and trees, and never learn what made them.
 */
@NullMarked
package dev.groundtrack.ingest.annotate.parse;

import org.jspecify.annotations.NullMarked;
