/**
 * From sources to the graph: documents come in, are annotated, read, resolved and written, and a
 * report goes out. The stages know the values of {@code statement} and the {@code model}, never
 * each other; only this package joins them.
 */
@NullMarked
package dev.groundtrack.ingest;

import org.jspecify.annotations.NullMarked;
