package dev.groundtrack.command;

import dev.groundtrack.ingest.ImportReport;
import dev.groundtrack.ingest.Importer;
import dev.groundtrack.ingest.source.Content;
import dev.groundtrack.ingest.table.Mapping;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Imports tables by one mapping: a file, or one of those that come along. */
record TableImport(Importer importer, Mapping mapping) {
  /**
   * Reads the mapping.
   *
   * @throws RefusedException if there is none, or anything in it is wrong
   */
  static TableImport by(Importer importer, String given) {
    Path file = Path.of(given);
    return new TableImport(
        importer,
        Files.isRegularFile(file)
            ? importer.mapping(given, text(file))
            : importer.mapping("--mapping", given));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file) + "\n";
    } catch (IOException e) {
      throw RefusedException.of(file.toString(), "is not text in UTF-8", "save it as UTF-8");
    }
  }

  ImportReport take(Path file, Document.About about) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return importer.importTable(
          new Content(String.valueOf(file.getFileName()), bytes, null, null), mapping, about);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
