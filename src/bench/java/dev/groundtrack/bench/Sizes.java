package dev.groundtrack.bench;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.Scalars;
import dev.groundtrack.api.generator.ApiGenerator;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.web.Server;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.UnionTypeDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * From the SDL of a domain to the schema of its API: prints, as a line of JSON, how many
 * milliseconds that takes, the first time and again and again, and how many bytes the schema has as
 * a server serves it. Arguments: the folder of the domain, or {@code -} for the default one; a
 * folder for a store; a file to write the peer's SDL to.
 */
final class Sizes {
  private static final int TIMES = 15;

  private Sizes() {}

  public static void main(String[] arguments) throws IOException {
    String domain = arguments[0].equals("-") ? "" : arguments[0];
    List<Long> times = times(domain);
    Model model = ModelReader.model(SchemaFiles.of(domain));
    Files.writeString(Path.of(arguments[2]), PeerSchema.of(model));
    System.out.printf("{\"milliseconds\":%s,\"bytes\":%d}%n", times, served(domain, arguments[1]));
  }

  private static List<Long> times(String domain) {
    List<Long> times = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      long start = System.nanoTime();
      executable(ApiGenerator.generate(ModelReader.model(SchemaFiles.of(domain))));
      times.add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
    }
    return times;
  }

  static GraphQLSchema executable(Api api) {
    TypeDefinitionRegistry types = api.definitions();
    RuntimeWiring.Builder wiring = RuntimeWiring.newRuntimeWiring();
    Scalars.ALL.forEach(wiring::scalar);
    types.types().values().stream()
        .filter(t -> t instanceof InterfaceTypeDefinition || t instanceof UnionTypeDefinition)
        .forEach(type -> wiring.type(type.getName(), t -> t.typeResolver(env -> null)));
    return new SchemaGenerator().makeExecutableSchema(types, wiring.build());
  }

  private static int served(String domain, String store) {
    try (ConfigurableApplicationContext server =
        new SpringApplication(Server.class)
            .run(
                "--groundtrack.schema=" + domain,
                "--groundtrack.seed=none",
                "--groundtrack.data=" + store,
                "--server.port=0")) {
      String sdl = new SchemaPrinter().print(server.getBean(GraphQLSchema.class));
      return sdl.getBytes(StandardCharsets.UTF_8).length;
    }
  }
}
