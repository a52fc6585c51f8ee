package dev.groundtrack.evidence;

import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * What proposes that two entities may be one; it sees no graph.
 *
 * @param keys of which two entities have one in common if they are worth comparing
 * @param propose what to judge of two entities, by what they are called
 * @param inCompany the same, in view of the number of entities that both stand in relations with
 */
public record MatchProposer(
    Function<EntityProfile, Set<String>> keys,
    BiFunction<EntityProfile, EntityProfile, Optional<Judgement>> propose,
    BiFunction<Judgement, Integer, Judgement> inCompany) {}
