/** Ways of users whose database has a process of its own: slow, gone and back. */
@NullMarked
package dev.groundtrack.journey.elsewhere;

import org.jspecify.annotations.NullMarked;
