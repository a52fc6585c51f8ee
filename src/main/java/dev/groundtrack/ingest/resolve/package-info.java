/**
 * From mentions to entities: an annotated text and the names that are known come in, which entity
 * each mention means goes out. It is a function of these alone: no database, no clock, no other
 * document. Names come first, by the whole text; then phrases, definite nouns and pronouns in its
 * order. A wrong entity is worse than none: of two that may be meant, none is; and a name that
 * nobody knows becomes an entity only of a type whose names a tagger can tell, never a place. How
 * the text was parsed and what it says of the entities is not known here. Across documents, {@link
 * dev.groundtrack.ingest.match.NameSimilarity} proposes which entities a person should judge to be
 * one.
 */
@NullMarked
package dev.groundtrack.ingest.resolve;

import org.jspecify.annotations.NullMarked;
