/** The server as a subgraph of a federated graph. */
@NullMarked
package dev.groundtrack.journey.federation;

import org.jspecify.annotations.NullMarked;
