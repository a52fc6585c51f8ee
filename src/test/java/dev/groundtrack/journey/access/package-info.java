/** Who may do what, by every way in. */
@NullMarked
package dev.groundtrack.journey.access;

import org.jspecify.annotations.NullMarked;
