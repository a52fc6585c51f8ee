/**
 * The domain as immutable values: entity types, relation types, their properties and the words that
 * express them. {@link dev.groundtrack.model.sdl.ModelReader} makes a {@link
 * dev.groundtrack.model.Model} of the files in {@code schema/}. It knows neither GraphQL's API, nor
 * Cypher, nor how a schema is written down.
 */
@NullMarked
package dev.groundtrack.model;

import org.jspecify.annotations.NullMarked;
