package dev.groundtrack.bench.train;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/** Examples as JSON, a line each: what the confidence is learnt from, and what it is tried on. */
final class ExampleFile {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private ExampleFile() {}

  static void write(Path file, List<Example> examples) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      for (Example example : examples) {
        out.write(JSON.writeValueAsString(example));
        out.newLine();
      }
    }
  }
}
