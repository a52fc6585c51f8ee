/**
 * What holds between two mentions of a sentence, learnt instead of worded: a head over the
 * encoder's vectors, its labels, and how sure wording and head are together. The names of types and
 * relations come from the labels that lie with the weights; nothing here names one.
 */
@NullMarked
package dev.groundtrack.ingest.classify;

import org.jspecify.annotations.NullMarked;
