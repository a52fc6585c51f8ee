package dev.groundtrack.ingest;

import dev.groundtrack.ingest.store.GraphWriter;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.SourceKind;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the {@link Importer} does with sources that are in the graph. */
record SourceRecords(GraphWriter writer) {
  void update(String source, Map<String, @Nullable Object> changes) {
    writer.update(
        source,
        changes,
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
              case ARTICLE, TABLE -> Optional.empty();
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
