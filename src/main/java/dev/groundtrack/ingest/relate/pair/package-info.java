/**
 * What a sentence's grammar rules out between two of its mentions, whatever the words and whoever
 * proposes it. Trees come in, verdicts go out; it knows no wording and no relation.
 */
@NullMarked
package dev.groundtrack.ingest.relate.pair;

import org.jspecify.annotations.NullMarked;
