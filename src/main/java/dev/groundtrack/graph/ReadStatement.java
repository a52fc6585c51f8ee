package dev.groundtrack.graph;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A statement that reads, and the values of its parameters. */
public record ReadStatement(String cypher, Map<String, @Nullable Object> parameters) {}
