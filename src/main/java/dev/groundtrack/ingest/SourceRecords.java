package dev.groundtrack.ingest;

import dev.groundtrack.ingest.store.GraphWriter;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Marking;
import dev.groundtrack.text.SourceKind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the {@link Importer} does with sources that are in the graph. */
record SourceRecords(GraphWriter writer) {
  /** What tables tell of entities is what all other sources are read by. */
  static RefusedException unmarked(String place) {
    return RefusedException.of(
        place,
        "only articles can be marked: by what tables tell, all other sources are read",
        "leave the marking out, or keep what few may see in an article");
  }

  void update(String source, Map<String, @Nullable Object> changes) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>(changes);
    if (told.containsKey("marking") && told.get("marking") == null) {
      told.put("marking", Marking.PUBLIC.name());
    }
    writer.update(
        source,
        told,
        kind ->
            switch (kind == null ? null : SourceKind.valueOf(kind)) {
              case null ->
                  Optional.of(
                      RefusedException.unknown(
                          "updateSource(id:)",
                          "there is no source with the id \"" + source + "\"",
                          "take an id that sources { id title } gives"));
              case NAMES ->
                  Optional.of(
                      RefusedException.of(
                          "updateSource(id:)",
                          "it is a table of names, which is known by its title and told by its"
                              + " file",
                          "change the file, and import that"));
              case CURATION ->
                  Optional.of(
                      RefusedException.of(
                          "updateSource(id:)",
                          "it is a curation, which tells itself when it was written and what it"
                              + " says",
                          "write what is right by another mutation, or take it out: removeSource"));
              case TABLE ->
                  changes.get("marking") == null
                      ? Optional.empty()
                      : Optional.of(unmarked("updateSource(input.marking:)"));
              case ARTICLE -> Optional.empty();
            });
  }

  RemoveReport remove(String source) {
    GraphWriter.Removed removed = writer.remove(source);
    if (!removed.found()) {
      throw RefusedException.unknown(
          "removeSource(id:)",
          "there is no source with the id \"" + source + "\"",
          "take an id that sources { id title } gives");
    }
    return new RemoveReport(source, removed.statements(), removed.relations(), removed.entities());
  }
}
