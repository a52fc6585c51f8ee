/**
 * Plans as Cypher. A {@link dev.groundtrack.query.plan.Plan} comes in, one statement with its
 * parameters goes out, built with Cypher-DSL; its text depends on the plan's shape alone, every
 * value is a parameter. It knows no GraphQL.
 */
@NullMarked
package dev.groundtrack.query.cypher;

import org.jspecify.annotations.NullMarked;
