/**
 * Copies of one text as they stand in the graph: which sources are copies of which, pair by pair,
 * and of each cluster the original. In come sources that arrive or leave, out go those whose
 * evidence has to be weighed anew. What makes two texts copies is handed in.
 */
@NullMarked
package dev.groundtrack.ingest.store.copies;

import org.jspecify.annotations.NullMarked;
