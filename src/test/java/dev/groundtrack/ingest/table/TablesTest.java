package dev.groundtrack.ingest.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundtrack.evidence.Reading;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class TablesTest {
  private static final Model MODEL = ModelReader.model(SchemaFiles.of(""));
  private static final String MAPPING =
      """
      title: Craft
      dates: [yyyy-MM-dd, d.M.yyyy]
      entities:
        craft:
          type: Spacecraft
          key: {template: "craft-{Id}"}
          name: Name
          properties:
            launchedOn: Launched
            kind: {column: Kind, values: {SAT: SATELLITE, ROC: LAUNCH_VEHICLE}}
        maker:
          type: Agency
          name: {column: Makers, separator: "/"}
      relations:
        - {type: BUILT, subject: maker, object: craft}
      """;
  private static final String HEADER = "Id,Name,Kind,Launched,Makers\n";

  private static TableReading read(byte[] bytes, String mapping) {
    return new Tables(MODEL)
        .read(
            "craft.csv",
            bytes,
            new Mappings(MODEL).read("craft.yaml", mapping),
            new Tables.Given(
                Document.About.unknown(SourceKind.TABLE),
                new KnownNames(List.of(), List.of(), Map.of())));
  }

  private static TableReading read(String table) {
    return read(table.getBytes(StandardCharsets.UTF_8), MAPPING);
  }

  private static List<String> names(TableReading table) {
    return table.reading().resolved().entities().values().stream()
        .map(entity -> entity.name())
        .distinct()
        .toList();
  }

  private static List<String> claims(TableReading table) {
    return table.reading().extraction().claims().stream()
        .map(c -> c.subject().text() + " " + c.type() + " " + c.object().text())
        .toList();
  }

  @Test
  void aRowIsAStatementOfEntitiesAndRelations() {
    TableReading table = read(HEADER + "1,Petrel 1,SAT,4.10.1999,Perigee Works/Sund Orbital\n");
    assertThat(table.problems()).isEmpty();
    assertThat(names(table)).containsExactly("Petrel 1", "Perigee Works", "Sund Orbital");
    assertThat(claims(table))
        .containsExactly("Perigee Works BUILT Petrel 1", "Sund Orbital BUILT Petrel 1");
    Reading.Definition definition = table.reading().definitions().getFirst();
    assertThat(definition.entity().id()).isEqualTo("craft-1");
    assertThat(definition.properties())
        .containsEntry("launchedOn", LocalDate.of(1999, 10, 4))
        .containsEntry("kind", "SATELLITE");
  }

  @Test
  void twoRowsOfOneKeyAreOneEntity() {
    TableReading table = read(HEADER + "1,Petrel 1,SAT,,Perigee Works\n1,Petrel One,,,Sund\n");
    assertThat(names(table)).containsExactly("Petrel 1", "Perigee Works", "Sund");
  }

  @Test
  void wrongRowsAreToldWithTheirLinesAndTheOthersGoOn() {
    TableReading table =
        read(
            HEADER
                + "1,Petrel 1,SAT,1999-10-04,Perigee Works\n"
                + "2,Petrel 2,SAT\n"
                + "3,Petrel 3,SAT,1999-13-04,Perigee Works\n"
                + "4,Petrel 4,SHIP,1999-10-04,Perigee Works\n"
                + "5,\"Petrel 5,SAT,1999-10-04,Perigee Works\n"
                + ",Petrel 6,SAT,1999-10-04,Perigee Works\n"
                + "7,\"Petrel\n7\",SAT,1999-10-04,\n"
                + "8,Petrel 8,SAT,30.2.1999,Perigee Works\n"
                + "9,Petrel 9,SAT,,Perigee Works\n");
    assertThat(table.problems())
        .extracting(Problem::toString)
        .containsExactly(
            "craft.csv:3 has 3 cells, and the header 5; quote cells that hold delimiters, and write"
                + " empty cells out",
            "craft.csv:4 \"1999-13-04\" is no Date for launchedOn; mend it, or add its pattern to"
                + " dates: at craft.yaml:9",
            "craft.csv:5 \"SHIP\" is none of the values that the mapping translates; add it to"
                + " values: at craft.yaml:10, or say otherwise: there",
            "craft.csv:6 has a quotation mark that is not closed; close it, or double it in a cell",
            "craft.csv:7 \"craft\" has no key; fill the cell in",
            "craft.csv:10 \"30.2.1999\" is no Date for launchedOn; mend it, or add its pattern to"
                + " dates: at craft.yaml:9");
    assertThat(table.rows()).isEqualTo(3);
    assertThat(table.skipped()).isEqualTo(6);
    assertThat(names(table)).contains("Petrel\n7", "Petrel 9");
  }

  @Test
  void manyWrongRowsAreCounted() {
    TableReading table = read(HEADER + "1,Petrel 1,,,\n" + "2,Petrel\n".repeat(500));
    assertThat(table.problems()).hasSize(101);
    assertThat(table.problems().getLast().what())
        .isEqualTo("has 400 problems more, in 500 rows that were left out in all");
  }

  @Test
  void aTableThatTheMappingIsNotForIsRefused() {
    assertThatThrownBy(() -> read("Id,Nane,Kind,Launched,Makers\n1,Petrel 1,,,\n"))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        new Problem(
                            "craft.yaml:7",
                            "there is no column \"Name\" in craft.csv",
                            "did you mean \"Nane\"?")));
    assertThatThrownBy(() -> read("Id,Name,Name,Launched,Makers\n1,Petrel 1,,,\n"))
        .hasMessageContaining("has two columns \"Name\"");
    assertThatThrownBy(() -> read(HEADER)).hasMessageContaining("has no header with rows below it");
    assertThatThrownBy(() -> read(" \n")).hasMessageContaining("is empty");
    assertThatThrownBy(() -> read(HEADER + "1,2\n")).hasMessageContaining("no row that could be");
  }

  @Test
  void anyDelimiterAndEncodingIsFound() {
    String table = HEADER + "1,Fjärilen,SAT,1999-10-04,Övre Verk\n";
    for (String delimiter : List.of(",", ";", "\t", "|")) {
      assertThat(names(read(table.replace(",", delimiter))))
          .containsExactly("Fjärilen", "Övre Verk");
    }
    for (String encoding : List.of("UTF-8", "UTF-16", "UTF-16LE", "windows-1252")) {
      byte[] bytes = table.getBytes(Charset.forName(encoding));
      assertThat(names(read(bytes, MAPPING))).containsExactly("Fjärilen", "Övre Verk");
    }
    assertThat(names(read("\uFEFF" + table.replace("\n", "\r\n"))))
        .containsExactly("Fjärilen", "Övre Verk");
  }

  @Test
  void aSheetOfAWorkbookIsReadWithItsDaysAndFormulas() throws IOException {
    byte[] book;
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      workbook.createSheet("Notes").createRow(0).createCell(0).setCellValue("Nothing here");
      XSSFSheet sheet = workbook.createSheet("Craft");
      String[] header = HEADER.strip().split(",");
      for (int i = 0; i < header.length; i++) {
        sheet.createRow(2);
      }
      for (int i = 0; i < header.length; i++) {
        sheet.getRow(2).createCell(i).setCellValue(header[i]);
      }
      CellStyle day = workbook.createCellStyle();
      day.setDataFormat(workbook.createDataFormat().getFormat("d mmm yy"));
      var row = sheet.createRow(3);
      row.createCell(0).setCellValue(17);
      row.createCell(1).setCellFormula("\"Petrel \" & A4");
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      row.createCell(3).setCellValue(LocalDate.of(1999, 10, 4));
      row.getCell(3).setCellStyle(day);
      sheet.createRow(4).createCell(0).setCellValue(18);
      workbook.write(out);
      book = out.toByteArray();
    }
    TableReading table = read(book, MAPPING + "sheet: Craft\n");
    assertThat(names(table)).containsExactly("Petrel 17");
    assertThat(table.reading().definitions().getFirst().properties())
        .containsEntry("launchedOn", LocalDate.of(1999, 10, 4));
    assertThat(table.reading().definitions().getFirst().entity().id()).isEqualTo("craft-17");
    assertThat(table.problems()).extracting(Problem::place).containsExactly("craft.csv:Craft:5");
    assertThatThrownBy(() -> read(book, MAPPING + "sheet: Craff\n"))
        .hasMessageContaining("has no sheet \"Craff\"");
    assertThatThrownBy(() -> read(java.util.Arrays.copyOf(book, book.length / 2), MAPPING))
        .hasMessageContaining("is no XLSX workbook, or a broken one");
  }

  private static final String LINKED =
      """
      title: Linked craft
      prefixes: {s: "http://schema.org/", ex: "http://example.org/"}
      entities:
        craft:
          type: Spacecraft
          key: "@id"
          name: "s:name"
          where: [{column: "@type", is: ["ex:Craft"]}]
        agency:
          type: Agency
          key: "@id"
          name: "s:name"
          where: [{column: "@type", is: ["s:Organization"]}]
        maker:
          type: Agency
          key: {column: "s:manufacturer", separator: "|"}
      relations:
        - {type: BUILT, subject: maker, object: craft}
      """;

  @Test
  void linkedDataIsATableOfItsSubjects() {
    String turtle =
        """
        @prefix s: <http://schema.org/> .
        @prefix ex: <http://example.org/> .
        ex:petrel a ex:Craft ; s:name "Petrel"@en, "Stormfugl"@nb ;
          s:manufacturer ex:perigee , ex:nobody .
        ex:perigee a s:Organization ; s:name "Perigee Works" .
        """;
    String json =
        """
        {"@context": {"s": "http://schema.org/", "ex": "http://example.org/"}, "@graph": [
          {"@id": "ex:petrel", "@type": "ex:Craft", "s:name": "Petrel",
           "s:manufacturer": {"@id": "ex:perigee"}},
          {"@id": "ex:perigee", "@type": "s:Organization", "s:name": "Perigee Works"}]}
        """;
    for (String data : List.of(turtle, json)) {
      TableReading table = read(data.getBytes(StandardCharsets.UTF_8), LINKED);
      assertThat(names(table)).containsExactlyInAnyOrder("Petrel", "Perigee Works");
      assertThat(claims(table)).containsExactly("http://example.org/perigee BUILT Petrel");
    }
    assertThat(read(turtle.getBytes(StandardCharsets.UTF_8), LINKED).problems())
        .extracting(Problem::what)
        .containsExactly(
            "\"maker\" is left out: the key \"http://example.org/nobody\" stands in no row and is"
                + " not known");
  }

  @Test
  void contextsThatStandElsewhereAreNotFetched() {
    String json =
        "{\"@context\": \"http://127.0.0.1:1/context.jsonld\", \"@id\": \"http://x.org/a\","
            + " \"name\": \"A\"}";
    assertThatThrownBy(() -> read(json.getBytes(StandardCharsets.UTF_8), LINKED))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("nothing is fetched");
  }
}
