package dev.groundtrack.web;

import dev.groundtrack.execution.ReadScope;
import dev.groundtrack.ingest.Ingest;
import dev.groundtrack.model.Model;
import dev.groundtrack.query.QueryCompiler;
import org.jspecify.annotations.Nullable;

/**
 * What a schema with evidence is asked beside what its types are.
 *
 * @param judgements none where the schema has no type for them
 */
record EvidenceFetchers(ImportFetchers imports, @Nullable JudgementFetchers judgements) {
  /** How what was written is read back. */
  record Reads(QueryCompiler compiler, ReadScope scope) {}

  static EvidenceFetchers of(Model model, Ingest ingest, Reads reads) {
    return new EvidenceFetchers(
        new ImportFetchers(model, ingest.importer(), reads),
        JudgementFetchers.serves(model)
            ? new JudgementFetchers(model, ingest.curator(), reads)
            : null);
  }
}
