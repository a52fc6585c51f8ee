/**
 * Resolved statements into the graph, one transaction a source, and out of it again. In come
 * readings and the ids of sources to remove; out go counts of what is new or gone. It alone of the
 * stages knows the graph; it knows no parser.
 */
@NullMarked
package dev.groundtrack.ingest.write;

import org.jspecify.annotations.NullMarked;
