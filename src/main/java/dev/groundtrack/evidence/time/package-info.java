/** When what is claimed holds: tense, and dates at the precision at which they are said. */
@NullMarked
package dev.groundtrack.evidence.time;

import org.jspecify.annotations.NullMarked;
