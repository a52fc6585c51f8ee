/** Trials of the database that are too long for each build. */
@org.jspecify.annotations.NullMarked
package dev.groundtrack.graph;
