/** What follows in the graph from when claims hold, and from the days of their sources. */
@NullMarked
package dev.groundtrack.ingest.store.time;

import org.jspecify.annotations.NullMarked;
