package dev.groundtrack.ingest.table;

import dev.groundtrack.evidence.KnownEntity;
import java.util.List;

/**
 * The entities that are known before a table is read.
 *
 * @param curated those of the names and of curations; an entity with a key of its own may be one of
 *     these by its name
 * @param all these, and those of other tables
 */
public record KnownNames(List<KnownEntity> curated, List<KnownEntity> all) {
  public KnownNames {
    curated = List.copyOf(curated);
    all = List.copyOf(all);
  }
}
