package dev.groundtrack.ingest.source;

import org.jspecify.annotations.Nullable;

/**
 * One thing that came in, before it is known what it is.
 *
 * @param place what problems in it are reported under: a path, an address, {@code input.text}
 * @param bytes all of it; not copied, so nobody may change them
 * @param declaredType the media type that came with it, if any did; it may lie
 * @param url where it was fetched from, if it was
 */
public record Content(
    String place, byte[] bytes, @Nullable String declaredType, @Nullable String url) {}
