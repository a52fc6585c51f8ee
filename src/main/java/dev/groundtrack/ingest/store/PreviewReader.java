package dev.groundtrack.ingest.store;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import dev.groundtrack.evidence.ContentIds;
import dev.groundtrack.evidence.EntityClusters;
import dev.groundtrack.evidence.EntityProfile;
import dev.groundtrack.evidence.ImportPreview;
import dev.groundtrack.evidence.MatchProposer;
import dev.groundtrack.evidence.Reading;
import dev.groundtrack.evidence.Rejection;
import dev.groundtrack.evidence.Statement;
import dev.groundtrack.graph.BatchParameter;
import dev.groundtrack.graph.Graph;
import dev.groundtrack.graph.GraphTransaction;
import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.store.derived.ClaimEdge;
import dev.groundtrack.ingest.store.derived.DerivedGraph;
import dev.groundtrack.ingest.store.derived.ExplanationRow;
import dev.groundtrack.ingest.store.derived.ReadingRecorder;
import dev.groundtrack.ingest.store.derived.RecordedSource;
import dev.groundtrack.ingest.store.derived.RecordedSource.Meant;
import dev.groundtrack.ingest.store.derived.RecordedSource.Named;
import dev.groundtrack.ingest.store.derived.RejectableLines;
import dev.groundtrack.model.Model;
import dev.groundtrack.problem.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Tells what the graph would get by a reading, and writes nothing: what follows from a reading is
 * computed by the same functions as for a write, and the graph is only asked what of it is there. A
 * write that is rolled back would tell the same, but would make all importers wait, and leave new
 * names of labels and properties in the store.
 */
public final class PreviewReader {
  private final Graph graph;
  private final EvidenceSchema layout;
  private final Model model;
  private final EntityNodes entities;
  private final JudgementNodes judgements;
  private final RejectionNodes rejections;
  private final MatchProposals proposals;

  /**
   * @param matcher proposes what a person should judge
   * @throws IllegalArgumentException if the schema has no evidence types
   */
  public PreviewReader(Graph graph, Model model, MatchProposer matcher) {
    this.graph = graph;
    this.model = model;
    this.layout = EvidenceSchema.of(model);
    this.entities = new EntityNodes(layout, model);
    this.judgements = new JudgementNodes(layout);
    this.rejections = new RejectionNodes(layout);
    this.proposals = new MatchProposals(layout, entities, judgements, matcher);
  }

  /**
   * What the graph would get by a reading.
   *
   * @param reject ids of statements and claims to be left out
   * @throws dev.groundtrack.problem.RefusedException if the reading has no line with one of the ids
   */
  public ImportPreview preview(Reading reading, List<String> reject) {
    RecordedSource ground = ReadingRecorder.of(reading);
    return graph.read(
        tx -> {
          EntityClusters identities = judgements.identities(tx);
          RejectableLines lines = new RejectableLines(model, identities);
          Set<String> standing = rejections.standing(tx, lines.rejections(ground));
          Optional<Problem> before = RejectableLines.leftOut(standing.size());
          lines.asked(ground, reject, id -> "").stream().map(Rejection::id).forEach(standing::add);
          DerivedGraph derived =
              DerivedGraph.of(model, ground, identities, lines.rejected(ground, standing));
          return preview(tx, reading, new Derived(ground, derived, identities))
              .warning(before.stream().toList());
        });
  }

  /** What follows from a reading where these judgements stand. */
  private record Derived(RecordedSource ground, DerivedGraph graph, EntityClusters identities) {}

  private ImportPreview preview(GraphTransaction tx, Reading reading, Derived derived) {
    DerivedGraph graph = derived.graph();
    Set<String> known =
        there(tx, "MATCH (n:{ENTITY} {id: id})", graph.entities().keySet()).keySet();
    Set<String> relations =
        there(
                tx,
                "MATCH (n:{RELATION} {id: id})",
                graph.edges().stream().map(ClaimEdge::id).distinct().toList())
            .keySet();
    boolean alreadyKnown =
        !there(tx, "MATCH (n:{SOURCE} {id: id})", List.of(graph.source())).isEmpty();
    return new ImportPreview(
        reading.document(),
        alreadyKnown,
        mentions(derived),
        statements(reading, graph),
        lines(derived, relations),
        entities(tx, derived, known),
        List.of());
  }

  /** Those of these ids that are there, with what their nodes are called. */
  private Map<String, String> there(GraphTransaction tx, String match, Collection<String> ids) {
    Map<String, String> there = new LinkedHashMap<>();
    for (Row row :
        tx.run(
            layout.cypher(
                "UNWIND $batch.ids AS id " + match + " RETURN n.id AS id, n.name AS name"),
            BatchParameter.of("ids", ids))) {
      there.put(row.text("id"), Objects.toString(row.value("name"), ""));
    }
    return there;
  }

  private static List<ImportPreview.Named> mentions(Derived derived) {
    return derived.ground().mentions().stream()
        .map(
            m ->
                new ImportPreview.Named(
                    m.id(),
                    m.span(),
                    m.text(),
                    m.metonym(),
                    derived.graph().mentions().get(m.id())))
        .sorted(
            Comparator.comparing((ImportPreview.Named m) -> m.span().start())
                .thenComparing(m -> m.span().end())
                .thenComparing(ImportPreview.Named::id))
        .toList();
  }

  private static List<ImportPreview.Stated> statements(Reading reading, DerivedGraph graph) {
    Map<String, ImportPreview.Stated> statements = new LinkedHashMap<>();
    for (Statement statement : reading.extraction().statements()) {
      String id = ContentIds.statement(reading.document().id(), statement);
      if (!graph.rejected().statements().contains(id)) {
        statements.putIfAbsent(
            id,
            new ImportPreview.Stated(
                id, statement, graph.speakers().get(id), graph.about().getOrDefault(id, Set.of())));
      }
    }
    return List.copyOf(statements.values());
  }

  private static List<ImportPreview.Line> lines(Derived derived, Set<String> known) {
    Map<String, Named> mentions =
        derived.ground().mentions().stream().collect(toMap(Named::id, Function.identity()));
    return derived.graph().edges().stream()
        .map(edge -> line(edge, derived.graph(), mentions, !known.contains(edge.id())))
        .sorted(
            Comparator.comparing(
                    (ImportPreview.Line line) ->
                        Math.min(line.subjectAt().start(), line.objectAt().start()))
                .thenComparing(ImportPreview.Line::type)
                .thenComparing(ImportPreview.Line::id))
        .toList();
  }

  private static ImportPreview.Line line(
      ClaimEdge edge, DerivedGraph graph, Map<String, Named> mentions, boolean fresh) {
    boolean turned = edge.turned(graph.mentions());
    Named from = Objects.requireNonNull(mentions.get(edge.claim().subject()));
    Named to = Objects.requireNonNull(mentions.get(edge.claim().object()));
    return new ImportPreview.Line(
        edge.claim().id(),
        edge.id(),
        fresh,
        edge.type(),
        edge.subject(),
        edge.object(),
        turned ? to.span() : from.span(),
        turned ? from.span() : to.span(),
        edge.statement(),
        edge.bearing().polarity(),
        edge.bearing().modality(),
        edge.bearing().timing().tense(),
        edge.bearing().dates(),
        edge.bearing().confidence(),
        ExplanationRow.explanation(edge.bearing().explained()));
  }

  private List<ImportPreview.Entity> entities(
      GraphTransaction tx, Derived derived, Set<String> known) {
    Map<String, EntityProfile> profiles = new LinkedHashMap<>(entities.profiles(tx, known));
    for (DerivedGraph.Entity entity : derived.graph().entities().values()) {
      profiles.computeIfAbsent(
          entity.id(),
          id -> new EntityProfile(id, entity.type(), List.of(name(derived, entity)), false));
    }
    Map<String, List<ImportPreview.Candidate>> candidates =
        proposals.candidates(tx, profiles, derived.graph().edges(), derived.identities());
    List<ImportPreview.Entity> previewed = new ArrayList<>();
    for (String id : derived.graph().entities().keySet()) {
      EntityProfile profile = Objects.requireNonNull(profiles.get(id), id);
      previewed.add(
          new ImportPreview.Entity(
              id,
              profile.type(),
              profile.names().getFirst(),
              !known.contains(id),
              candidates.getOrDefault(id, List.of())));
    }
    return previewed;
  }

  /** What a new entity is called: as most of its mentions name it, those that name it first. */
  private static String name(Derived derived, DerivedGraph.Entity entity) {
    return derived
        .identities()
        .given(entity.id())
        .orElseGet(
            () ->
                derived.ground().mentions().stream()
                    .filter(m -> entity.id().equals(derived.graph().mentions().get(m.id())))
                    .map(Named::means)
                    .filter(Objects::nonNull)
                    .collect(groupingBy(PreviewReader::called, counting()))
                    .entrySet()
                    .stream()
                    .min(
                        Comparator.comparing((Map.Entry<Called, Long> e) -> !e.getKey().naming())
                            .thenComparing(e -> -e.getValue())
                            .thenComparing(e -> e.getKey().name()))
                    .map(e -> e.getKey().name())
                    .orElse(entity.name()));
  }

  private record Called(String name, boolean naming) {}

  private static Called called(@Nullable Meant means) {
    Meant there = Objects.requireNonNull(means);
    return new Called(there.name(), there.naming());
  }

  /**
   * Where a reading names entities that the graph has: the places that mean one, and those names
   * that several of them have, so that nobody can tell which is meant.
   *
   * @param ambiguous whether several known entities are called so
   */
  public List<ImportPreview.Named> known(Reading reading, Predicate<String> ambiguous) {
    RecordedSource ground = ReadingRecorder.of(reading);
    return graph.read(
        tx -> {
          EntityClusters identities = judgements.identities(tx);
          DerivedGraph derived = DerivedGraph.of(model, ground, identities);
          Set<String> known =
              there(tx, "MATCH (n:{ENTITY} {id: id})", derived.entities().keySet()).keySet();
          return mentions(new Derived(ground, derived, identities)).stream()
              .filter(
                  m -> m.entity() == null ? ambiguous.test(m.text()) : known.contains(m.entity()))
              .toList();
        });
  }
}
