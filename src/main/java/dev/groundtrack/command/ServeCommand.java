package dev.groundtrack.command;

import dev.groundtrack.web.Server;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Starts the server and leaves it running. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    customSynopsis = "groundtrack [serve] [--SETTING=VALUE]...",
    description = {
      "Starts the server: the page on http://127.0.0.1:8080, GraphiQL on /graphiql, the API on"
          + " /graphql."
    },
    footer = {
      "",
      "Settings are given as --name=value, in the environment, or in ./application.properties:",
      "  --groundtrack.data=DIR      the embedded store (./data)",
      "  --groundtrack.schema=DIR    a folder of *.graphqls (the default domain)",
      "  --groundtrack.seed=WHAT     all, names, none, or a folder (all)",
      "  --spring.neo4j.uri=URI      an external Neo4j instead of the embedded store, with",
      "                              --spring.neo4j.authentication.username and .password",
      "  --server.port=PORT          (8080)",
      "",
      "Example: groundtrack serve --server.port=9090 --groundtrack.seed=names"
    })
final class ServeCommand implements Callable<Integer> {
  @Unmatched private final List<String> settings = new ArrayList<>();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    Server.serve(new SettingArguments(spec, settings).and());
    return 0;
  }
}
