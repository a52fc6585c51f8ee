package dev.groundtrack.query.plan;

import dev.groundtrack.model.Relationship.Direction;

/** A step over an edge. */
public record Hop(String type, Direction direction) {}
