package dev.groundtrack.ingest.store.derived;

import dev.groundtrack.evidence.EntityClusters;
import dev.groundtrack.evidence.Judgement;
import dev.groundtrack.ingest.store.derived.ClaimEdge.End;
import dev.groundtrack.ingest.store.derived.RecordedSource.Meant;
import dev.groundtrack.ingest.store.derived.RecordedSource.Named;
import dev.groundtrack.ingest.store.derived.RecordedSource.Stated;
import dev.groundtrack.model.Model;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.SpanIndex;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What follows from what a source says and what is judged: a function of the two, so that no order
 * of imports and judgements leaves a trace.
 *
 * @param entities all that the source speaks of, by id
 * @param mentions the id of the entity that each mention means
 * @param speakers the id of the entity that makes each statement
 * @param about the ids of the entities that each statement mentions or relates
 * @param rejected what the source says and is left out here
 */
public record DerivedGraph(
    String source,
    Map<String, Entity> entities,
    Map<String, String> mentions,
    Map<String, String> speakers,
    Map<String, Set<String>> about,
    List<ClaimEdge> edges,
    RejectableLines.Rejected rejected) {

  /** An entity as its node is made; its names are derived afterwards. */
  public record Entity(String id, String type, String name) {}

  /** What follows where nothing of the source is rejected. */
  public static DerivedGraph of(Model model, RecordedSource ground, EntityClusters identities) {
    return of(model, ground, identities, RejectableLines.Rejected.NONE);
  }

  public static DerivedGraph of(
      Model model,
      RecordedSource whole,
      EntityClusters identities,
      RejectableLines.Rejected rejected) {
    RecordedSource ground = rejected.without(whole);
    Map<String, Entity> entities = new LinkedHashMap<>();
    Map<String, String> mentions = new LinkedHashMap<>();
    SpanIndex<Named> meaning = new SpanIndex<>();
    for (Named mention : ground.mentions()) {
      Meant means = mention.means();
      if (means != null) {
        Entity entity = entity(mention.id(), means, identities);
        entities.putIfAbsent(entity.id(), entity);
        mentions.put(mention.id(), entity.id());
        meaning.add(mention.span(), mention);
      }
    }
    List<ClaimEdge> edges = ClaimEdge.of(model, ends(ground, identities), ground.claims());
    Map<String, String> speakers = new LinkedHashMap<>();
    Map<String, Set<String>> about = new LinkedHashMap<>();
    for (Stated statement : ground.statements()) {
      String speaker = statement.speaker() == null ? null : mentions.get(statement.speaker());
      if (speaker != null) {
        speakers.put(statement.id(), speaker);
      }
      Set<String> ids = about.computeIfAbsent(statement.id(), id -> new LinkedHashSet<>());
      for (Span part : statement.content()) {
        meaning.over(part).stream()
            .filter(m -> part.contains(m.span()))
            .forEach(m -> ids.add(mentions.get(m.id())));
      }
    }
    for (ClaimEdge edge : edges) {
      Set<String> ids = about.computeIfAbsent(edge.statement(), id -> new LinkedHashSet<>());
      ids.add(edge.subject());
      ids.add(edge.object());
    }
    return new DerivedGraph(ground.source(), entities, mentions, speakers, about, edges, rejected);
  }

  /** What the ends of claims are, by the ids of mentions. */
  public static Map<String, End> ends(RecordedSource ground, EntityClusters identities) {
    Map<String, End> ends = new LinkedHashMap<>();
    for (Named mention : ground.mentions()) {
      Meant means = mention.means();
      if (means != null) {
        Entity entity = entity(mention.id(), means, identities);
        ends.put(mention.id(), new End(entity.id(), entity.type()));
      }
    }
    return ends;
  }

  private static Entity entity(String mention, Meant means, EntityClusters identities) {
    String name = identities.moved(mention).map(Judgement::name).orElse(means.name());
    return new Entity(identities.meant(mention, means.entity()), means.type(), name);
  }
}
