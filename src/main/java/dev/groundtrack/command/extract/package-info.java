/**
 * {@code extract}: documents as JSON Lines come in, what is read in them goes out; no database. It
 * knows the reader alone, and none of the other commands.
 */
@NullMarked
package dev.groundtrack.command.extract;

import org.jspecify.annotations.NullMarked;
