package dev.groundtrack.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFile;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.problem.Problem;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Cells are values of the types that the schema gives their columns. */
class NamesTableTest {
  private static final Model MODEL =
      ((ModelReader.Read)
              ModelReader.read(
                  SchemaFiles.ofDefaultDomain().stream()
                      .map(
                          file ->
                              new SchemaFile(
                                  file.name(),
                                  file.text()
                                      .replace(
                                          "  launchedOn: Date",
                                          "  firstHeard: DateTime\n  heard: [DateTime!]\n"
                                              + "  rises: Time\n  wakes: LocalTime\n"
                                              + "  launchedOn: Date")))
                      .toList()))
          .model();

  private final List<Problem> problems = new ArrayList<>();

  private Map<String, Object> read(String columns, String cells) {
    String text = "id,name," + columns + "\nkite,Kite," + cells + "\n";
    return NamesTable.parse(MODEL, new SourceFile("spacecraft.csv", text), problems)
        .rows()
        .getFirst()
        .properties();
  }

  @Test
  void momentsAreInUtcAndNoFinerThanTheyArePrinted() {
    assertThat(read("firstHeard", "2026-03-01T01:00:00.12345+02:00"))
        .containsEntry("firstHeard", ZonedDateTime.parse("2026-02-28T23:00:00.123Z"));
    assertThat(read("heard", "2026-03-01T01:00+02:00; 2026-03-01"))
        .containsEntry(
            "heard",
            List.of(
                ZonedDateTime.parse("2026-02-28T23:00Z"),
                ZonedDateTime.parse("2026-03-01T00:00Z")));
    assertThat(problems).isEmpty();
  }

  @Test
  void timesOfDayAreWhatTheyAre() {
    assertThat(read("rises,wakes", "06:30+05:30,07:15"))
        .containsEntry("rises", OffsetTime.parse("06:30+05:30"))
        .containsEntry("wakes", LocalTime.parse("07:15"));
  }

  @Test
  void whatIsNoMomentIsAProblem() {
    read("firstHeard", "last spring");

    assertThat(problems)
        .containsExactly(
            new Problem(
                "spacecraft.csv:2",
                "\"last spring\" is no DateTime for firstHeard",
                "write it as 2022-03-05T12:00:00Z"));
  }
}
