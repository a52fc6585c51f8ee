package dev.groundtrack.api;

/**
 * The inputs by which a list of nodes, or of edges to them, is filtered and sorted.
 *
 * @param where the name of the filter's input type
 * @param sort the name of the sort order's input type; empty where there is nothing to sort by
 */
public record ListInputs(String where, String sort) {}
