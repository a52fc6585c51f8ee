package dev.groundtrack.ingest.store;

import dev.groundtrack.evidence.EntityClusters;
import dev.groundtrack.evidence.MatchProposer;
import dev.groundtrack.graph.BatchParameter;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.graph.outbox.ChangeKind;
import dev.groundtrack.graph.outbox.Outbox;
import dev.groundtrack.ingest.store.derived.DerivedGraph;
import dev.groundtrack.ingest.store.derived.RecordedSource;
import dev.groundtrack.ingest.store.derived.RejectableLines;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.Model;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The layer that is derived: made for a new source, and made anew where judgements change. */
final class DerivedGraphBuilder {
  private final EvidenceSchema layout;
  private final Model model;
  private final EntityNodes entities;
  private final RelationEdges relations;
  private final NewRelations newRelations;
  private final DerivedEdges edges;
  private final JudgementNodes judgements;
  private final MatchProposals proposals;
  private final RejectionNodes rejections;

  DerivedGraphBuilder(EvidenceSchema layout, Model model, MatchProposer matcher) {
    this.layout = layout;
    this.model = model;
    this.entities = new EntityNodes(layout, model);
    this.relations = new RelationEdges(layout);
    this.newRelations = new NewRelations(layout, relations);
    this.edges = new DerivedEdges(layout);
    this.judgements = new JudgementNodes(layout);
    this.rejections = new RejectionNodes(layout);
    this.proposals = new MatchProposals(layout, entities, judgements, matcher);
  }

  /** The entities that may have changed, and how many relations are new. */
  record Built(Set<String> touched, int relations, int mentions) {}

  /** What follows from what a source says, as all that is decided has it. */
  DerivedGraph derived(GraphTransaction tx, RecordedSource ground, EntityClusters identities) {
    RejectableLines.Rejected rejected =
        rejections.of(tx, ground, new RejectableLines(model, identities));
    return DerivedGraph.of(model, ground, identities, rejected);
  }

  /** Derives what follows from a source but for relations; its entities' nodes are there. */
  void derive(GraphTransaction tx, DerivedGraph derived) {
    rejections.leaveOut(tx, derived.source(), derived.rejected());
    edges.create(tx, derived);
  }

  /**
   * Derives anew what follows from the sources in which mentions of these entities mean another
   * now.
   *
   * @param ids of entities as they were known before
   */
  Built rebuild(GraphTransaction tx, Collection<String> ids, EntityClusters identities) {
    Changed changed = changed(tx, ids, identities);
    Built built = rebuild(tx, changed.sources(), ids, identities);
    return new Built(built.touched(), built.relations(), changed.mentions());
  }

  /**
   * Derives anew what follows from these sources.
   *
   * @param ids of entities of which something may have changed besides, as they were known before
   */
  Built rebuild(
      GraphTransaction tx, Set<String> sources, Collection<String> ids, EntityClusters identities) {
    Set<String> touched = new LinkedHashSet<>(ids);
    Set<String> resting = new LinkedHashSet<>();
    List<DerivedGraph> all = new ArrayList<>();
    RecordedSourceReader ground = new RecordedSourceReader(layout);
    for (String source : sources) {
      touched.addAll(entities.touchedBy(tx, source));
      resting.addAll(relations.restingOn(tx, source));
      edges.remove(tx, source);
      Set<String> back = rejections.takeIn(tx, source);
      DerivedGraph derived = derived(tx, ground.read(tx, source), identities);
      back.removeAll(derived.rejected().statements());
      Outbox.append(tx, ChangeKind.CREATED, EvidenceRole.STATEMENT, back);
      all.add(derived);
    }
    int created = 0;
    for (DerivedGraph derived : all) {
      touched.addAll(entities.create(tx, derived.entities().values()));
      derive(tx, derived);
      created += newRelations.create(tx, derived.edges());
      derived.edges().forEach(edge -> resting.add(edge.id()));
    }
    define(tx, ids, identities);
    relations.dropUnfounded(tx, List.copyOf(resting));
    relations.refresh(tx, resting);
    settle(tx, touched, identities);
    return new Built(touched, created, 0);
  }

  /**
   * Drops those of the entities that nothing speaks of, and derives of the others what they are
   * called and with which of them a person may judge them to be one; returns how many are gone.
   */
  int settle(GraphTransaction tx, Set<String> touched, EntityClusters identities) {
    List<String> orphans = entities.orphans(tx, touched);
    Set<String> left = proposals.keys(tx, orphans);
    entities.drop(tx, orphans);
    settle(tx, new MatchProposals.Changed(Map.of(), touched, left), identities);
    return orphans.size();
  }

  /** The same where a source has come, and none of the entities can be without evidence. */
  void settle(GraphTransaction tx, NewEntities.Made made, EntityClusters identities) {
    settle(tx, new MatchProposals.Changed(made.whole(), made.others(), Set.of()), identities);
  }

  private void settle(
      GraphTransaction tx, MatchProposals.Changed changed, EntityClusters identities) {
    entities.refresh(tx, changed.others(), identities);
    judgements.refresh(tx, proposals.refresh(tx, changed, identities), identities);
  }

  /** Makes entities findable for those that may be one with them. */
  void index(GraphTransaction tx, Collection<String> ids) {
    proposals.index(tx, ids);
  }

  /** Derives of these what they are called, and were. */
  void portray(GraphTransaction tx, Collection<String> ids) {
    entities.refresh(tx, ids, judgements.identities(tx));
  }

  void nameKeys(GraphTransaction tx, Collection<String> ids) {
    entities.nameKeys(tx, ids);
  }

  private record Changed(Set<String> sources, int mentions) {}

  private Changed changed(GraphTransaction tx, Collection<String> ids, EntityClusters identities) {
    Map<String, Object> canonical = new LinkedHashMap<>();
    identities.judged().forEach(id -> canonical.put(id, identities.canonical(id)));
    Map<String, Object> moved = new LinkedHashMap<>();
    identities.movedMentions().forEach((m, right) -> moved.put(m, identities.canonical(right)));
    Set<String> sources = new LinkedHashSet<>();
    int mentions = 0;
    for (Row row :
        tx.run(
            layout.cypher(
                """
                UNWIND $batch.ids AS id
                MATCH (e:{ENTITY} {id: id})<-[:{REFERS_TO}]-(m)-[:{FOUND_IN}]->(source)
                WHERE coalesce($moved[m.id], $canonical[m.resolvedTo], m.resolvedTo) <> id
                RETURN source.id AS source, count(*) AS mentions ORDER BY source
                """),
            Map.of(
                "moved",
                moved,
                "canonical",
                canonical,
                BatchParameter.PARAMETER,
                BatchParameter.within("ids", ids)))) {
      sources.add(row.text("source"));
      mentions += (int) row.number("mentions");
    }
    return new Changed(sources, mentions);
  }

  /** Hangs rows that define entities on these as they are judged now. */
  private void define(GraphTransaction tx, Collection<String> ids, EntityClusters identities) {
    Map<String, Object> canonical = new LinkedHashMap<>();
    identities.judged().forEach(id -> canonical.put(id, identities.canonical(id)));
    tx.run(
        layout.cypher(
            """
            UNWIND $batch.ids AS id
            MATCH (e:{ENTITY} {id: id})<-[old:{DEFINES}]-(s)
            WITH e, old, s, coalesce($canonical[old.id], old.id) AS now WHERE now <> e.id
            MATCH (other:{ENTITY} {id: now})
            CREATE (s)-[defines:{DEFINES}]->(other)
            SET defines = properties(old)
            DELETE old
            """),
        Map.of(
            "canonical", canonical, BatchParameter.PARAMETER, BatchParameter.within("ids", ids)));
  }
}
