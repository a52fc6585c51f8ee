/**
 * What a searched text is sought by, and what of a hit matched it. A text comes in and goes out as
 * terms for the indexes; the values of a hit come in and go out as those that matched. It knows
 * neither GraphQL nor Cypher.
 */
@NullMarked
package dev.groundtrack.query.search;

import org.jspecify.annotations.NullMarked;
