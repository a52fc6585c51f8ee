/**
 * From GraphQL fields and their meanings to plans. A root field goes in, a {@link
 * dev.groundtrack.query.plan.BoundPlan} comes out: a plan, and the values of its parameters. Plans
 * of queries that differ in values alone are equal. It knows no Cypher.
 */
@NullMarked
package dev.groundtrack.query.planner;

import org.jspecify.annotations.NullMarked;
