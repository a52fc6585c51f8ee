package dev.groundtrack.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MappingsTest {
  private static final Model MODEL = ModelReader.model(SchemaFiles.of(""));

  private static List<String> mistakes(String yaml) {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> new Mappings(MODEL).read("craft.yaml", yaml));
    return refused.problems().stream().map(Problem::toString).toList();
  }

  @Test
  void thoseThatComeAlongAreRight() {
    for (String name : Mappings.ready()) {
      assertThat(new Mappings(MODEL).of("mapping", name).entities()).isNotEmpty();
    }
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> new Mappings(MODEL).of("mapping", "gcat-org"));
    assertThat(refused.problems())
        .containsExactly(
            new Problem(
                "mapping",
                "there is no mapping called \"gcat-org\"",
                "did you mean \"gcat-orgs\"?"));
  }

  @Test
  void everyMistakeOfFormIsToldWithItsLine() {
    assertThat(
            mistakes(
                """
                titel: Craft
                publishedOn: yesterday
                format: xls
                entities:
                  craft:
                    type: Spacecraft
                    properties:
                      kind: {colum: Kind}
                  other: {type: Agency, nane: Maker}
                relations:
                  - {type: BUILT, subject: craft}
                """))
        .containsExactlyInAnyOrder(
            "craft.yaml:1 \"titel\" is no key of the mapping; did you mean \"title\"?",
            "craft.yaml:1 the mapping has no \"title\"; add it",
            "craft.yaml:2 \"publishedOn\" is not written as it must be; write a day as 2022-03-05",
            "craft.yaml:3 \"format\" is none of those that there are; write one of csv, tsv, gcat,"
                + " xlsx, turtle, jsonld",
            "craft.yaml:5 \"craft\" does not say where it comes from; give it a name, a key, or"
                + " both",
            "craft.yaml:8 \"colum\" is no key of \"kind\"; did you mean \"column\"?",
            "craft.yaml:8 \"kind\" does not say where it comes from; give it just one of column,"
                + " columns, constant and template",
            "craft.yaml:9 \"nane\" is no key of \"other\"; did you mean \"name\"?",
            "craft.yaml:9 \"other\" does not say where it comes from; give it a name, a key, or"
                + " both",
            "craft.yaml:11 \"0\" has no \"object\"; add it");
  }

  @Test
  void everyMistakeOfMeaningIsToldWithItsLine() {
    assertThat(
            mistakes(
                """
                title: Craft
                dates: [yyyy-QQQQQQQ-dd]
                skip:
                  - {column: Kind, matches: "("}
                entities:
                  craft:
                    type: Spacecraft
                    name: Name
                    properties:
                      lanchedOn: Launched
                      kind: {constant: SATELITE}
                      id: Id
                  maker:
                    type: Agenci
                    name: Maker
                  person:
                    type: Person
                    name: Chief
                relations:
                  - {type: BULT, subject: maker, object: craft}
                  - {type: OPERATES, subject: person, object: kraft}
                """))
        .containsExactlyInAnyOrder(
            "craft.yaml:2 \"yyyy-QQQQQQQ-dd\" is no pattern of a day; write gcat, or a pattern such"
                + " as yyyy-MM-dd, d/M/yyyy or d MMM yyyy",
            "craft.yaml:4 is no regular expression: missing closing ); mend it",
            "craft.yaml:10 Spacecraft has no property \"lanchedOn\"; did you mean \"launchedOn\"?",
            "craft.yaml:11 \"SATELITE\" is no SpacecraftKind; did you mean \"SATELLITE\"?",
            "craft.yaml:12 \"id\" is no property to give here; give it as key: or name: of the"
                + " entity",
            "craft.yaml:14 there is no entity type \"Agenci\"; did you mean \"Agency\"?",
            "craft.yaml:20 there is no relation type \"BULT\"; did you mean \"BUILT\"?",
            "craft.yaml:21 \"person\" is a Person, but OPERATES leads from [Agency, Country]; name"
                + " an entity of such a type, or another relation",
            "craft.yaml:21 there is no \"kraft\" among the entities; did you mean \"craft\"?");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "title: [",
        "- a\n- b",
        "just words\n",
        "title: a\ntitle: b\nentities: {}\n",
        "\n"
      })
  void whatIsNoMappingIsRefused(String yaml) {
    assertThat(mistakes(yaml)).isNotEmpty().allMatch(told -> told.startsWith("craft.yaml"));
  }
}
