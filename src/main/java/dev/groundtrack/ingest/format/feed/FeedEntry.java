package dev.groundtrack.ingest.format.feed;

import dev.groundtrack.text.Document;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a feed.
 *
 * @param number where it stands, from 1 on
 * @param words what the feed gives of it, if any are words
 * @param whole whether these are all of the article, as well as that can be told
 */
public record FeedEntry(
    int number, Document.About about, @Nullable Document words, boolean whole) {}
