/**
 * The values that pass between the rooms: documents, spans, mentions, statements, relations and
 * their evidence. Nothing here reads a file, parses a sentence or knows a database.
 */
@NullMarked
package dev.groundtrack.statement;

import org.jspecify.annotations.NullMarked;
