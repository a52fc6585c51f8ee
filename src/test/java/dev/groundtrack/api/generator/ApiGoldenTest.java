package dev.groundtrack.api.generator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.api.Api;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFile;
import dev.groundtrack.testing.Golden;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.PrettyAstPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApiGoldenTest {
  private static final PrettyAstPrinter.PrettyPrinterOptions LINES =
      PrettyAstPrinter.PrettyPrinterOptions.defaultOptions();

  static Stream<Golden> cases() {
    return Golden.of("api");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void aSchemaGivesItsApi(Golden golden) {
    golden.expect("api.graphqls", sdl(api(golden).definitions()));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyRootFieldIsDescribed(Golden golden) {
    TypeDefinitionRegistry types = api(golden).definitions();
    assertThat(
            Stream.of("Query", "Mutation")
                .flatMap(
                    name ->
                        types
                            .getTypeOrNull(name, ObjectTypeDefinition.class)
                            .getFieldDefinitions()
                            .stream())
                .filter(field -> field.getDescription() == null)
                .map(FieldDefinition::getName))
        .isEmpty();
  }

  private static String sdl(TypeDefinitionRegistry types) {
    Document document =
        Document.newDocument().definitions(List.copyOf(types.types().values())).build();
    return PrettyAstPrinter.print(AstPrinter.printAst(document), LINES);
  }

  private static Api api(Golden golden) {
    SchemaFile schema = new SchemaFile("schema.graphqls", golden.given("schema.graphqls"));
    return ApiGenerator.generate(ModelReader.model(List.of(schema)));
  }
}
