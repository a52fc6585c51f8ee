package dev.groundtrack.ingest;

import dev.groundtrack.ingest.store.copies.CopyReport;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.text.Document;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is said of a source that is a copy of another, or that others turn out to be copies of. */
final class CopyNotice {
  private static final String REMEDY =
      "nothing needs to be done: all stay as evidence and count once; remove those you do not want";

  private CopyNotice() {}

  static Optional<Problem> of(Document document, CopyReport copies) {
    String original = copies.original();
    if (original == null) {
      return Optional.empty();
    }
    return Optional.of(
        original.equals(document.id()) ? original(copies) : copy(original, copies.title()));
  }

  private static Problem copy(String original, @Nullable String title) {
    String name = title == null ? "the source " + original : "“" + title + "” (" + original + ")";
    return new Problem("input.text", "it is a near-copy of " + name, REMEDY);
  }

  private static Problem original(CopyReport copies) {
    int others = copies.members().size() - 1;
    String what =
        others == 1
            ? "a source known before is a near-copy of it"
            : others + " sources known before are near-copies of it";
    return new Problem("input.text", what, REMEDY);
  }
}
