package dev.groundtrack.ingest;

import org.jspecify.annotations.Nullable;

/**
 * What came of taking a judgement or a rejection back.
 *
 * @param judgement the id of what is gone
 * @param left the id that its one end is known by now; none of a statement. Likewise right
 * @param mentions how many mentions mean another entity now
 * @param statements how many statements are there again
 * @param relations how many relations are there again
 */
public record UndoReport(
    String judgement,
    @Nullable String left,
    @Nullable String right,
    int mentions,
    int statements,
    int relations) {}
