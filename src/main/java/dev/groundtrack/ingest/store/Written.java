package dev.groundtrack.ingest.store;

import dev.groundtrack.evidence.Rejection;
import dev.groundtrack.ingest.store.copies.CopyReport;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is new in the graph; all zero where the source was known already.
 *
 * @param rejections the ids of those by which lines of it were left out
 */
public record Written(
    boolean alreadyKnown,
    int statements,
    int relations,
    int entities,
    CopyReport copies,
    Set<String> rejections) {
  /** Nothing is new. */
  public static final Written KNOWN = new Written(true, 0, 0, 0, CopyReport.ALONE, Set.of());

  public Written {
    rejections = Set.copyOf(rejections);
  }

  /** The same, where these have just been asked for. */
  Written asked(Collection<Rejection> asked) {
    Set<String> before = new LinkedHashSet<>(rejections);
    asked.forEach(rejection -> before.remove(rejection.id()));
    return new Written(alreadyKnown, statements, relations, entities, copies, before);
  }
}
