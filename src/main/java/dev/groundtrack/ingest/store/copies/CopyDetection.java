package dev.groundtrack.ingest.store.copies;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What tells copies; it sees no graph.
 *
 * @param bands the marks of a text by which its likely copies are found
 * @param shared how many of them two texts must have in common to be compared
 * @param areCopies whether two texts are copies, in whichever order
 */
public record CopyDetection(
    Function<String, List<String>> bands, int shared, BiPredicate<String, String> areCopies) {}
