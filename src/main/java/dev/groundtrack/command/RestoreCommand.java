package dev.groundtrack.command;

import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Puts what export wrote into an empty store. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Restores an export into an empty store, which then exports the same bytes.",
      "",
      "The file is checked whole before anything is written. Stop the server first."
    },
    footer = {
      "",
      "Settings such as --groundtrack.data=DIR are those of serve.",
      "",
      "Example: groundtrack restore graph.jsonl --groundtrack.data=new-store"
    })
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "What export wrote.")
  private Path file = Path.of("");

  @Unmatched private final List<String> settings = new ArrayList<>();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    String[] all = new SettingArguments(spec, settings).and("--groundtrack.seed=none");
    if (!Files.isRegularFile(file)) {
      throw RefusedException.of(
          file.toString(), "is no file", "name the file that export wrote with --out");
    }
    try (OpenStore store = Server.open(all)) {
      store.restore(file);
    }
    spec.commandLine().getOut().println("restored " + file);
    return 0;
  }
}
