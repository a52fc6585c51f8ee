package dev.groundtrack.export;

import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.problem.Suggestions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The formats of an export, with what HTTP calls them and what a file of theirs is called. */
public enum ExportFormat {
  /** A line a node, then a line an edge: all that is stored, as restore reads it. */
  JSONL("JSON Lines", "application/x-ndjson", "graph.jsonl"),
  /** JSON-LD 1.1: entities and relations, with their evidence in PROV-O and Web Annotation. */
  JSONLD("JSON-LD", "application/ld+json", "graph.jsonld"),
  /** GraphML: entities, and relations as edges between them. */
  GRAPHML("GraphML", "application/graphml+xml", "graph.graphml"),
  /** A ZIP of two tables as {@code neo4j-admin database import} takes them. */
  CSV("CSV of neo4j-admin, zipped", "application/zip", "graph-csv.zip");

  private final String title;
  private final String mediaType;
  private final String fileName;

  ExportFormat(String title, String mediaType, String fileName) {
    this.title = title;
    this.mediaType = mediaType;
    this.fileName = fileName;
  }

  /** By the name that requests and commands have for it: {@code jsonl}. */
  public String key() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  public String mediaType() {
    return mediaType;
  }

  public String fileName() {
    return fileName;
  }

  /**
   * The format that somebody asks for.
   *
   * @throws RefusedException if there is none of that name
   */
  public static ExportFormat of(String asked) {
    return Arrays.stream(values())
        .filter(format -> format.key().equals(asked))
        .findFirst()
        .orElseThrow(() -> refused(asked));
  }

  private static RefusedException refused(String asked) {
    List<String> keys = Arrays.stream(values()).map(ExportFormat::key).toList();
    String all =
        Arrays.stream(values())
            .map(format -> format.key() + " (" + format.title + ")")
            .collect(Collectors.joining(", "));
    return RefusedException.of(
        "format",
        "\"" + asked + "\" is no format of an export",
        Suggestions.nearest(asked, keys).map(name -> "did you mean " + name + "? ").orElse("")
            + "ask for one of these: "
            + all);
  }
}
