/** What clients are told while the graph changes. */
@NullMarked
package dev.groundtrack.journey.live;

import org.jspecify.annotations.NullMarked;
