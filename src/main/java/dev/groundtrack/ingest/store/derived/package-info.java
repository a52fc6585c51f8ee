/**
 * What a source says, as it is recorded, and what follows from it: values come in and go out, by
 * functions that ask nothing of a database. Whoever writes or previews a source asks the same ones.
 */
@NullMarked
package dev.groundtrack.ingest.store.derived;

import org.jspecify.annotations.NullMarked;
