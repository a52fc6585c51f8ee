package dev.groundtrack.command;

import dev.groundtrack.export.ExportFormat;
import dev.groundtrack.export.GraphExporter;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.Server;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Writes the graph out, or what a filter matches of it, in one of several formats. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the graph as JSON Lines, JSON-LD, GraphML or CSV.",
      "",
      "JSON Lines are every node, then every edge, in a fixed order: equal graphs give equal",
      "files, and restore takes them in again.",
      "It opens the store itself, unless --server names a running server: else stop that first."
    },
    footer = {
      "",
      "Settings such as --groundtrack.data=DIR are those of serve.",
      "",
      "Example: groundtrack export --out graph.jsonl",
      "Example: groundtrack export --format graphml --where '{\"contested\": {\"eq\": true}}'"
    })
final class ExportCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write; standard output if none is given.")
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "jsonl",
      description =
          "jsonl, jsonld, graphml, or csv (a ZIP, for neo4j-admin); ${DEFAULT-VALUE} if none is"
              + " given.")
  private String format = "jsonl";

  @Option(
      names = "--where",
      paramLabel = "JSON",
      description = "Which relations, with what they rest on, as the API filters them; else all.")
  private @Nullable String where;

  @Mixin private final ServerOptions running = new ServerOptions();
  @Unmatched private final List<String> settings = new ArrayList<>();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    String[] all = new SettingArguments(spec, settings).and("--groundtrack.seed=none");
    ExportFormat chosen = RefusedException.at("--", () -> ExportFormat.of(format));
    URI server = running.server();
    if (server != null) {
      String path =
          "export?format="
              + chosen.key()
              + (where == null ? "" : "&where=" + URLEncoder.encode(where, StandardCharsets.UTF_8));
      new ServerDownload(server, running.token()).copy(path, this::output);
      return 0;
    }
    try (OpenStore store = Server.open(all)) {
      GraphExporter.Prepared export =
          RefusedException.at("--", () -> store.exporter().prepare(chosen, where));
      try (OutputStream to = output()) {
        export.write(to);
      }
    }
    return 0;
  }

  /** Opened when there is something to write: a refusal leaves an older file as it is. */
  private OutputStream output() throws IOException {
    return new BufferedOutputStream(
        out == null ? new Unclosed(System.out) : Files.newOutputStream(out));
  }

  /** The console's stream, which is not ours to close. */
  private static final class Unclosed extends FilterOutputStream {
    Unclosed(OutputStream stream) {
      super(stream);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
