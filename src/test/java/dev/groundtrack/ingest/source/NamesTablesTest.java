package dev.groundtrack.ingest.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.problem.RefusedException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Cells of tables of names that no index takes, or that name nothing. */
class NamesTablesTest {
  private static final NamesTables TABLES = new NamesTables(ModelReader.model(SchemaFiles.of("")));

  static final List<Map.Entry<String, String>> ROWS =
      List.of(
          Map.entry("a,\u200B,", "agencies.csv:2 name is empty; give it a name"),
          Map.entry("a,Norrland Space,NS;\u2060", "agencies.csv:2 aliases holds an empty name"),
          Map.entry("a," + "N".repeat(9_000) + ",", "agencies.csv:2 name has 9000 bytes in UTF-8"),
          Map.entry("a,N,NS;" + "S".repeat(9_000), "agencies.csv:2 aliases has 9000 bytes"),
          Map.entry("i".repeat(9_000) + ",N,", "agencies.csv:2 id has 9000 bytes in UTF-8"));

  @ParameterizedTest
  @FieldSource("ROWS")
  void areRefusedWhereTheyStand(Map.Entry<String, String> row) {
    SourceFile file = new SourceFile("agencies.csv", "id,name,aliases\n" + row.getKey() + "\n");
    assertThatThrownBy(() -> TABLES.read(List.of(file)))
        .isInstanceOfSatisfying(
            RefusedException.class,
            e -> assertThat(e.problems().toString()).contains(row.getValue()));
  }
}
