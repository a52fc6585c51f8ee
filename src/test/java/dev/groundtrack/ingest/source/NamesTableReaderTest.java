package dev.groundtrack.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundtrack.evidence.Claim;
import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Reading;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTableReaderTest {
  private static final Model MODEL = ModelReader.model(SchemaFiles.ofDefaultDomain());
  private static final NamesTables TABLES = new NamesTables(MODEL);
  private static final SourceFile AGENCIES =
      new SourceFile(
          "names/agencies.csv",
          "id,name,aliases,kind\nlsa,\"Lunar Agency, The\",LSA; Moon People ;,SPACE_AGENCY\n");

  @Test
  void aRowDefinesAnEntityByItsCells() {
    Reading reading = read(AGENCIES).getFirst();
    assertThat(reading.definitions())
        .singleElement()
        .satisfies(
            definition -> {
              assertThat(definition.entity().id()).isEqualTo("lsa");
              assertThat(definition.entity().known()).isTrue();
              assertThat(definition.properties())
                  .containsEntry("name", "Lunar Agency, The")
                  .containsEntry("aliases", List.of("LSA", "Moon People"))
                  .containsEntry("kind", "SPACE_AGENCY");
              assertThat(reading.document().text().cut(definition.row().span()))
                  .isEqualTo("lsa,\"Lunar Agency, The\",LSA; Moon People ;,SPACE_AGENCY");
            });
    assertThat(reading.document().about().title()).isEqualTo("agencies.csv");
  }

  @Test
  void whatIsKnownOfAnEntityIsAllThatItIsCalled() {
    SourceFile countries =
        new SourceFile(
            "countries.csv",
            "id,name,demonyms,metonyms,aliases\nlun,Lunaria,Lunarian;Lunarians,Selene,\n");
    assertThat(TABLES.entities(List.of(countries)))
        .containsExactly(
            new KnownEntity(
                "lun",
                "Country",
                "",
                "",
                "Lunaria",
                List.of(),
                List.of("Lunarian", "Lunarians"),
                List.of("Selene")));
  }

  @Test
  void valuesAreOfTheSchemasTypesAndEmptyCellsAreNone() {
    SourceFile craft =
        new SourceFile("spacecraft.csv", "id,name,launchedOn,decayedOn\nzar,Zarya,1998-11-20,\n");
    assertThat(read(craft).getFirst().definitions().getFirst().properties())
        .containsEntry("launchedOn", LocalDate.of(1998, 11, 20))
        .doesNotContainKey("decayedOn");
  }

  @Test
  void aRelatedCellIsAClaimBetweenTheTwoByNameAliasOrId() {
    SourceFile people =
        new SourceFile("people.csv", "id,name,heads\nada,Ada Lace,moon people\nbo,Bo Bay,lsa\n");
    List<Reading> readings = read(AGENCIES, people);
    List<Claim> claims = readings.getLast().extraction().claims();
    assertThat(claims).extracting(Claim::type).containsExactly("HEADS", "HEADS");
    assertThat(claims.getFirst().subject().known()).isEqualTo("ada");
    assertThat(claims.getFirst().object().known()).isEqualTo("lsa");
    assertThat(claims.getLast().object().text()).isEqualTo("lsa");
    assertThat(claims.getFirst().explanation().rule()).isEqualTo("column heads");
  }

  @Test
  void anInverseColumnTurnsTheClaim() {
    SourceFile people = new SourceFile("people.csv", "id,name\nada,Ada Lace\n");
    SourceFile agencies =
        new SourceFile("agencies.csv", "id,name,headedBy\nlsa,Lunar Agency,Ada Lace\n");
    Claim claim = read(people, agencies).getLast().extraction().claims().getFirst();
    assertThat(List.of(claim.subject(), claim.object()))
        .extracting(Mention::known)
        .containsExactly("ada", "lsa");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "ships.csv    | id,name\\n                    | ships.csv is called after no entity type",
        "people.csv   | id,name,hight\\n              | people.csv:1 column \"hight\" is no field",
        "people.csv   | id,description\\n             | people.csv:1 there is no column \"name\"",
        "people.csv   | name\\n                       | people.csv:1 there is no column \"id\"",
        "people.csv   | id,name\\nada,Ada\\nbo,\\n    | people.csv:3 has no name",
        "people.csv   | id,name\\n,Ada\\n             | people.csv:2 has no id",
        "people.csv   | id,name\\n"
            + "ada,Ada\\n"
            + "ada,Bo\\n"
            + " | people.csv:3 id \"ada\" stands at people.csv:2",
        "people.csv   | id,name,heads\\na,A,Nobody\\n | people.csv:2 heads names \"Nobody\", which"
            + " stands in no table",
        "people.csv   | id,name,heads\\n"
            + "a,A,B\\n"
            + "b,B,\\n"
            + " | people.csv:2 heads names \"B\", which is a Person",
        "people.csv   | id,name,founded\\n"
            + "a,A,X\\n"
            + "b,X,\\n"
            + "c,X,\\n"
            + " | people.csv:2 founded names \"X\", which several rows bear",
        "spacecraft.csv | id,name,launchedOn\\na,A,May\\n | spacecraft.csv:2 \"May\" is no Date for"
            + " launchedOn; write it as 2022-03-05",
        "agencies.csv | id,name,kind\\n"
            + "a,A,SHOP\\n"
            + "    | agencies.csv:2 \"SHOP\" is no AgencyKind for kind; write one of [SPACE_AGENCY",
        "people.csv   | id,name\\na,\"A\\n            | people.csv is not CSV"
      })
  void everyMistakeInATableIsToldWithItsLine(String file, String text, String problem) {
    SourceFile table = new SourceFile(file, text.replace("\\n", "\n"));
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> TABLES.read(List.of(table)))
        .satisfies(
            refused ->
                assertThat(refused.problems())
                    .extracting(Problem::toString)
                    .anyMatch(told -> told.startsWith(problem)));
  }

  @Test
  void allMistakesOfAllTablesAreToldAtOnce() {
    SourceFile people = new SourceFile("people.csv", "id,name\nada,\n,Bo\n");
    SourceFile ships = new SourceFile("ships.csv", "id,name\n");
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> TABLES.read(List.of(people, ships)))
        .satisfies(refused -> assertThat(refused.problems()).hasSize(3));
  }

  private static List<Reading> read(SourceFile... files) {
    return TABLES.read(List.of(files));
  }
}
