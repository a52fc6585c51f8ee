/**
 * Generates the API of a Model as {@code @neo4j/graphql} 7 does: a Model goes in, an {@link
 * dev.groundtrack.api.Api} comes out. Each class writes one family of GraphQL types and notes what
 * their fields mean. It knows no Cypher and runs nothing.
 */
@NullMarked
package dev.groundtrack.api.generator;

import org.jspecify.annotations.NullMarked;
