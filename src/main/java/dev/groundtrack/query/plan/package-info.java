/**
 * What a query or a mutation asks for, in few words: fetch nodes of a type, where, in which order,
 * which page, and of each what; or the steps of a write. Immutable values, independent of GraphQL
 * and of Cypher, small enough to memorise.
 */
@NullMarked
package dev.groundtrack.query.plan;

import org.jspecify.annotations.NullMarked;
