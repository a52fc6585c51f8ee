package dev.groundtrack.command;

import dev.groundtrack.ingest.source.ArticleFile;
import dev.groundtrack.ingest.source.SourceFile;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
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
      "Imports articles.",
      "",
      "An article is English prose in UTF-8, with YAML front matter before it if it has any (title,"
          + " url, publisher, author, publishedOn). What is known already changes nothing."
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
      description = "Files, and folders of *.txt files.")
  private List<Path> paths = List.of();

  @Option(
      names = "--server",
      paramLabel = "URL",
      description = "The server to import through; it must answer.")
  private @Nullable URI server;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      defaultValue = "${env:GROUNDTRACK_TOKEN:-}",
      description =
          "The groundtrack.token of that server, or GROUNDTRACK_TOKEN in the environment.")
  private String token = "";

  @Option(
      names = "--mapping",
      paramLabel = "MAPPING",
      description =
          "The files are tables: what their columns mean, a YAML file or one of"
              + " gcat-orgs, gcat-satcat, gcat-psatcat, ucs.")
  private @Nullable String mapping;

  @Mixin private final FrontMatterOverrides about = new FrontMatterOverrides();
  @Unmatched private final List<String> settings = new ArrayList<>();
  private @Nullable TableImport tables;
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    String[] all = new SettingArguments(spec, settings).and();
    List<Path> files = ArticlePaths.in(paths);
    if (about.given() && files.size() > 1) {
      throw new ParameterException(
          spec.commandLine(), "--title, --url and the like are for a single file");
    }
    PrintWriter log = spec.commandLine().getErr();
    ImportTally tally = new ImportTally();
    try (ImportDestination destination = destination(all)) {
      tables = mapping == null ? null : destination.tables(mapping);
      for (int i = 0; i < files.size(); i++) {
        String line = "[%d/%d] %s: ".formatted(i + 1, files.size(), files.get(i));
        log.println(line + one(destination, files.get(i), tally));
        log.flush();
      }
    }
    spec.commandLine().getOut().println(tally);
    return tally.failed() ? 1 : 0;
  }

  private ImportDestination destination(String[] all) {
    if (server != null) {
      return ServerDestination.at(server, token)
          .orElseThrow(
              () ->
                  RefusedException.of(
                      "--server",
                      "no Groundtrack answers at " + server,
                      "start one with serve, or leave --server out to open the store"));
    }
    return settings.isEmpty()
        ? ServerDestination.at(URI.create(DEFAULT_SERVER), token)
            .orElseGet(() -> StoreDestination.open(all))
        : StoreDestination.open(all);
  }

  /** Imports a file; what is to be said of it. */
  private String one(ImportDestination destination, Path file, ImportTally tally) {
    try {
      if (tables != null) {
        return tally.imported(tables.take(file, about.over(SourceKind.TABLE)));
      }
      Document document = ArticleFile.read(SourceFile.of(file));
      return tally.imported(destination.take(about.over(document)));
    } catch (RefusedException e) {
      return tally.refused(e.problems());
    }
  }
}
