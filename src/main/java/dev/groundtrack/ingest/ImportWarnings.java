package dev.groundtrack.ingest;

import dev.groundtrack.ingest.source.TextIntake;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.furniture.Furniture;
import dev.groundtrack.text.furniture.Zone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What whoever imports an article is to know of how it was read. */
final class ImportWarnings {
  private ImportWarnings() {}

  static List<Problem> of(TextIntake intake, Document document, Reader.Result result) {
    List<Problem> warnings = new ArrayList<>(intake.warnings(document));
    warnings.addAll(result.problems());
    unread(document).ifPresent(warnings::add);
    if (result.extraction().statements().isEmpty()) {
      warnings.add(
          new Problem(
              "input.text",
              "no statement was found in it",
              "it is kept as a source; remove it if it is of no use"));
    }
    return warnings;
  }

  /** What came with the page and not with the article. */
  private static Optional<Problem> unread(Document document) {
    String kinds =
        Furniture.of(document.text()).zones().stream()
            .map(Zone::kind)
            .filter(Zone.Kind::isOfPages)
            .distinct()
            .map(Zone.Kind::plural)
            .collect(Collectors.joining(", "));
    return kinds.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Problem(
                "input.text",
                "parts of it were taken for what stands around an article, and not read: " + kinds,
                "check the source's text, and take out such lines if they are to be gone"));
  }
}
