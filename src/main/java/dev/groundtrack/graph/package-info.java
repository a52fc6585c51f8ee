/**
 * The graph database: the embedded server or an external one, its constraints and indexes, and the
 * transactions in which the other rooms read and write, within the process or over the driver.
 * Statements and parameters come in, rows go out; nobody else holds a driver. It knows what the
 * Model declares, and nothing of GraphQL or of prose.
 */
@NullMarked
package dev.groundtrack.graph;

import org.jspecify.annotations.NullMarked;
