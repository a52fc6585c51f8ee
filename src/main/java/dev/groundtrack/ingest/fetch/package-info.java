/**
 * Fetches what an address leads to, for whoever may import: over HTTP alone, from public addresses
 * alone unless the operator says more, within a size and a time. Addresses come in, bytes and what
 * was told of them go out, or a refusal that says nothing of the network that this machine is in.
 * It knows nothing of what is in the bytes.
 */
@NullMarked
package dev.groundtrack.ingest.fetch;

import org.jspecify.annotations.NullMarked;
