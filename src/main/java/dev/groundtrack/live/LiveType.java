package dev.groundtrack.live;

import dev.groundtrack.graph.outbox.ChangeKind;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.Model;
import java.util.Set;

/**
 * A type of the evidence whose changes are told.
 *
 * @param role the part that the type plays in the evidence
 * @param plural the root field that lists what is of the type
 * @param told what is told of it
 */
record LiveType(EvidenceRole role, String plural, Set<ChangeKind> told) {
  static LiveType of(Model model, EvidenceRole role, ChangeKind... told) {
    EntityType type = model.evidence(role).orElseThrow();
    return new LiveType(role, type.plural(), Set.of(told));
  }
}
