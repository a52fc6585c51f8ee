package dev.groundtrack.model.sdl;

import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.RelationType;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.model.Wording;
import dev.groundtrack.problem.ProblemCollector;
import graphql.language.FieldDefinition;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The relation types that rest on evidence. Several fields may declare one; its ends are then those
 * of all of them.
 */
final class RelationTypeReader {
  private final Definitions definitions;
  private final ProblemCollector problems;
  private final Map<String, RelationType> types = new LinkedHashMap<>();

  RelationTypeReader(Definitions definitions, ProblemCollector problems) {
    this.definitions = definitions;
    this.problems = problems;
  }

  /** The relation types by their names. */
  Map<String, RelationType> all() {
    return types;
  }

  /**
   * Adds what a field declares, if it rests on evidence.
   *
   * @param from the types where the relation starts, whichever way the field reads it
   */
  void add(FieldDefinition field, Relationship relationship, Set<String> from, Set<String> to) {
    AppliedDirective.on(field, "checked").ifPresent(this::checkShares);
    if (restsOnEvidence(relationship.properties())) {
      merge(field, relationship, from, to);
    }
  }

  private boolean restsOnEvidence(@Nullable String properties) {
    return properties != null
        && AppliedDirective.on(
                Objects.requireNonNull(definitions.objects.get(properties)), "evidence")
            .flatMap(e -> e.text("role"))
            .filter(EvidenceRole.RELATION_PROPERTIES.name()::equals)
            .isPresent();
  }

  private void merge(
      FieldDefinition field, Relationship relationship, Set<String> from, Set<String> to) {
    RelationType before = types.get(relationship.type());
    Wording wording = AppliedDirective.wording(field);
    if (before == null) {
      types.put(
          relationship.type(),
          new RelationType(
              relationship.type(),
              relationship.description(),
              from,
              to,
              relationship.direction() == Relationship.Direction.UNDIRECTED,
              wording));
      return;
    }
    Set<String> allFrom = new LinkedHashSet<>(before.from());
    allFrom.addAll(from);
    Set<String> allTo = new LinkedHashSet<>(before.to());
    allTo.addAll(to);
    types.put(
        before.name(),
        new RelationType(
            before.name(),
            before.description(),
            allFrom,
            allTo,
            before.symmetric(),
            before.wording().equals(Wording.NONE) ? wording : before.wording()));
  }

  private void checkShares(AppliedDirective checked) {
    checked
        .numbers()
        .forEach(
            (sort, share) -> {
              if (share < 0 || share > 1) {
                problems.add(
                    checked.directive(),
                    "@checked has " + share + " for " + sort,
                    "give a share from 0 to 1");
              }
            });
  }
}
