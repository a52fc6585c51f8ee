package dev.groundtrack.ingest.table;

import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.evidence.Resolution;
import java.util.List;
import java.util.Map;

/**
 * The entities that are known before a table is read.
 *
 * @param curated those of the names and of curations; an entity with a key of its own may be one of
 *     these by its name
 * @param all these, and those of other tables
 * @param keys by type and key, entities that other tables mean by a key that is not their id
 */
public record KnownNames(
    List<KnownEntity> curated, List<KnownEntity> all, Map<List<String>, Resolution.Entity> keys) {
  public KnownNames {
    curated = List.copyOf(curated);
    all = List.copyOf(all);
    keys = Map.copyOf(keys);
  }
}
