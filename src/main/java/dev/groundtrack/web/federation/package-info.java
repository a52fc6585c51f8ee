/**
 * The API as a subgraph of a federated graph, by Apollo Federation 2: what a router asks of it
 * beside the fields of its own. It knows what identifies nodes, and nothing of how they are read.
 */
@NullMarked
package dev.groundtrack.web.federation;

import org.jspecify.annotations.NullMarked;
