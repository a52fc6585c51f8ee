package dev.groundtrack.ingest.store.derived;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.evidence.EntityClusters;
import dev.groundtrack.evidence.Judgement;
import dev.groundtrack.evidence.Judgement.Decision;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DerivedGraphTest {
  private static final Model MODEL = ModelReader.model(SchemaFiles.ofDefaultDomain());
  private static final RecordedSource SOURCE =
      ReadingRecorder.of(
          Accounts.reading(Accounts.everyone(), Accounts.heads(0.9, Modality.ACTUAL)));
  private static final String ADA = SOURCE.mentions().get(0).id();
  private static final String AGENCY = SOURCE.mentions().get(1).id();
  private static final String SHE = SOURCE.mentions().get(2).id();

  @Test
  void whatASourceSpeaksOfFollowsFromWhatWasRead() {
    DerivedGraph graph = derive();
    assertThat(graph.entities()).containsOnlyKeys("ada", "lsa");
    assertThat(graph.mentions())
        .containsEntry(ADA, "ada")
        .containsEntry(AGENCY, "lsa")
        .containsEntry(SHE, "ada");
    assertThat(graph.speakers())
        .containsOnlyKeys(SOURCE.statements().getLast().id())
        .containsValue("ada");
    assertThat(graph.about())
        .containsEntry(SOURCE.statements().getFirst().id(), Set.of("ada", "lsa"))
        .containsEntry(SOURCE.statements().getLast().id(), Set.of("ada"));
  }

  @Test
  void aClaimIsAnEdgeBetweenTheEntitiesThatItsMentionsMean() {
    assertThat(derive().edges())
        .singleElement()
        .satisfies(
            edge -> {
              assertThat(List.of(edge.subject(), edge.type(), edge.object()))
                  .containsExactly("ada", "HEADS", "lsa");
              assertThat(edge.bearing().confidence()).isEqualTo(0.9);
              assertThat(edge.bearing().rule()).isEqualTo("verb: head");
            });
  }

  @Test
  void judgementsMoveEverythingThatHangsOnAnEntity() {
    DerivedGraph graph = derive(Judgement.ofPair("lsa", "a-moon-agency", Decision.SAME));
    assertThat(graph.mentions()).containsEntry(AGENCY, "a-moon-agency");
    assertThat(graph.edges().getFirst().object()).isEqualTo("a-moon-agency");
    assertThat(graph.entities()).containsOnlyKeys("ada", "a-moon-agency");
  }

  @Test
  void anEntityIsNotRelatedToItself() {
    assertThat(derive(Judgement.ofPair("ada", "lsa", Decision.SAME)).edges()).isEmpty();
  }

  @Test
  void aMentionThatWasSplitOffIsOfTheNewEntityByItsName() {
    Judgement split = Judgement.ofMentions("ada", List.of(SHE), null, "Ada Lace (pilot)");
    DerivedGraph graph = derive(split);
    assertThat(graph.mentions()).containsEntry(ADA, "ada").containsEntry(SHE, split.right());
    assertThat(graph.entities().get(split.right()).name()).isEqualTo("Ada Lace (pilot)");
  }

  @Test
  void typesThatTheSchemaDoesNotAllowMakeNoEdge() {
    List<ClaimEdge> turned =
        ClaimEdge.of(
            MODEL,
            Map.of(
                ADA, new ClaimEdge.End("ada", "Person"),
                AGENCY, new ClaimEdge.End("bo", "Person")),
            SOURCE.claims());
    assertThat(turned).isEmpty();
  }

  private static DerivedGraph derive(Judgement... judgements) {
    return DerivedGraph.of(MODEL, SOURCE, EntityClusters.of(List.of(judgements)));
  }
}
