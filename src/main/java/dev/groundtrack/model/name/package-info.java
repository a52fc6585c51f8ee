/**
 * How names are compared when somebody looks one up: folded over case, accents, punctuation and
 * scripts, and by how they are carried from one script into another. Texts come in, keys go out; it
 * knows no database and no sentence.
 */
@NullMarked
package dev.groundtrack.model.name;

import org.jspecify.annotations.NullMarked;
