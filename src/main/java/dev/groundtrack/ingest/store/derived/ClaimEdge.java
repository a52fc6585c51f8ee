package dev.groundtrack.ingest.store.derived;

import dev.groundtrack.evidence.ContentIds;
import dev.groundtrack.ingest.store.derived.RecordedSource.Bearing;
import dev.groundtrack.ingest.store.derived.RecordedSource.Claimed;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.RelationType;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One claim between two entities: a relation, and one piece of its evidence.
 *
 * @param id of the relation
 * @param subject the id of an entity; so is the object
 * @param statement the id of the statement that makes the claim
 */
public record ClaimEdge(
    String id, String type, String subject, String object, String statement, Claimed claim) {
  private static final Comparator<Claimed> STRONGEST =
      Comparator.comparing((Claimed c) -> c.bearing().polarity())
          .thenComparing(c -> !c.bearing().modality().isAsserted())
          .thenComparing(c -> -c.bearing().confidence())
          .thenComparing(c -> c.bearing().modality())
          .thenComparing(c -> c.bearing().rule())
          .thenComparing(Claimed::id);

  /** An entity that a mention means, as it is judged. */
  public record End(String id, String type) {}

  /**
   * The edges that claims make: those whose ends are two entities of the types that the schema
   * allows. Of several equal claims of one statement the strongest counts.
   *
   * @param meant by the ids of mentions
   */
  public static List<ClaimEdge> of(Model model, Map<String, End> meant, List<Claimed> claims) {
    Map<List<String>, ClaimEdge> edges = new LinkedHashMap<>();
    claims.stream()
        .sorted(STRONGEST)
        .flatMap(claim -> edge(model, meant, claim).stream())
        .forEach(edge -> edges.putIfAbsent(List.of(edge.id, edge.statement), edge));
    return List.copyOf(edges.values());
  }

  public static Claimed stronger(Claimed one, Claimed other) {
    return STRONGEST.compare(one, other) <= 0 ? one : other;
  }

  private static Optional<ClaimEdge> edge(Model model, Map<String, End> meant, Claimed claim) {
    RelationType type = model.relationTypes().get(claim.type());
    @Nullable End from = meant.get(claim.subject());
    @Nullable End to = meant.get(claim.object());
    if (type == null || from == null || to == null) {
      return Optional.empty();
    }
    boolean allowed = type.from().contains(from.type()) && type.to().contains(to.type());
    if (!allowed || from.id().equals(to.id())) {
      return Optional.empty();
    }
    boolean turned = type.symmetric() && from.id().compareTo(to.id()) > 0;
    String first = turned ? to.id() : from.id();
    String second = turned ? from.id() : to.id();
    return Optional.of(
        new ClaimEdge(
            ContentIds.relation(type.name(), first, second),
            type.name(),
            first,
            second,
            claim.statement(),
            claim));
  }

  /** Whether the ends stand the other way round than in the claim, as symmetric ones may. */
  public boolean turned(Map<String, String> mentions) {
    return !subject.equals(mentions.get(claim.subject()));
  }

  /** How the claim bears on the relation. */
  public Bearing bearing() {
    return claim.bearing();
  }
}
