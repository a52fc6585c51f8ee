/**
 * How a client sees its own writes, whichever server of several answers it: a bookmark of the
 * database goes out with each mutation and comes in again with what is read. It knows nothing of
 * what is read or written.
 */
@NullMarked
package dev.groundtrack.web.bookmark;

import org.jspecify.annotations.NullMarked;
