package dev.groundtrack.ingest.store;

import dev.groundtrack.evidence.EntityClusters;
import dev.groundtrack.evidence.Judgement;
import dev.groundtrack.evidence.MatchProposer;
import dev.groundtrack.evidence.Rejection;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.graph.outbox.WriteTurn;
import dev.groundtrack.ingest.store.derived.RecordedSource;
import dev.groundtrack.ingest.store.derived.RejectableLines;
import dev.groundtrack.model.Model;
import dev.groundtrack.problem.RefusedException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes judgements into the graph and takes them out of it. Each is one transaction, in which all
 * that follows from it is derived anew; it waits for other writers as imports do.
 */
public final class JudgementWriter {
  private final Graph graph;
  private final EvidenceSchema layout;
  private final JudgementNodes judgements;
  private final RejectionNodes rejections;
  private final DerivedGraphBuilder rebuilding;
  private final Model model;

  /**
   * @param matcher proposes what a person should judge
   * @throws IllegalArgumentException if the schema has no evidence types
   */
  public JudgementWriter(Graph graph, Model model, MatchProposer matcher) {
    this.graph = graph;
    this.layout = EvidenceSchema.of(model);
    this.judgements = new JudgementNodes(layout);
    this.model = model;
    this.rejections = new RejectionNodes(layout);
    this.rebuilding = new DerivedGraphBuilder(layout, model, matcher);
  }

  /**
   * What came of a judgement.
   *
   * @param identities what all that is decided amounts to by now
   * @param mentions how many mentions mean another entity now
   */
  public record Judged(
      Judgement judgement, EntityClusters identities, int mentions, boolean alreadyKnown) {}

  /**
   * Makes a judgement of what stands in the graph, and writes it; one that stands already changes
   * nothing.
   *
   * @param making may refuse; its exception ends the transaction
   */
  public Judged judge(Function<Standings, Judgement> making) {
    return graph.write(
        tx -> {
          WriteTurn.take(tx);
          List<Judgement> decided = judgements.decided(tx);
          EntityClusters before = EntityClusters.of(decided);
          Judgement judgement = making.apply(new Standings(tx, layout, decided, before));
          if (decided.contains(judgement)) {
            return new Judged(judgement, before, 0, true);
          }
          judgements.put(tx, List.of(judgement));
          return rebuilt(tx, judgement, before);
        });
  }

  /** Takes a judgement back; none if there is no such, or nobody has decided it. */
  public Optional<Judged> undo(String id) {
    return graph.write(
        tx -> {
          WriteTurn.take(tx);
          List<Judgement> decided = judgements.decided(tx);
          Optional<Judgement> judgement =
              decided.stream().filter(j -> j.id().equals(id)).findFirst();
          judgement.ifPresent(j -> judgements.remove(tx, id));
          return judgement.map(j -> rebuilt(tx, j, EntityClusters.of(decided)));
        });
  }

  /**
   * What came of taking a rejection back.
   *
   * @param subject the id that the one end of its relation is known by now; likewise object
   * @param statements how many statements are there again
   * @param relations how many relations are
   */
  public record Restored(
      @Nullable String subject, @Nullable String object, int statements, int relations) {}

  /**
   * Rejects a statement that stands in the graph, or one of its relations; what is rejected already
   * changes nothing. Returns the id of the rejection.
   *
   * @param relation the id of the relation; none for all of the statement
   * @param note what the person who decided had to say
   * @throws dev.groundtrack.problem.RefusedException if there is no such line, or if it is none
   *     that was read in a source
   */
  public String reject(String statement, @Nullable String relation, @Nullable String note) {
    return graph.write(
        tx -> {
          WriteTurn.take(tx);
          EntityClusters identities = judgements.identities(tx);
          Row found = rejections.rejectable(tx, statement);
          RecordedSource ground = new RecordedSourceReader(layout).read(tx, found.text("source"));
          RejectableLines lines = new RejectableLines(model, identities);
          List<String> ids =
              relation == null ? List.of(statement) : lines.claims(ground, statement, relation);
          if (ids.isEmpty()) {
            throw RefusedException.of(
                "rejectEvidence(relation:)",
                "no relation with the id \"" + relation + "\" rests on this statement",
                "take an id that statements { id relations { id } } gives");
          }
          List<Rejection> asked =
              lines.asked(ground, ids, id -> found.text("text")).stream()
                  .map(rejection -> rejection.noting(note))
                  .toList();
          rejections.put(tx, asked);
          rebuilding.rebuild(tx, rejections.saying(tx, asked), List.of(), identities);
          return asked.getFirst().id();
        });
  }

  /** Takes a rejection back; none if there is no such. */
  public Optional<Restored> restore(String id) {
    return graph.write(
        tx -> {
          WriteTurn.take(tx);
          Optional<Rejection> rejection = rejections.find(tx, id);
          return rejection.map(r -> restored(tx, r));
        });
  }

  private Restored restored(GraphTransaction tx, Rejection rejection) {
    EntityClusters identities = judgements.identities(tx);
    Set<String> sources = rejections.leaving(tx, rejection.id());
    rejections.remove(tx, rejection.id());
    int hidden = rejections.hidden(tx, sources);
    DerivedGraphBuilder.Built built = rebuilding.rebuild(tx, sources, List.of(), identities);
    Rejection.Said said = rejection.said();
    return new Restored(
        said == null ? null : identities.canonical(said.subject().id()),
        said == null ? null : identities.canonical(said.object().id()),
        hidden - rejections.hidden(tx, sources),
        built.relations());
  }

  private Judged rebuilt(GraphTransaction tx, Judgement judgement, EntityClusters before) {
    EntityClusters after = judgements.identities(tx);
    Set<String> ends = new LinkedHashSet<>();
    for (String end : List.of(judgement.left(), judgement.right())) {
      ends.add(before.canonical(end));
      ends.add(after.canonical(end));
    }
    DerivedGraphBuilder.Built built = rebuilding.rebuild(tx, new ArrayList<>(ends), after);
    return new Judged(judgement, after, built.mentions(), false);
  }

  /** What stands in the graph when a judgement is made. */
  public static final class Standings {
    private final GraphTransaction tx;
    private final EvidenceSchema layout;
    private final List<Judgement> decided;
    private final EntityClusters identities;

    private Standings(
        GraphTransaction tx,
        EvidenceSchema layout,
        List<Judgement> decided,
        EntityClusters identities) {
      this.tx = tx;
      this.layout = layout;
      this.decided = decided;
      this.identities = identities;
    }

    /** All that is decided, by id. */
    public List<Judgement> decided() {
      return decided;
    }

    /** What that amounts to. */
    public EntityClusters identities() {
      return identities;
    }

    /**
     * The labels of an entity, by the id it is known by or, where it is judged to be another, by
     * its own; none if there is no such entity.
     */
    public Optional<Entity> entity(String id) {
      String canonical = identities.canonical(id);
      return tx
          .run(
              layout.cypher(
                  """
                  MATCH (e:{ENTITY} {id: $id})
                  RETURN e.id AS id, e.name AS name, labels(e) AS labels
                  """),
              Map.of("id", canonical))
          .stream()
          .map(
              row ->
                  new Entity(
                      row.text("id"),
                      row.text("name"),
                      row.list("labels").stream().map(String::valueOf).sorted().toList()))
          .findFirst();
    }

    /** The mentions of an entity, as it is known, by the sources they stand in. */
    public Map<String, Set<String>> mentions(String id) {
      Map<String, Set<String>> bySource = new java.util.LinkedHashMap<>();
      tx.run(
              layout.cypher(
                  """
                  MATCH (:{ENTITY} {id: $id})<-[:{REFERS_TO}]-(m)-[:{FOUND_IN}]->(source)
                  RETURN m.id AS mention, source.id AS source ORDER BY source, mention
                  """),
              Map.of("id", id))
          .forEach(
              row ->
                  bySource
                      .computeIfAbsent(row.text("source"), s -> new LinkedHashSet<>())
                      .add(row.text("mention")));
      return bySource;
    }
  }

  /** An entity as it is known. */
  public record Entity(String id, String name, List<String> labels) {}
}
