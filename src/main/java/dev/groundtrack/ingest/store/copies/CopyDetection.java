package dev.groundtrack.ingest.store.copies;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What tells copies; it sees no graph.
 *
 * @param bands the marks of a text by which its likely copies are found
 * @param shared how many of them two texts must have in common to be compared
 * @param copiesOf which texts are copies of one, and it of them
 */
public record CopyDetection(
    Function<String, List<String>> bands,
    int shared,
    Function<String, Predicate<String>> copiesOf) {}
