package dev.groundtrack.ingest.write;

import dev.groundtrack.model.Model;
import dev.groundtrack.model.RelationType;
import dev.groundtrack.statement.Claim;
import dev.groundtrack.statement.Evidence;
import dev.groundtrack.statement.Resolved;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One claim between two entities: a relation, and one piece of its evidence.
 *
 * @param id of the relation
 * @param statement the id of the statement that makes the claim
 */
record Edge(
    String id,
    String type,
    Resolved.Entity subject,
    Resolved.Entity object,
    String statement,
    Claim claim) {
  private static final Comparator<Claim> STRONGEST =
      Comparator.comparing((Claim c) -> c.polarity())
          .thenComparing(c -> !c.modality().isAsserted())
          .thenComparing(c -> -c.confidence())
          .thenComparing(Claim::modality);

  /**
   * The edges that the claims of a document make: those whose ends are two entities of the types
   * that the schema allows. Of several equal claims of one statement the strongest counts.
   */
  static List<Edge> of(Model model, Resolved resolved, String source, List<Claim> claims) {
    Map<List<String>, Edge> edges = new LinkedHashMap<>();
    claims.stream()
        .sorted(STRONGEST)
        .flatMap(claim -> edge(model, resolved, source, claim).stream())
        .forEach(edge -> edges.putIfAbsent(List.of(edge.id, edge.statement), edge));
    return List.copyOf(edges.values());
  }

  private static Optional<Edge> edge(Model model, Resolved resolved, String source, Claim claim) {
    RelationType type = model.relationTypes().get(claim.type());
    Optional<Resolved.Entity> subject = resolved.entity(claim.subject());
    Optional<Resolved.Entity> object = resolved.entity(claim.object());
    if (type == null || subject.isEmpty() || object.isEmpty()) {
      return Optional.empty();
    }
    Resolved.Entity from = subject.get();
    Resolved.Entity to = object.get();
    boolean allowed = type.from().contains(from.type()) && type.to().contains(to.type());
    if (!allowed || from.id().equals(to.id())) {
      return Optional.empty();
    }
    boolean turned = type.symmetric() && from.id().compareTo(to.id()) > 0;
    Resolved.Entity first = turned ? to : from;
    Resolved.Entity second = turned ? from : to;
    return Optional.of(
        new Edge(
            Ids.relation(type.name(), first.id(), second.id()),
            type.name(),
            first,
            second,
            Ids.statement(source, claim.statement()),
            claim));
  }

  Evidence evidence(dev.groundtrack.statement.Document document) {
    return new Evidence(
        document.id(),
        document.about().publishedOn(),
        claim.polarity(),
        claim.modality(),
        claim.confidence());
  }
}
