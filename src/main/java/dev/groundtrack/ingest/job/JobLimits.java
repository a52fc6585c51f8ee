package dev.groundtrack.ingest.job;

import java.time.Duration;

/**
 * How much the queue takes.
 *
 * @param maxJobs how many jobs may be waiting or running
 * @param maxBytes how much all of them may hold
 * @param kept how many finished jobs are kept, the newest
 * @param lease how long a server that is not heard of keeps an item
 * @param workers how many items are imported at once by this server
 * @param feedsEvery how much time lies between two fetches of a feed, unless it is said
 */
public record JobLimits(
    int maxJobs, long maxBytes, int kept, Duration lease, int workers, Duration feedsEvery) {}
