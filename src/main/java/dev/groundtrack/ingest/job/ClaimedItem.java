package dev.groundtrack.ingest.job;

import dev.groundtrack.ingest.fetch.Fetched;
import dev.groundtrack.ingest.source.Content;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.text.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item that is ours to import, until the lease ends.
 *
 * @param depth how many others it was found in
 * @param about what is known of it, over what it says itself
 * @param owner in whose name it was claimed
 */
record ClaimedItem(
    String id, String job, int depth, Work work, Document.About about, Terms terms, String owner) {

  /**
   * On what terms the job imports.
   *
   * @param mapping how its rows are read, if it has any
   * @param reject the ids of what is left out
   */
  record Terms(@Nullable String mapping, List<String> reject) {}

  /** What there is to do. */
  sealed interface Work {
    String place();
  }

  /** Bytes to look into. */
  record Look(Content content) implements Work {
    @Override
    public String place() {
      return content.place();
    }
  }

  /**
   * An address to fetch.
   *
   * @param about what whoever named it knows of it
   * @param excerpt what is imported instead where it cannot be fetched
   */
  record Fetch(
      String url, Document.About about, @Nullable Document excerpt, Fetched.Version version)
      implements Work {
    @Override
    public String place() {
      return url;
    }
  }

  /** Prose to read. */
  record Read(String place, Document document, List<Problem> warnings) implements Work {}
}
