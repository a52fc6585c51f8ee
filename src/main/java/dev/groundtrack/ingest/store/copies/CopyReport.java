package dev.groundtrack.ingest.store.copies;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose copy a source is, and which are copies of the same.
 *
 * @param original the source that the cluster counts as; null for a source without copies
 * @param title of the original
 * @param members the ids of all sources of the cluster, in order; none where there are no copies
 */
public record CopyReport(@Nullable String original, @Nullable String title, List<String> members) {
  /** Of a source that has no copies. */
  public static final CopyReport ALONE = new CopyReport(null, null, List.of());

  public CopyReport {
    members = List.copyOf(members);
  }
}
