package dev.groundtrack.ingest.job;

import java.time.Duration;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * An address that is fetched again and again.
 *
 * @param every how much time lies between two fetches
 * @param lastFetched when it was last put into the queue, by the clock of the database
 * @param nextFetch when it will be
 * @param lastJob the import that came of it last, unless that is forgotten
 */
public record WatchedFeed(
    String id,
    String url,
    Duration every,
    @Nullable ZonedDateTime lastFetched,
    ZonedDateTime nextFetch,
    @Nullable ImportJob lastJob) {}
