package dev.groundtrack.command;

import dev.groundtrack.web.OpenStore;
import dev.groundtrack.web.Server;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import tools.jackson.databind.json.JsonMapper;

/** Writes the whole graph out, in an order of its own, so that equal graphs give equal files. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the graph as JSON Lines.",
      "",
      "Every node, then every edge, in a fixed order: equal graphs give equal files.",
      "It opens the store itself: stop the server that has it open first."
    },
    footer = {
      "",
      "Settings such as --groundtrack.data=DIR are those of serve.",
      "",
      "Example: groundtrack export --out graph.jsonl"
    })
final class ExportCommand implements Callable<Integer> {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write; standard output if none is given.")
  private @Nullable Path out;

  @Unmatched private final List<String> settings = new ArrayList<>();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    String[] all = new SettingArguments(spec, settings).and("--groundtrack.seed=none");
    try (OpenStore store = Server.open(all);
        Writer writer = writer()) {
      store
          .graph()
          .read(
              tx -> {
                dev.groundtrack.graph.GraphExport.write(tx, row -> line(writer, row));
                return true;
              });
    }
    return 0;
  }

  private Writer writer() throws IOException {
    return out == null
        ? new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))
        : Files.newBufferedWriter(out);
  }

  private static void line(Writer writer, Map<String, Object> row) {
    try {
      writer.write(JSON.writeValueAsString(row));
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the export", e);
    }
  }
}
