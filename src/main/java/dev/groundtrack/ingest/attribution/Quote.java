package dev.groundtrack.ingest.attribution;

import dev.groundtrack.text.Span;

/**
 * Words between quotation marks, the marks included, within one paragraph.
 *
 * @param firstSentence the index of the sentence it opens in
 * @param lastSentence the index of the sentence it ends in
 * @param closed whether it is closed; one that is not may run on in the next paragraph
 */
record Quote(Span span, int firstSentence, int lastSentence, boolean closed) {}
