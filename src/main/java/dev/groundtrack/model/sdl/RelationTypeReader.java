package dev.groundtrack.model.sdl;

import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.RelationType;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.model.Wording;
import dev.groundtrack.problem.ProblemCollector;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
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

  private static final String STATE = "state";
  private static final String EXCLUSIVE = "exclusive";

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
    boolean restsOnEvidence = restsOnEvidence(relationship.properties());
    AppliedDirective.on(field, STATE)
        .ifPresent(state -> checkState(state, restsOnEvidence, relationship));
    if (restsOnEvidence) {
      merge(field, relationship, from, to);
    }
  }

  private void checkState(
      AppliedDirective state, boolean restsOnEvidence, Relationship relationship) {
    if (!restsOnEvidence) {
      problems.add(
          state.directive(),
          "@state stands at a relationship without evidence, and nothing tells when it holds",
          "give it the properties that rest on evidence, or take @state away");
    } else if (state.has(EXCLUSIVE)
        && relationship.direction() == Relationship.Direction.UNDIRECTED) {
      problems.add(
          state.directive(),
          "@state(exclusive:) stands at a symmetric relation, which has no subject",
          "take exclusive away");
    }
  }

  private static RelationType.State state(FieldDefinition field) {
    return AppliedDirective.on(field, STATE)
        .map(
            state ->
                state
                    .text(EXCLUSIVE)
                    .map(
                        end ->
                            end.equals("SUBJECT")
                                ? RelationType.State.ONE_SUBJECT
                                : RelationType.State.ONE_OBJECT)
                    .orElse(RelationType.State.SHARED))
        .orElse(RelationType.State.NONE);
  }

  /** A type that is not there is told where the field is read. */
  private boolean restsOnEvidence(@Nullable String properties) {
    ObjectTypeDefinition type = properties == null ? null : definitions.objects.get(properties);
    return type != null
        && AppliedDirective.on(type, "evidence")
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
              state(field),
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
            before.state() == RelationType.State.NONE ? state(field) : before.state(),
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
