/** What those see of what follows in the graph who are not cleared for all sources. */
@NullMarked
package dev.groundtrack.ingest.store.marking;

import org.jspecify.annotations.NullMarked;
