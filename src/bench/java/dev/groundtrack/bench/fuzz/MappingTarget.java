package dev.groundtrack.bench.fuzz;

import dev.groundtrack.ingest.table.Mappings;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.problem.RefusedException;
import java.nio.charset.StandardCharsets;

/** Mappings of tables, as YAML: read, or refused with what is wrong. */
public final class MappingTarget {
  private static final Mappings MAPPINGS =
      new Mappings(ModelReader.model(SchemaFiles.ofDefaultDomain()));

  private MappingTarget() {}

  /** As Jazzer calls it. */
  public static void fuzzerTestOneInput(byte[] data) {
    try {
      MAPPINGS.read("mapping.yaml", new String(data, StandardCharsets.UTF_8));
    } catch (RefusedException e) {
      // It tells what is wrong.
    }
  }
}
