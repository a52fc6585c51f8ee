package dev.groundtrack.ingest.match;

import dev.groundtrack.evidence.EntityProfile;
import dev.groundtrack.evidence.Judgement;
import dev.groundtrack.evidence.Judgement.DecidedBy;
import dev.groundtrack.evidence.Judgement.Decision;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.Model;
import dev.groundtrack.text.syntax.EntityTag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * How alike two entities are by what they are called: whether a person should say if they are one.
 * It proposes and never decides. Names are compared word by word, each with the most alike of the
 * other name (Monge and Elkan 1996), words by Jaro-Winkler (Winkler 1990); of people, surname and
 * given name by themselves. Only entities that share a key are compared (blocking): the sound of a
 * surname, also with the first letter of the given name, of a whole name or of two words of it
 * (Double Metaphone, Philips 2000), or an acronym. The score is a rank from 0 to 1, no probability.
 */
public final class NameSimilarity {
  /** From here on a pair is worth a person's look. */
  static final double WORTH_A_LOOK = 0.85;

  /** The names tell their entities apart by themselves: such a pair must be all but equal. */
  private static final double ALL_BUT_EQUAL = 0.97;

  private static final double MOST = 0.99;
  private static final double FOR_EACH_IN_COMMON = 0.01;
  private static final int MOST_IN_COMMON = 3;
  private static final double PLACES = 100;

  private final Set<String> people;

  /** How alike entities of this domain's types are. */
  public NameSimilarity(Model model) {
    this.people =
        model.entityTypes().values().stream()
            .filter(t -> EntityTag.named(t.wording().tags()).contains(EntityTag.PERSON))
            .map(EntityType::name)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Keys of which two entities have at least one in common if they may be alike. */
  public Set<String> keys(EntityProfile entity) {
    boolean person = people.contains(entity.type());
    return entity.names().stream()
        .map(name -> NameWords.of(name, person))
        .filter(name -> !name.words().isEmpty())
        .flatMap(name -> (person ? name.personKeys() : name.keys()).stream())
        .map(key -> entity.type() + ":" + key)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What a person should judge of two entities, if they are alike enough. */
  public Optional<Judgement> propose(EntityProfile one, EntityProfile other) {
    if (!one.type().equals(other.type())) {
      return Optional.empty();
    }
    boolean turned = one.id().compareTo(other.id()) > 0;
    EntityProfile left = turned ? other : one;
    EntityProfile right = turned ? one : other;
    double least = left.known() && right.known() ? ALL_BUT_EQUAL : WORTH_A_LOOK;
    return best(left, right)
        .filter(alike -> alike.score() >= least)
        .map(
            alike ->
                new Judgement(
                    left.id(),
                    right.id(),
                    Decision.UNSURE,
                    round(Math.min(MOST, alike.score())),
                    List.of(alike.reason()),
                    DecidedBy.RULE,
                    null,
                    List.of(),
                    null));
  }

  private Optional<NameWords.Alike> best(EntityProfile left, EntityProfile right) {
    boolean person = people.contains(left.type());
    List<NameWords> others = right.names().stream().map(n -> NameWords.of(n, person)).toList();
    return left.names().stream()
        .map(name -> NameWords.of(name, person))
        .flatMap(name -> others.stream().flatMap(other -> name.alike(other, person).stream()))
        .max(
            Comparator.comparingDouble(NameWords.Alike::score)
                .thenComparing(NameWords.Alike::reason, Comparator.reverseOrder()));
  }

  /**
   * The same proposal, in view of the company they keep.
   *
   * @param inCommon how many entities both stand in relations with
   */
  public static Judgement inCompany(Judgement proposal, int inCommon) {
    if (inCommon == 0) {
      return proposal;
    }
    List<String> reasons = new ArrayList<>(proposal.reasons());
    reasons.add(
        inCommon == 1
            ? "both stand in relations with one other entity"
            : "both stand in relations with " + inCommon + " other entities");
    double score = proposal.score() + FOR_EACH_IN_COMMON * Math.min(MOST_IN_COMMON, inCommon);
    return new Judgement(
        proposal.left(),
        proposal.right(),
        proposal.decision(),
        round(Math.min(MOST, score)),
        reasons,
        proposal.decidedBy(),
        null,
        List.of(),
        null);
  }

  private static double round(double score) {
    return Math.round(score * PLACES) / PLACES;
  }
}
