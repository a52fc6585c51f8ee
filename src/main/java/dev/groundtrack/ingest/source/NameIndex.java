package dev.groundtrack.ingest.source;

import dev.groundtrack.evidence.KnownEntity;
import dev.groundtrack.problem.Problem;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The entities of all tables, by id, name and alias. */
record NameIndex(Map<String, Set<KnownEntity>> byName) {

  static NameIndex of(List<NamesTable> tables, List<Problem> problems) {
    Map<String, Set<KnownEntity>> byName = new HashMap<>();
    Map<String, String> places = new HashMap<>();
    for (NamesTable table : tables) {
      for (NamesTable.Row row : table.rows()) {
        String before = places.put(row.entity().id(), row.place());
        if (before != null) {
          problems.add(
              new Problem(
                  row.place(),
                  "id \"" + row.entity().id() + "\" stands at " + before + " too",
                  "give every row an id of its own"));
        }
        names(row.entity())
            .forEach(
                name ->
                    byName
                        .computeIfAbsent(name.toLowerCase(Locale.ROOT), n -> new LinkedHashSet<>())
                        .add(row.entity()));
      }
    }
    return new NameIndex(byName);
  }

  private static Stream<String> names(KnownEntity entity) {
    return Stream.concat(Stream.of(entity.id(), entity.name()), entity.aliases().stream());
  }

  /** All that bear a name, whatever the case. */
  Set<KnownEntity> find(String name) {
    return byName.getOrDefault(name.toLowerCase(Locale.ROOT), Set.of());
  }
}
