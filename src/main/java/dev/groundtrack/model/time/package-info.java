/** How the graph keeps what it was, and which of its types do. */
@NullMarked
package dev.groundtrack.model.time;

import org.jspecify.annotations.NullMarked;
