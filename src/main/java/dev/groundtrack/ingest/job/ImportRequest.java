package dev.groundtrack.ingest.job;

import dev.groundtrack.text.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants imported, as one job.
 *
 * @param about what is known of it, over what it says itself; title and address only where it is
 *     one thing
 * @param mapping how its rows are read, if it has any
 * @param reject the ids of what is left out
 */
public record ImportRequest(
    List<ImportInput> inputs, Document.About about, @Nullable String mapping, List<String> reject) {
  public ImportRequest {
    inputs = List.copyOf(inputs);
    reject = List.copyOf(reject);
  }
}
