package dev.groundtrack.command;

import dev.groundtrack.graph.backup.BackupRestore;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.Server;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Puts what export or backup wrote into an empty store. */
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = {
      "Restores a backup or an export into an empty store, which then exports the same bytes.",
      "",
      "An export is checked whole before anything is written; a backup goes into a new folder, and"
          + " is checked file by file. Stop the server first."
    },
    footer = {
      "",
      "Settings such as --groundtrack.data=DIR are those of serve.",
      "",
      "Example: groundtrack restore monday.backup --groundtrack.data=new-store",
      "Example: groundtrack restore graph.jsonl --groundtrack.data=new-store"
    })
final class RestoreCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "What backup or export wrote.")
  private Path file = Path.of("");

  @Unmatched private final List<String> settings = new ArrayList<>();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    String[] all = new SettingArguments(spec, settings).and("--groundtrack.seed=none");
    if (!Files.isRegularFile(file)) {
      throw RefusedException.of(
          file.toString(), "is no file", "name the file that backup or export wrote");
    }
    if (BackupRestore.isBackup(file)) {
      Instant takenAt = restoreBackup(all);
      spec.commandLine().getOut().println("restored " + file + ", as of " + takenAt);
      return 0;
    }
    try (OpenStore store = Server.open(all)) {
      store.restore(file);
    }
    spec.commandLine().getOut().println("restored " + file);
    return 0;
  }

  /** Puts the files back, and opens the store once: what cannot be opened is no store. */
  private Instant restoreBackup(String[] all) throws IOException {
    Server.Place place = Server.place(all);
    if (place.elsewhere()) {
      throw RefusedException.of(
          file.toString(),
          "is a backup of an embedded store, and spring.neo4j.uri names another database",
          "restore it into a folder, export that, and restore the export there");
    }
    Instant takenAt = BackupRestore.restore(file, place.data());
    try (OpenStore store = Server.open(all)) {
      store.graph();
    }
    return takenAt;
  }
}
