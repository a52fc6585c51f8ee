package dev.groundtrack.command;

import dev.groundtrack.web.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Starts the server and leaves it running. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = {
      "Starts the server: GraphiQL on http://127.0.0.1:8080/graphiql, the API on /graphql.",
      "",
      "Settings are given as --name=value, in the environment, or in ./application.properties:",
      "  --groundtrack.data=DIR      the embedded store (./data)",
      "  --groundtrack.schema=DIR    a folder of *.graphqls (the default domain)",
      "  --groundtrack.seed=WHAT     all, names, none, or a folder (all)",
      "  --spring.neo4j.uri=URI      an external Neo4j instead of the embedded store,",
      "                              with --spring.neo4j.authentication.username and .password",
      "  --server.port=PORT          (8080)"
    })
final class Serve implements Callable<Integer> {
  @Unmatched private final List<String> settings = new ArrayList<>();

  @Override
  public Integer call() {
    Server.start(settings.toArray(String[]::new));
    return 0;
  }
}
