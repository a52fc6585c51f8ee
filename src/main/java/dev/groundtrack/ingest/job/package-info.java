/**
 * The queue of imports: what is to be imported, how far it is, and what went wrong. Texts, files
 * and addresses come in as one job; it is kept in the graph, so that it outlives this process, and
 * several servers of one graph share it by leases. Out go sources, by the importer's door, and for
 * each item an outcome that is written in the transaction of its source. It knows no stage of
 * reading.
 */
@NullMarked
package dev.groundtrack.ingest.job;

import org.jspecify.annotations.NullMarked;
