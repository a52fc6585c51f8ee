package dev.groundtrack.command;

import dev.groundtrack.graph.Graph;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;
import tools.jackson.databind.json.JsonMapper;

/** Writes the whole graph out, in an order of its own, so that equal graphs give equal files. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the graph as JSON Lines: every node, then every edge, in a fixed order.",
      "It opens the store itself: stop the server that has it open first.",
      "Settings such as --groundtrack.data=DIR are those of serve."
    })
final class Export implements Callable<Integer> {
  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The file to write; standard output if none is given.")
  private @Nullable Path out;

  @Unmatched private final List<String> settings = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    List<String> all = new ArrayList<>(settings);
    all.add("--groundtrack.seed=none");
    try (var context = Server.startWithoutWeb(all.toArray(String[]::new));
        Writer writer = writer()) {
      JsonMapper json = JsonMapper.builder().build();
      Graph graph = context.getBean(Graph.class);
      graph.read(
          tx -> {
            dev.groundtrack.graph.Export.write(tx, row -> line(writer, json, row));
            return null;
          });
    }
    return 0;
  }

  private Writer writer() throws IOException {
    return out == null
        ? new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8))
        : Files.newBufferedWriter(out);
  }

  private static void line(Writer writer, JsonMapper json, Map<String, Object> row) {
    try {
      writer.write(json.writeValueAsString(row));
      writer.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the export", e);
    }
  }
}
