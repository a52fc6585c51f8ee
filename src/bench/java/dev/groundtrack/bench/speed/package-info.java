/**
 * What a query costs: the same cases put to Groundtrack, to the peer and to an endpoint written by
 * hand, each in a process of its own on one database, by a load generator in another.
 */
@NullMarked
package dev.groundtrack.bench.speed;

import org.jspecify.annotations.NullMarked;
