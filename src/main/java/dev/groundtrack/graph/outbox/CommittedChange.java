package dev.groundtrack.graph.outbox;

import dev.groundtrack.model.EvidenceRole;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction made of one thing.
 *
 * @param position where it stands among all changes
 * @param of the part that the thing plays in the evidence
 * @param was the thing as it was, as JSON, where it is gone
 */
public record CommittedChange(
    Position position, ChangeKind kind, EvidenceRole of, String id, @Nullable String was) {}
