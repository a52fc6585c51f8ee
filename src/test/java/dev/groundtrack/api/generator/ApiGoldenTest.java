package dev.groundtrack.api.generator;

import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFile;
import dev.groundtrack.testing.Golden;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApiGoldenTest {
  static Stream<Golden> cases() {
    return Golden.of("api");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aSchemaGivesItsApi(Golden golden) {
    SchemaFile schema = new SchemaFile("schema.graphqls", golden.given("schema.graphqls"));
    golden.expect("api.graphqls", ApiGenerator.generate(ModelReader.model(List.of(schema))).sdl());
  }
}
