package dev.groundtrack.command;

import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.Server;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Writes the embedded store into one file, while a server serves it or while none does. */
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the embedded store into one file, as it is at one moment, while the server serves.",
      "",
      "Writes wait while the store is copied on its own disk, reads do not; imports go on. restore"
          + " puts the file into an empty folder. It has all that is stored, keys and jobs too."
    },
    footer = {
      "",
      "It goes through the server that answers on "
          + ImportCommand.DEFAULT_SERVER
          + ", which takes the role admin. If none does, or if a setting of serve such as"
          + " --groundtrack.data=DIR is given, it opens the store itself.",
      "",
      "Example: groundtrack backup monday.backup"
    })
final class BackupCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The file to write; it must not be there yet.")
  private Path file = Path.of("");

  @Mixin private final ServerOptions running = new ServerOptions();
  @Unmatched private final List<String> settings = new ArrayList<>();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    String[] all = new SettingArguments(spec, settings).and("--groundtrack.seed=none");
    if (Files.exists(file)) {
      throw RefusedException.of(
          file.toString(), "is there already", "name another file, or remove that one");
    }
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      write(part, all);
      Files.move(part, file);
    } finally {
      Files.deleteIfExists(part);
    }
    spec.commandLine().getOut().println("backed up to " + file);
    return 0;
  }

  /** Into a file of another name, so that a backup that is there is whole. */
  private void write(Path part, String[] all) throws IOException {
    URI server = running.server();
    if (server == null && settings.isEmpty()) {
      URI here = URI.create(ImportCommand.DEFAULT_SERVER);
      server = ServerKeys.answersAt(here, running.token()) ? here : null;
    }
    if (server != null) {
      new ServerDownload(server, running.token()).copy("backup", () -> Files.newOutputStream(part));
      return;
    }
    try (OpenStore store = Server.open(all);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
      store.backup(out);
    }
  }
}
