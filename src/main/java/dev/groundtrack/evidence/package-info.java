/**
 * The values that evidence is made of and that pass between the stages of an import: mentions,
 * statements, claims, judgements, and what they make of a relation. Ids are hashes of contents.
 * Nothing here reads a file, parses a sentence or knows a database.
 */
@NullMarked
package dev.groundtrack.evidence;

import org.jspecify.annotations.NullMarked;
