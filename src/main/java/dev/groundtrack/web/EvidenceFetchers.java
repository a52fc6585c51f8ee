package dev.groundtrack.web;

import dev.groundtrack.execution.TextMentions;
import dev.groundtrack.ingest.Ingest;
import dev.groundtrack.ingest.job.ImportJobs;
import dev.groundtrack.live.LiveChanges;
import dev.groundtrack.live.LiveFetchers;
import dev.groundtrack.model.Model;
import dev.groundtrack.web.jobs.JobFetchers;
import dev.groundtrack.web.preview.PreviewFetchers;
import org.jspecify.annotations.Nullable;

/**
 * What a schema with evidence is asked beside what its types are.
 *
 * @param judgements none where the schema has no type for them
 */
record EvidenceFetchers(
    ImportFetchers imports,
    PreviewFetchers previews,
    TextMentions mentions,
    JobFetchers jobs,
    LiveFetchers live,
    @Nullable JudgementFetchers judgements) {
  static EvidenceFetchers of(
      Model model, Ingest ingest, ImportJobs jobs, LiveChanges live, ReadAfterWrite reads) {
    return new EvidenceFetchers(
        new ImportFetchers(model, ingest.importer(), reads),
        new PreviewFetchers(model, ingest.importer(), jobs.fetcher()),
        new TextMentions(model, ingest, reads.compiler()),
        new JobFetchers(jobs),
        new LiveFetchers(model, live),
        JudgementFetchers.serves(model)
            ? new JudgementFetchers(model, ingest.curator(), reads)
            : null);
  }
}
