/**
 * Runs compiled operations: one transaction for all root fields of an operation, each field one
 * statement, and the response completed as a whole where the database has shaped it. graphql-
 * java's requests come in, values and typed failures go out. It knows neither HTTP nor how Cypher
 * is written.
 */
@NullMarked
package dev.groundtrack.execution;

import org.jspecify.annotations.NullMarked;
