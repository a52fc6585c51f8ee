package dev.groundtrack.graph.transfer;

import dev.groundtrack.graph.transfer.ExportLine.Edge;
import dev.groundtrack.graph.transfer.ExportLine.End;
import dev.groundtrack.graph.transfer.ExportLine.Node;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.Model;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads an export through, line by line, before anything of it is written. */
final class ExportCheck {
  private static final String AGAIN = "take the file as export wrote it, or export again";

  private final Path file;
  private final @Nullable String sourceLabel;
  private final MessageDigest digest = ExportLine.digest();
  private long number;
  private long nodes;
  private long edges;
  private String last = "";
  private @Nullable End end;

  private ExportCheck(Path file, Model model) {
    this.file = file;
    this.sourceLabel = model.evidence(EvidenceRole.SOURCE).map(EntityType::label).orElse(null);
  }

  /**
   * @throws RefusedException with the number of the first line that is wrong
   */
  static void of(Path file, Model model) throws IOException {
    ExportCheck check = new ExportCheck(file, model);
    try (BufferedReader lines = Files.newBufferedReader(file)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        check.number++;
        check.add(line);
      }
    } catch (CharacterCodingException e) {
      check.number++;
      throw check.wrong("is not UTF-8", AGAIN);
    }
    check.end();
  }

  private void add(String line) {
    if (end != null) {
      throw wrong("stands behind the last line of the export", AGAIN);
    }
    try {
      switch (ExportLine.of(line)) {
        case Node node -> node(node);
        case Edge _ -> edges++;
        case End found -> end = found;
      }
    } catch (IllegalArgumentException e) {
      throw wrong(String.valueOf(e.getMessage()), AGAIN);
    }
    if (end == null) {
      digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }

  private void node(Node node) {
    nodes++;
    if (edges > 0) {
      throw wrong("is a node behind an edge", AGAIN);
    }
    if (node.id().equals(last)) {
      throw wrong("has the id of the line before, \"" + last + "\"", AGAIN);
    }
    last = node.id();
    if (sourceLabel != null
        && node.labels().contains(sourceLabel)
        && !sha256(String.valueOf(node.properties().get("text"))).equals(node.id())) {
      throw wrong("is a source whose text is not the one that its id was made of", AGAIN);
    }
  }

  private static String sha256(String text) {
    return HexFormat.of()
        .formatHex(ExportLine.digest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  private void end() {
    End told = end;
    if (told == null) {
      throw wrong("is the last, and not the end of an export: the file has been cut off", AGAIN);
    }
    if (told.format() > ExportWriter.FORMAT) {
      throw wrong(
          "is of format " + told.format() + ", which is newer than this Groundtrack",
          "restore it with the version that wrote it, or a later one");
    }
    if (!told.whole()) {
      throw wrong(
          "says that a filter chose what is in the file: it is a part of a graph",
          "export the whole graph, without where");
    }
    if (told.nodes() != nodes || told.edges() != edges) {
      throw wrong(
          "tells of %d nodes and %d edges, and there are %d and %d"
              .formatted(told.nodes(), told.edges(), nodes, edges),
          AGAIN);
    }
    if (!told.sha256().equals(HexFormat.of().formatHex(digest.digest()))) {
      throw wrong("has the SHA-256 of other lines: some before it were changed", AGAIN);
    }
  }

  private RefusedException wrong(String what, String remedy) {
    return new RefusedException(
        List.of(new Problem(file.getFileName() + ":" + Math.max(1, number), what, remedy)));
  }
}
