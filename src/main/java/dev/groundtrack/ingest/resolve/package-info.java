/**
 * From mentions to entities: an annotated text and the names that are known come in, which entity
 * each mention means goes out. It is a function of these alone: no database, no clock, no other
 * document. How the text was parsed and what it says of the entities is not known here.
 */
@NullMarked
package dev.groundtrack.ingest.resolve;

import org.jspecify.annotations.NullMarked;
