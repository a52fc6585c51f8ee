/**
 * From mutation fields to the steps of a write, each with what follows on the nodes that it gives:
 * create, update, delete and upsert, with all that is nested in them. It knows no Cypher and no
 * database.
 */
@NullMarked
package dev.groundtrack.mutation.planner;

import org.jspecify.annotations.NullMarked;
