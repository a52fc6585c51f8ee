/**
 * From a GraphQL field to one Cypher statement. In goes a field with its arguments and selection;
 * out comes a {@link dev.groundtrack.query.Compiled} statement whose single row is the value in the
 * shape of the response. It compiles and does not run: it knows no database.
 */
@NullMarked
package dev.groundtrack.query;

import org.jspecify.annotations.NullMarked;
