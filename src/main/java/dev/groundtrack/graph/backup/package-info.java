/**
 * The embedded store as one file, taken while it serves, and put into a folder again. A copy of the
 * store's files comes out of a moment between two writes; it knows files, and nothing of what
 * stands in them.
 */
@NullMarked
package dev.groundtrack.graph.backup;

import org.jspecify.annotations.NullMarked;
