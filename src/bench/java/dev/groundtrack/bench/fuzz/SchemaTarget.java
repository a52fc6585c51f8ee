package dev.groundtrack.bench.fuzz;

import dev.groundtrack.ingest.lexicon.WordingLexicon;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFile;
import dev.groundtrack.problem.RefusedException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Schemas, and the wording in them: read, or refused with what is wrong. */
public final class SchemaTarget {
  private SchemaTarget() {}

  /** As Jazzer calls it. */
  public static void fuzzerTestOneInput(byte[] data) {
    String sdl = new String(data, StandardCharsets.UTF_8);
    try {
      Model model = ModelReader.model(List.of(new SchemaFile("schema.graphqls", sdl)));
      new WordingLexicon(model);
    } catch (RefusedException e) {
      // It tells what is wrong.
    }
  }
}
