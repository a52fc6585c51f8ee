package dev.groundtrack.bench;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.Scalars;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.ModelReader;
import dev.groundtrack.model.SchemaFiles;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * From the SDL of a domain to the schema of its API: prints how many bytes it has as it is served,
 * and how many milliseconds it takes in a fresh process, as a line of JSON. Arguments: the folder
 * of the domain, or {@code -} for the default one; a file to write the schema to; one to write the
 * peer's SDL to.
 */
final class Sizes {
  private Sizes() {}

  public static void main(String[] arguments) throws IOException {
    long start = System.nanoTime();
    Model model = ModelReader.model(SchemaFiles.of(arguments[0].equals("-") ? "" : arguments[0]));
    GraphQLSchema schema = executable(Api.of(model));
    long milliseconds = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    String sdl = new SchemaPrinter().print(schema);
    Files.writeString(Path.of(arguments[1]), sdl);
    Files.writeString(Path.of(arguments[2]), PeerSchema.of(model));
    System.out.printf(
        "{\"bytes\":%d,\"milliseconds\":%d}%n",
        sdl.getBytes(StandardCharsets.UTF_8).length, milliseconds);
  }

  private static GraphQLSchema executable(Api api) throws IOException {
    TypeDefinitionRegistry types = new SchemaParser().parse(api.sdl());
    if (api.model().hasEvidence()) {
      types.merge(new SchemaParser().parse(imports()));
    }
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
    Scalars.ALL.forEach(wiring::scalar);
    types.types().values().stream()
        .filter(
            type ->
                type instanceof graphql.language.InterfaceTypeDefinition
                    || type instanceof graphql.language.UnionTypeDefinition)
        .forEach(type -> wiring.type(type.getName(), t -> t.typeResolver(env -> null)));
    return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
  }

  private static String imports() throws IOException {
    try (InputStream in = Api.class.getResourceAsStream("/dev/groundtrack/web/import.graphqls")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
