/** Who is told of the statements that are run. */
@org.jspecify.annotations.NullMarked
package dev.groundtrack.graph.trace;
