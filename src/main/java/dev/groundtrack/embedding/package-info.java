/**
 * What texts mean, as vectors: the model that makes them in this process, and the vectors of the
 * nodes whose properties the schema marks for it. Texts come in, vectors go out or onto nodes,
 * where they are derived and may be made again at any time. It knows nothing of GraphQL or of
 * prose.
 */
@NullMarked
package dev.groundtrack.embedding;

import org.jspecify.annotations.NullMarked;
