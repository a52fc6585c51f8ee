package dev.groundtrack.command;

import dev.groundtrack.ingest.job.ImportInput;
import dev.groundtrack.ingest.job.ImportRequest;
import dev.groundtrack.problem.RefusedException;
import java.io.PrintWriter;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Imports articles, through a server if one answers, else into the store itself. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Imports what is in files, folders and at addresses.",
      "",
      "An article is English prose, with YAML front matter before it if it has any (title, url,"
          + " publisher, author, publishedOn). What is known already changes nothing. What has"
          + " been taken is imported even if this is interrupted: by the server, or when the store"
          + " is next opened by import or serve."
    },
    footer = {
      "",
      "It imports through the server that answers on "
          + ImportCommand.DEFAULT_SERVER
          + ". If none does, or if a setting of serve such as --groundtrack.data=DIR is given, it"
          + " opens the store itself.",
      "",
      "Example: groundtrack import article.txt --publisher \"Daily Mail\" --published-on 2022-03-05"
    })
final class ImportCommand implements Callable<Integer> {
  static final String DEFAULT_SERVER = "http://127.0.0.1:8080";

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, folders, addresses of http or https, or - for the standard input.")
  private List<String> paths = List.of();

  @Option(
      names = "--mapping",
      paramLabel = "FILE|NAME",
      description =
          "What the columns of tables mean: a YAML file, or the name of a mapping that comes"
              + " along.")
  private @Nullable String mapping;

  @Mixin private final ServerOptions running = new ServerOptions();
  @Mixin private final FrontMatterOverrides about = new FrontMatterOverrides();
  @Unmatched private final List<String> settings = new ArrayList<>();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    String[] all = new SettingArguments(spec, settings).and();
    ImportPaths found = ImportPaths.of(paths);
    if (about.ofOne() && found.sources().size() > 1) {
      throw new ParameterException(spec.commandLine(), "--title and --url are for a single file");
    }
    PrintWriter log = spec.commandLine().getErr();
    found.skipped().forEach(log::println);
    mapping = mapping == null ? null : MappingFile.text(mapping);
    ImportTally tally;
    try (ImportDestination destination = destination(all);
        ImportProgress progress = ImportProgress.of(log, found.sources().size())) {
      tally = new ImportRun(destination, progress).all(found.sources(), this::request);
    }
    spec.commandLine().getOut().println(tally);
    return tally.failed() ? 1 : 0;
  }

  private ImportRequest request(List<ImportInput> inputs) {
    return new ImportRequest(inputs, about.about(), mapping, List.of());
  }

  private ImportDestination destination(String[] all) {
    URI server = running.server();
    if (server != null) {
      return ServerDestination.at(server, running.token())
          .orElseThrow(
              () ->
                  RefusedException.of(
                      "--server",
                      "no Groundtrack answers at " + server,
                      "start one with serve, or leave --server out to open the store"));
    }
    return settings.isEmpty()
        ? ServerDestination.at(URI.create(DEFAULT_SERVER), running.token())
            .orElseGet(() -> ImportDestination.Store.open(all))
        : ImportDestination.Store.open(all);
  }
}
