/**
 * Reads the domain from SDL. In go the files of {@code schema/}; out comes an immutable {@link
 * dev.groundtrack.model.Model}, or every mistake in them, each with its line and a remedy. It knows
 * neither GraphQL's API nor Cypher.
 */
@NullMarked
package dev.groundtrack.model.sdl;

import org.jspecify.annotations.NullMarked;
