/**
 * Functions that Cypher of its own has not, registered with the embedded database. Values of Neo4j
 * come in and go out; nothing else of the project is known here but their names.
 */
@NullMarked
package dev.groundtrack.graph.function;

import org.jspecify.annotations.NullMarked;
