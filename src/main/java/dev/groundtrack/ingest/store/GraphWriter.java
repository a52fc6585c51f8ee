package dev.groundtrack.ingest.store;

import dev.groundtrack.evidence.EntityClusters;
import dev.groundtrack.evidence.MatchProposer;
import dev.groundtrack.evidence.Reading;
import dev.groundtrack.evidence.Rejection;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.outbox.ChangeKind;
import dev.groundtrack.graph.outbox.Outbox;
import dev.groundtrack.graph.outbox.WriteTurn;
import dev.groundtrack.ingest.store.copies.CopyClusters;
import dev.groundtrack.ingest.store.copies.CopyDetection;
import dev.groundtrack.ingest.store.copies.CopyReport;
import dev.groundtrack.ingest.store.derived.DerivedGraph;
import dev.groundtrack.ingest.store.derived.ReadingRecorder;
import dev.groundtrack.ingest.store.derived.RecordedSource;
import dev.groundtrack.ingest.store.derived.RejectableLines;
import dev.groundtrack.ingest.store.marking.Clearances;
import dev.groundtrack.ingest.store.time.ClaimDates;
import dev.groundtrack.ingest.store.time.KnownDays;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.Instants;
import dev.groundtrack.model.Model;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.Marking;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes readings into the graph and takes sources out of it. Each source is one transaction; two
 * writers at once wait for one another, in whatever process they are.
 */
public final class GraphWriter {
  private final Graph graph;
  private final EvidenceSchema layout;
  private final EntityNodes entities;
  private final NewEntities newEntities;
  private final EvidenceNodes evidence;
  private final RelationEdges relations;
  private final NewRelations newRelations;
  private final JudgementNodes judgements;
  private final RejectionNodes rejections;
  private final DerivedGraphBuilder rebuilding;
  private final CopyClusters copies;
  private final Model model;

  /**
   * @param matcher proposes what a person should judge
   * @param copies tells which texts are copies
   * @throws IllegalArgumentException if the schema has no evidence types
   */
  public GraphWriter(Graph graph, Model model, MatchProposer matcher, CopyDetection copies) {
    this.graph = graph;
    this.layout = EvidenceSchema.of(model);
    this.entities = new EntityNodes(layout, model);
    this.newEntities = new NewEntities(layout, entities);
    this.evidence = new EvidenceNodes(layout);
    this.relations = new RelationEdges(layout);
    this.newRelations = new NewRelations(layout, relations);
    this.judgements = new JudgementNodes(layout);
    this.rejections = new RejectionNodes(layout);
    this.rebuilding = new DerivedGraphBuilder(layout, model, matcher);
    this.copies = new CopyClusters(layout::cypher, copies);
    this.model = model;
  }

  /** What is gone from the graph. */
  public record Removed(boolean found, int statements, int relations, int entities) {
    static final Removed NOTHING = new Removed(false, 0, 0, 0);
  }

  /** Whether a source is in the graph. */
  public boolean has(String source) {
    return graph.read(tx -> has(tx, source));
  }

  private boolean has(GraphTransaction tx, String source) {
    return evidence.kind(tx, source).isPresent();
  }

  /** What the graph knows of entities before anything is read. */
  public DefinedEntities defined() {
    return new DefinedEntities(graph, layout, entities);
  }

  /** Writes tables, in the place of older ones. */
  public TableWriter tables() {
    return new TableWriter(graph, this, layout, evidence);
  }

  /** Writes a reading, all of it or none. A source that is there already is left as it is. */
  public Written write(Reading reading) {
    return write(reading, (tx, written) -> {});
  }

  /** The same, and something more in the same transaction. */
  public Written write(Reading reading, BiConsumer<GraphTransaction, Written> more) {
    Clearances.announce(graph, reading.document().about().marking());
    return graph.write(
        tx -> {
          WriteTurn.take(tx);
          Written written = write(tx, reading);
          more.accept(tx, written);
          return written;
        });
  }

  /** What belongs to a source that is there already, in a transaction of its own. */
  public void known(BiConsumer<GraphTransaction, Written> more) {
    graph.write(
        tx -> {
          more.accept(tx, Written.KNOWN);
          return true;
        });
  }

  /**
   * The same, leaving lines out: what is rejected is written beside it, and holds for every other
   * source with the same words. Of a source that is there already the lines are left out, too.
   *
   * @param reject ids of statements and claims that the reading has
   * @throws dev.groundtrack.problem.RefusedException if it has no line with one of the ids; then
   *     nothing is written
   */
  public Written write(
      Reading reading, List<String> reject, BiConsumer<GraphTransaction, Written> more) {
    if (reject.isEmpty()) {
      return write(reading, more);
    }
    Clearances.announce(graph, reading.document().about().marking());
    return graph.write(
        tx -> {
          WriteTurn.take(tx);
          EntityClusters identities = judgements.identities(tx);
          List<Rejection> asked = asked(tx, reading, identities, reject);
          rejections.put(tx, asked);
          Set<String> others = rejections.saying(tx, asked);
          Written written = write(tx, reading).asked(asked);
          rebuilding.rebuild(tx, others, List.of(), identities);
          more.accept(tx, written);
          return written;
        });
  }

  private List<Rejection> asked(
      GraphTransaction tx, Reading reading, EntityClusters identities, List<String> ids) {
    String source = reading.document().id();
    RecordedSource ground =
        has(tx, source)
            ? new RecordedSourceReader(layout).read(tx, source)
            : ReadingRecorder.of(reading);
    Map<String, String> sentences = ReadingRecorder.sentences(reading);
    return new RejectableLines(model, identities)
        .asked(ground, ids, id -> sentences.getOrDefault(id, ""));
  }

  /** The same in a transaction that has taken its turn. */
  Written write(GraphTransaction tx, Reading reading) {
    return has(tx, reading.document().id()) ? Written.KNOWN : write(tx, reading, null);
  }

  /**
   * @param curation the number of a curation, which no other has
   */
  Written write(GraphTransaction tx, Reading reading, @Nullable Long curation) {
    RecordedSource ground = ReadingRecorder.of(reading);
    Document.About about = reading.document().about();
    NewRelations.Origin origin =
        new NewRelations.Origin(
            ground.source(),
            about.publishedOn(),
            KnownDays.of(about.kind(), about.publishedOn()),
            Clearances.stored(about.marking()),
            curation);
    EntityClusters identities = judgements.identities(tx);
    DerivedGraph derived = rebuilding.derived(tx, ground, identities);
    NewEntities.Made made =
        newEntities.create(
            tx, new NewEntities.Said(reading, ground.mentions(), derived, origin), identities);
    int statements = evidence.create(tx, reading, ground, Instants.now());
    evidence.number(tx, ground.source(), curation);
    evidence.define(tx, reading, identities);
    rebuilding.derive(tx, derived);
    NewRelations.Created created = newRelations.create(tx, derived.edges(), origin);
    CopyReport copied = copies.add(tx, reading.document());
    Set<String> weighed = restingOn(tx, copied.members());
    weighed.addAll(created.others());
    relations.refresh(tx, weighed);
    rebuilding.settle(tx, made, identities);
    int hidden = derived.rejected().statements().size();
    Set<String> rejections = derived.rejected().rejections();
    return new Written(
        false, statements - hidden, created.fresh(), made.count(), copied, rejections);
  }

  private Set<String> restingOn(GraphTransaction tx, Collection<String> sources) {
    Set<String> resting = new LinkedHashSet<>();
    sources.forEach(source -> resting.addAll(relations.restingOn(tx, source)));
    return resting;
  }

  /**
   * Mends what is told of a source; the dates of its claims and of the relations that rest on it
   * follow, and which of its copies is the original. Its id, which is of its text alone, stays.
   *
   * @param properties of its node; null takes one away
   * @param refusal what is wrong with a source of this kind, which is null where there is no such
   */
  public void update(
      String source,
      Map<String, @Nullable Object> properties,
      Function<@Nullable String, Optional<RefusedException>> refusal) {
    Clearances.announce(
        graph, properties.get("marking") instanceof String m ? Marking.valueOf(m) : null);
    graph.write(
        tx -> {
          WriteTurn.take(tx);
          refusal
              .apply(evidence.kind(tx, source).orElse(null))
              .ifPresent(
                  refused -> {
                    throw refused;
                  });
          evidence.describe(tx, source, properties);
          new ClaimDates(layout::cypher).tell(tx, source);
          Set<String> weighed = new LinkedHashSet<>(relations.restingOn(tx, source));
          weighed.addAll(restingOn(tx, copies.split(tx, List.of(source))));
          relations.refresh(tx, weighed);
          rebuilding.settle(tx, entities.touchedBy(tx, source), judgements.identities(tx));
          return true;
        });
  }

  /** Removes a source, and exactly what rested on it alone. */
  public Removed remove(String source) {
    return graph.write(
        tx -> {
          WriteTurn.take(tx);
          return remove(tx, source);
        });
  }

  /** The same in a transaction that has taken its turn. */
  Removed remove(GraphTransaction tx, String source) {
    if (!has(tx, source)) {
      return Removed.NOTHING;
    }
    Set<String> touched = entities.touchedBy(tx, source);
    List<String> edges = relations.restingOn(tx, source);
    Outbox.append(tx, ChangeKind.UPDATED, EvidenceRole.RELATION, edges);
    List<String> rest = copies.copies(tx, source);
    copies.forget(tx, source);
    int statements = evidence.remove(tx, source);
    int gone = relations.dropUnfounded(tx, edges);
    Set<String> weighed = restingOn(tx, copies.split(tx, rest));
    weighed.addAll(edges);
    relations.refresh(tx, weighed);
    int orphans = rebuilding.settle(tx, touched, judgements.identities(tx));
    return new Removed(true, statements, gone, orphans);
  }

  /** Makes what follows from the sources and is lacking. */
  public StoreIndexing indexing() {
    return new StoreIndexing(graph, layout, rebuilding, relations, copies);
  }

  DerivedGraphBuilder rebuilding() {
    return rebuilding;
  }
}
