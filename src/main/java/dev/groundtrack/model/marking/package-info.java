/** How the graph keeps what those see who are not cleared for all of it. */
@NullMarked
package dev.groundtrack.model.marking;

import org.jspecify.annotations.NullMarked;
