/**
 * The whole graph out into a file and in again. Out goes JSON, a line a node and then a line an
 * edge, with a last line by which a file is known to be whole; in comes such a file into an empty
 * store, which then gives the same file again. It knows the model for its types of values, and
 * nothing of what the graph means.
 */
@NullMarked
package dev.groundtrack.graph.transfer;

import org.jspecify.annotations.NullMarked;
