package dev.groundtrack.command;

import dev.groundtrack.graph.transfer.AdminExport;
import dev.groundtrack.graph.transfer.ExportWriter;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.Server;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
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

/** Writes the whole graph out, in an order of its own, so that equal graphs give equal files. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the whole graph.",
      "",
      "As JSON Lines (jsonl): every node, then every edge, in a fixed order, so that equal graphs",
      "give equal files; restore takes them. Or (neo4j-admin) as a folder of tables that",
      "neo4j-admin database import full takes, for the first load of a cluster.",
      "It opens the store itself, unless --server names a running server: else stop that first."
    },
    footer = {
      "",
      "Settings such as --groundtrack.data=DIR are those of serve.",
      "",
      "Examples: groundtrack export --out graph.jsonl",
      "          groundtrack export --format neo4j-admin --out tables"
    })
final class ExportCommand implements Callable<Integer> {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = {
        "The file to write; standard output if none is given.",
        "For neo4j-admin a folder that is empty or not there yet."
      })
  private @Nullable Path out;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if none is given.",
      completionCandidates = ExportFormat.Names.class,
      defaultValue = "jsonl",
      converter = ExportFormat.Converter.class)
  private ExportFormat format = ExportFormat.JSONL;

  @Mixin private final ServerOptions running = new ServerOptions();
  @Unmatched private final List<String> settings = new ArrayList<>();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    String[] all = new SettingArguments(spec, settings).and("--groundtrack.seed=none");
    URI server = running.server();
    if (format == ExportFormat.NEO4J_ADMIN) {
      return tables(server, all);
    }
    if (server != null) {
      new ServerExport(server, running.token()).copy(this::output);
      return 0;
    }
    try (OpenStore store = Server.open(all);
        OutputStream to = output()) {
      store
          .graph()
          .readWhole(
              tx -> {
                ExportWriter.write(tx, to);
                return true;
              });
    }
    return 0;
  }

  private int tables(@Nullable URI server, String[] settings) throws IOException {
    if (server != null) {
      throw RefusedException.of(
          "--format neo4j-admin",
          "a running server streams JSON Lines alone",
          "stop it and leave --server out, or export its JSON Lines and restore them");
    }
    Path folder = out;
    if (folder == null) {
      throw RefusedException.of(
          "--format neo4j-admin", "needs a folder to write into", "name one with --out FOLDER");
    }
    AdminExport.checkEmpty(folder);
    try (OpenStore store = Server.open(settings)) {
      store
          .graph()
          .readWhole(
              tx -> {
                AdminExport.write(tx, folder);
                return true;
              });
    }
    spec.commandLine()
        .getOut()
        .printf(
            """
            wrote the tables into %s; load them into a database that is new, or stopped, with
              cd %s
              neo4j-admin database import full @%s neo4j
            then start Groundtrack on it (--spring.neo4j.uri=...), which makes indexes and constraints
            """,
            folder, folder, AdminExport.ARGUMENTS);
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
