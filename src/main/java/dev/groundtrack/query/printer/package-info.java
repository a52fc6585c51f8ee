/**
 * Prints plans as indented trees, for tests and for people who look for a mistake. Plans go in,
 * text comes out; it knows neither GraphQL nor Cypher.
 */
@NullMarked
package dev.groundtrack.query.printer;

import org.jspecify.annotations.NullMarked;
