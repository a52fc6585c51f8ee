/**
 * How alike two entities are by what they are called, across documents. It proposes which of them a
 * person should judge to be one, and never decides. Names and companies come in, scores with
 * reasons go out; it knows no database and no text.
 */
@NullMarked
package dev.groundtrack.ingest.match;

import org.jspecify.annotations.NullMarked;
