/** Whether a state holds, since when and until when, by all that is said of it. */
@NullMarked
package dev.groundtrack.evidence.state;

import org.jspecify.annotations.NullMarked;
