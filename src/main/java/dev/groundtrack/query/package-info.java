/**
 * The door from GraphQL queries to Cypher. In goes a root field with its arguments and selection;
 * out comes a {@link dev.groundtrack.query.CompiledQuery}: a statement with parameters whose single
 * row is the value in the shape of the response. It knows no database.
 */
@NullMarked
package dev.groundtrack.query;

import org.jspecify.annotations.NullMarked;
