package dev.groundtrack.evidence;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A decision that two entities are, or are not, one; as FollowTheMoney's resolver keeps them
 * (nomenklatura). Its ends are entities as the sources name them, so that it means the same
 * whatever else is judged, and can be undone.
 *
 * @param left the id of one entity; of a pair that which comes first
 * @param right the id of the other
 * @param score how alike the two are, from 0 to 1
 * @param reasons what speaks for their being one
 * @param moved the ids of the mentions of the left one that are of the right one instead
 * @param name of the right one, where it comes into being by this
 */
public record Judgement(
    String left,
    String right,
    Decision decision,
    double score,
    List<String> reasons,
    DecidedBy decidedBy,
    @Nullable String note,
    List<String> moved,
    @Nullable String name) {

  public Judgement {
    reasons = List.copyOf(reasons);
    moved = List.copyOf(new TreeSet<>(moved));
  }

  /** What was decided. */
  public enum Decision {
    SAME,
    DIFFERENT,
    /** Left for a person. */
    UNSURE
  }

  /** Who decided. */
  public enum DecidedBy {
    RULE,
    CURATOR
  }

  /** What a person decided of two entities as a whole. */
  public static Judgement ofPair(String one, String other, Decision decision) {
    boolean turned = one.compareTo(other) > 0;
    double score = decision == Decision.SAME ? 1 : 0;
    return new Judgement(
        turned ? other : one,
        turned ? one : other,
        decision,
        score,
        List.of(),
        DecidedBy.CURATOR,
        null,
        List.of(),
        null);
  }

  /**
   * What a person decided of some mentions of an entity: that they are of another.
   *
   * @param into the other's id; if none, it is new and of this name
   */
  public static Judgement ofMentions(
      String from, Collection<String> moved, @Nullable String into, String name) {
    List<String> mentions = List.copyOf(new TreeSet<>(moved));
    String parts = String.join("\n", "split", from, String.join(",", mentions));
    return new Judgement(
        from,
        into == null ? Resolution.Entity.hash(parts) : into,
        Decision.DIFFERENT,
        0,
        List.of(),
        DecidedBy.CURATOR,
        null,
        mentions,
        into == null ? name : null);
  }

  /** The same with a remark of whoever decided. */
  public Judgement noting(@Nullable String remark) {
    return new Judgement(left, right, decision, score, reasons, decidedBy, remark, moved, name);
  }

  /** The hash of what it is about: of one pair there is one judgement. */
  public String id() {
    return Resolution.Entity.hash(
        String.join("\n", "judgement", left, right, String.join(",", moved)));
  }
}
