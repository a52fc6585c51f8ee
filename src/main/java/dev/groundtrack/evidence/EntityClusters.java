package dev.groundtrack.evidence;

import dev.groundtrack.evidence.Judgement.Decision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Which entity is meant where judgements stand: a function of the set of judgements, not of their
 * order. Entities judged the same are a cluster, known by the first of their ids, keys of the names
 * before hashes.
 */
public final class EntityClusters {
  private static final Pattern HASH =
      Pattern.compile("[0-9a-f]{" + Resolution.Entity.ID_LENGTH + "}");
  private static final Comparator<String> FIRST =
      Comparator.comparing((String id) -> HASH.matcher(id).matches())
          .thenComparing(Comparator.naturalOrder());

  private final Map<String, Set<String>> clusters = new HashMap<>();
  private final Map<String, Judgement> moves = new HashMap<>();
  private final Map<String, String> given = new HashMap<>();
  private final Set<String> judged = new HashSet<>();
  private final Set<String> ends = new HashSet<>();
  private final List<Judgement> different = new ArrayList<>();

  private EntityClusters(Collection<Judgement> judgements) {
    for (Judgement judgement : judgements) {
      ends.add(judgement.left());
      ends.add(judgement.right());
      if (judgement.decision() == Decision.SAME) {
        join(judgement.left(), judgement.right());
      }
      if (judgement.decision() == Decision.DIFFERENT) {
        different.add(judgement);
      }
      if (!judgement.moved().isEmpty()) {
        judgement.moved().forEach(mention -> moves.put(mention, judgement));
        judged.add(judgement.right());
        if (judgement.name() != null) {
          given.put(judgement.right(), judgement.name());
        }
      }
    }
    clusters.values().forEach(judged::addAll);
  }

  /** What these judgements amount to; those that are unsure say nothing. */
  public static EntityClusters of(Collection<Judgement> judgements) {
    return new EntityClusters(judgements);
  }

  private void join(String left, String right) {
    Set<String> both = new TreeSet<>(FIRST);
    both.addAll(members(left));
    both.addAll(members(right));
    both.forEach(id -> clusters.put(id, both));
  }

  /** All entities that are judged to be this one, itself among them. */
  public Set<String> members(String id) {
    return Collections.unmodifiableSet(clusters.getOrDefault(id, Set.of(id)));
  }

  /** The id by which an entity is known. */
  public String canonical(String id) {
    Set<String> cluster = clusters.get(id);
    return cluster == null ? id : cluster.iterator().next();
  }

  /** The id of the entity that a mention means, which as the source has it means another or it. */
  public String meant(String mention, String resolvedTo) {
    Judgement move = moves.get(mention);
    return canonical(move == null ? resolvedTo : move.right());
  }

  /** The mentions that were moved away from what they were resolved to, and where to. */
  public Map<String, String> movedMentions() {
    Map<String, String> moved = new HashMap<>();
    moves.forEach((mention, judgement) -> moved.put(mention, judgement.right()));
    return moved;
  }

  /** The judgement that moved a mention away from what it was resolved to. */
  public Optional<Judgement> moved(String mention) {
    return Optional.ofNullable(moves.get(mention));
  }

  /** A judgement by which two entities are different, if there is one. */
  public Optional<Judgement> apart(String left, String right) {
    Set<String> lefts = members(left);
    Set<String> rights = members(right);
    return different.stream()
        .filter(
            j ->
                lefts.contains(j.left()) && rights.contains(j.right())
                    || rights.contains(j.left()) && lefts.contains(j.right()))
        .findFirst();
  }

  /** The name that a judgement gave to an entity. */
  public Optional<String> given(String id) {
    return Optional.ofNullable(given.get(id));
  }

  /** The entities that are what they are by judgement: all of clusters, and those moved to. */
  public Set<String> judged() {
    return Collections.unmodifiableSet(judged);
  }

  /** The entities of which anything is judged at all. */
  public Set<String> ends() {
    return Collections.unmodifiableSet(ends);
  }
}
