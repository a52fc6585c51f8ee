package dev.groundtrack.ingest.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.graph.Row;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class EntityPropertiesTest {
  private static final EntityType AGENCY =
      Objects.requireNonNull(
          ModelReader.model(SchemaFiles.ofDefaultDomain()).entityTypes().get("Agency"));
  private static final Map<String, Object> DEFINED =
      Map.of("id", "lsa", "name", "Lunar Agency", "aliases", List.of("LSA"), "kind", "COMPANY");

  @Test
  void anEntityOfProseIsCalledAsMostSourcesCallIt() {
    assertThat(properties(Map.of("called", "Moon Agency")))
        .containsEntry("id", "lsa")
        .containsEntry("name", "Moon Agency")
        .containsEntry("aliases", List.of())
        .containsEntry("anyName", List.of("moon agency"));
    assertThat(properties(Map.of())).containsEntry("name", "First Name");
  }

  @Test
  void aDefinitionWinsOverWhatSourcesCallItAndTheLaterOverTheEarlier() {
    Map<String, Object> later = Map.of("kind", "MEDIA", "description", "It prints.");
    assertThat(properties(Map.of("called", "Moon", "definitions", List.of(DEFINED, later))))
        .containsEntry("name", "Lunar Agency")
        .containsEntry("kind", "MEDIA")
        .containsEntry("description", "It prints.")
        .containsEntry("anyName", List.of("lunar agency", "lsa"));
  }

  @Test
  void aDefinitionMayTakeAPropertyAway() {
    Map<String, Object> cleared = Map.of(EntityProperties.CLEARED, List.of("kind"));
    assertThat(properties(Map.of("definitions", List.of(DEFINED, cleared))))
        .doesNotContainKeys("kind", EntityProperties.CLEARED)
        .containsEntry("name", "Lunar Agency");
  }

  @Test
  void theNameThatAJudgementGaveWinsOverAll() {
    assertThat(properties(Map.of("definitions", List.of(DEFINED), "given", "The Second Agency")))
        .containsEntry("name", "The Second Agency");
  }

  @Test
  void ofAnEntityThatIsJudgedToBeSeveralTheOtherNamesAreAliases() {
    assertThat(
            properties(
                Map.of(
                    "definitions",
                    List.of(DEFINED),
                    "names",
                    List.of("Lunar agency", "Moon Office", "lsa"))))
        .containsEntry("aliases", List.of("LSA", "Moon Office"))
        .containsEntry("anyName", List.of("lunar agency", "lsa", "moon office"));
  }

  @Test
  void whatIsKnownOfAnEntityIsReadBackFromItsDefinitions() {
    assertThat(EntityProperties.known(AGENCY, row(Map.of("definitions", List.of(DEFINED)))))
        .isEqualTo(
            new KnownEntity(
                "lsa",
                "Agency",
                "COMPANY",
                "",
                "Lunar Agency",
                List.of("LSA"),
                List.of(),
                List.of()));
  }

  private static Map<String, Object> properties(Map<String, Object> more) {
    return EntityProperties.of(AGENCY, row(more)).properties();
  }

  private static Row row(Map<String, Object> more) {
    Map<String, Object> values = new HashMap<>();
    values.put("id", "lsa");
    values.put("name", "First Name");
    values.put("definitions", List.of());
    values.put("names", List.of());
    values.putAll(more);
    return new Row(values);
  }
}
