/** Whether any source is marked. */
@NullMarked
package dev.groundtrack.graph.marking;

import org.jspecify.annotations.NullMarked;
