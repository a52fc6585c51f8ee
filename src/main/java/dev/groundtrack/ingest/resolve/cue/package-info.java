/**
 * What stands beside a name in its sentence and tells which of its bearers it means: a parsed
 * sentence and where a name stands in it come in; titles, sexes, ages, trades go out, and of
 * several people of one surname the one whom these tell, or nobody. Which entities there are is not
 * known here, nor what a whole text says.
 */
@NullMarked
package dev.groundtrack.ingest.resolve.cue;

import org.jspecify.annotations.NullMarked;
