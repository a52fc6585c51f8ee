/**
 * What became of things, written in the transaction that changed them and read by whoever follows:
 * the pattern of a transactional outbox. It asks nothing of the database that an edition may lack.
 */
@NullMarked
package dev.groundtrack.graph.outbox;

import org.jspecify.annotations.NullMarked;
