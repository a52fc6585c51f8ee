/** Committed changes of the graph, told to whoever subscribes to them. */
@NullMarked
package dev.groundtrack.live;

import org.jspecify.annotations.NullMarked;
