/**
 * From a GraphQL field to Cypher. In goes a field with its arguments and selection; out comes a
 * {@link dev.groundtrack.query.Compiled} statement whose single row is the value in the shape of
 * the response, or a {@link dev.groundtrack.query.CompiledWrite}: statements that hand on the nodes
 * they give, for whoever has a transaction. It knows no database.
 */
@NullMarked
package dev.groundtrack.query;

import org.jspecify.annotations.NullMarked;
