package dev.groundtrack.ingest;

/** What a removal took out of the graph. */
public record RemoveReport(String source, int statements, int relations, int entities) {}
