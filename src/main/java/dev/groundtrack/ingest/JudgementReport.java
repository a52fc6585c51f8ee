package dev.groundtrack.ingest;

import dev.groundtrack.evidence.Judgement;

/**
 * What came of a judgement, or of taking one back.
 *
 * @param left the id that its left end is known by now; likewise right
 * @param mentions how many mentions mean another entity now
 * @param alreadyKnown whether it stood before; then nothing has changed
 */
public record JudgementReport(
    Judgement judgement, String left, String right, int mentions, boolean alreadyKnown) {}
