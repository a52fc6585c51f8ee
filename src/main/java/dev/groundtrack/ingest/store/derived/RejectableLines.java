package dev.groundtrack.ingest.store.derived;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dev.groundtrack.evidence.EntityClusters;
import dev.groundtrack.evidence.Rejection;
import dev.groundtrack.ingest.store.derived.ClaimEdge.End;
import dev.groundtrack.ingest.store.derived.RecordedSource.Claimed;
import dev.groundtrack.ingest.store.derived.RecordedSource.Meant;
import dev.groundtrack.ingest.store.derived.RecordedSource.Named;
import dev.groundtrack.ingest.store.derived.RecordedSource.Stated;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.RelationType;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What of a source can be rejected, and by which rejection: its statements and their relations. */
public record RejectableLines(Model model, EntityClusters identities) {
  /** Of so many mistakes in a list of ids each is told; the rest is counted. */
  private static final int TOLD = 10;

  /**
   * What of a source is rejected.
   *
   * @param statements the ids of the statements that are rejected as a whole
   * @param claims the ids of the claims that are, by themselves or with their statement
   * @param rejections the ids of the rejections by which they are
   */
  public record Rejected(Set<String> statements, Set<String> claims, Set<String> rejections) {
    public static final Rejected NONE = new Rejected(Set.of(), Set.of(), Set.of());

    public Rejected {
      statements = Set.copyOf(statements);
      claims = Set.copyOf(claims);
      rejections = Set.copyOf(rejections);
    }

    /** What a source says but for this. */
    RecordedSource without(RecordedSource ground) {
      return new RecordedSource(
          ground.source(),
          ground.mentions(),
          ground.statements().stream().filter(s -> !statements.contains(s.id())).toList(),
          ground.claims().stream().filter(c -> !claims.contains(c.id())).toList());
    }
  }

  /** What is to be known of lines of a source that were rejected before, if there are any. */
  public static Optional<Problem> leftOut(int before) {
    String lines = before == 1 ? "1 line was" : before + " lines were";
    return before == 0
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "input.text",
                lines + " rejected before and left out",
                "nothing needs to be done; `rejections` lists them, and undoJudgement takes one"
                    + " back"));
  }

  /**
   * The rejections that these ids ask for.
   *
   * @param ids of statements, and of claims
   * @param text tells the sentences of a statement by its id
   * @throws RefusedException if the source has no line with one of the ids
   */
  public List<Rejection> asked(
      RecordedSource ground, List<String> ids, Function<String, String> text) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<String, Stated> statements =
        ground.statements().stream().collect(toMap(Stated::id, Function.identity()));
    Map<String, ClaimEdge> lines = new LinkedHashMap<>();
    edges(ground).forEach(edge -> lines.put(edge.claim().id(), edge));
    Map<String, Named> mentions = mentions(ground);
    Map<String, Rejection> asked = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      String id = ids.get(i);
      if (statements.containsKey(id)) {
        Stated statement = Objects.requireNonNull(statements.get(id));
        Rejection whole = new Rejection(statement.saying(), null, text.apply(id), null);
        asked.put(whole.id(), whole);
      } else if (lines.containsKey(id)) {
        ClaimEdge line = Objects.requireNonNull(lines.get(id));
        lines.values().stream()
            .filter(l -> l.id().equals(line.id()) && l.statement().equals(line.statement()))
            .map(l -> rejection(l.claim(), statements, mentions))
            .flatMap(Optional::stream)
            .map(r -> new Rejection(r.saying(), r.said(), text.apply(line.statement()), null))
            .forEach(r -> asked.put(r.id(), r));
      } else {
        problems.add(unknown(i, id));
      }
    }
    refuse(problems);
    return List.copyOf(asked.values());
  }

  private static Problem unknown(int index, String id) {
    return new Problem(
        "input.reject[" + index + "]",
        "the text has no statement and no relation with the id \"" + shortened(id) + "\"",
        "take an id that previewImport gives for this very text: statements { id }, relations { id"
            + " }");
  }

  private static String shortened(String id) {
    return id.codePointCount(0, id.length()) > 64
        ? id.substring(0, id.offsetByCodePoints(0, 64)) + "…"
        : id;
  }

  private static void refuse(List<Problem> problems) {
    if (problems.isEmpty()) {
      return;
    }
    List<Problem> told = new ArrayList<>(problems.subList(0, Math.min(TOLD, problems.size())));
    if (problems.size() > TOLD) {
      told.add(
          new Problem(
              "input.reject",
              (problems.size() - TOLD) + " more of its ids are not of this text either",
              "preview the text, and take the ids from that"));
    }
    throw new RefusedException(told);
  }

  /** The ids of all rejections by which something of a source would be left out. */
  public Set<String> rejections(RecordedSource ground) {
    Set<String> ids = new LinkedHashSet<>();
    Map<String, Stated> statements =
        ground.statements().stream().collect(toMap(Stated::id, Function.identity()));
    Map<String, Named> mentions = mentions(ground);
    ground.statements().forEach(s -> ids.add(whole(s)));
    ground
        .claims()
        .forEach(c -> rejection(c, statements, mentions).ifPresent(r -> ids.add(r.id())));
    return ids;
  }

  private static String whole(Stated statement) {
    return new Rejection(statement.saying(), null, "", null).id();
  }

  /**
   * What of a source is rejected.
   *
   * @param standing the ids of rejections
   */
  public Rejected rejected(RecordedSource ground, Set<String> standing) {
    if (standing.isEmpty()) {
      return Rejected.NONE;
    }
    Map<String, Stated> statements =
        ground.statements().stream().collect(toMap(Stated::id, Function.identity()));
    Map<String, Named> mentions = mentions(ground);
    Set<String> holding = new LinkedHashSet<>();
    Set<String> whole =
        ground.statements().stream()
            .filter(s -> standing.contains(whole(s)))
            .peek(s -> holding.add(whole(s)))
            .map(Stated::id)
            .collect(toSet());
    Set<String> claims = new LinkedHashSet<>();
    for (Claimed claim : ground.claims()) {
      Optional<String> by =
          rejection(claim, statements, mentions).map(Rejection::id).filter(standing::contains);
      by.ifPresent(holding::add);
      if (by.isPresent() || whole.contains(claim.statement())) {
        claims.add(claim.id());
      }
    }
    return new Rejected(whole, claims, holding);
  }

  /** By which the relation of a claim is rejected; the ends of symmetric ones in one order. */
  private Optional<Rejection> rejection(
      Claimed claim, Map<String, Stated> statements, Map<String, Named> mentions) {
    RelationType type = model.relationTypes().get(claim.type());
    @Nullable Stated statement = statements.get(claim.statement());
    @Nullable Meant from = meant(mentions, claim.subject());
    @Nullable Meant to = meant(mentions, claim.object());
    if (type == null || statement == null || from == null || to == null) {
      return Optional.empty();
    }
    boolean turned = type.symmetric() && from.entity().compareTo(to.entity()) > 0;
    Rejection.Said said =
        new Rejection.Said(type.name(), end(turned ? to : from), end(turned ? from : to));
    return Optional.of(new Rejection(statement.saying(), said, "", null));
  }

  private static @Nullable Meant meant(Map<String, Named> mentions, String id) {
    Named mention = mentions.get(id);
    return mention == null ? null : mention.means();
  }

  private static Rejection.End end(Meant meant) {
    return new Rejection.End(meant.entity(), meant.name());
  }

  private static Map<String, Named> mentions(RecordedSource ground) {
    return ground.mentions().stream().collect(toMap(Named::id, Function.identity()));
  }

  private List<ClaimEdge> edges(RecordedSource ground) {
    Map<String, End> ends = DerivedGraph.ends(ground, identities);
    return ground.claims().stream()
        .flatMap(claim -> ClaimEdge.of(model, ends, List.of(claim)).stream())
        .toList();
  }

  /** The ids of the claims by which a statement makes a relation. */
  public List<String> claims(RecordedSource ground, String statement, String relation) {
    return edges(ground).stream()
        .filter(edge -> edge.statement().equals(statement) && edge.id().equals(relation))
        .map(edge -> edge.claim().id())
        .toList();
  }
}
