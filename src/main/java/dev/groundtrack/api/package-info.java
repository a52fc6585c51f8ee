/**
 * What a generated API is: its GraphQL schema, and the meaning of every generated field and input
 * as a sealed value. Whoever plans a query looks the meaning up and parses no name. How the schema
 * is generated is the business of {@link dev.groundtrack.api.generator}; it knows no Cypher and
 * runs nothing.
 */
@NullMarked
package dev.groundtrack.api;

import org.jspecify.annotations.NullMarked;
