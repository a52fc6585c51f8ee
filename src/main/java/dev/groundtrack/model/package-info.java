/**
 * The domain, read from SDL: entity types, relation types, their properties and the words that
 * express them. In go the files of {@code schema/}; out comes an immutable {@link
 * dev.groundtrack.model.Model}, or every mistake in them. It knows neither GraphQL's API nor
 * Cypher.
 */
@NullMarked
package dev.groundtrack.model;

import org.jspecify.annotations.NullMarked;
