/**
 * What a query wants, in few words: fetch nodes of a type, where, in which order, which page, and
 * of each what. GraphQL fields and their meanings come in, a {@link
 * dev.groundtrack.query.plan.Plan} goes out, which prints as an indented tree; of a mutation a
 * {@link dev.groundtrack.query.plan.Write}: steps, each with what follows on the nodes that it
 * gives. It knows no Cypher.
 */
@NullMarked
package dev.groundtrack.query.plan;

import org.jspecify.annotations.NullMarked;
