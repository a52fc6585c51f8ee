package dev.groundtrack.ingest.fetch;

import org.jspecify.annotations.Nullable;

/** What came of a request. */
public sealed interface Fetched {
  /**
   * By what a server knows whether something has changed since (RFC 9110, 8.8).
   *
   * @param etag as it was sent, quotes and all
   * @param lastModified as it was sent
   */
  record Version(@Nullable String etag, @Nullable String lastModified) {
    /** Whatever it is now. */
    public static final Version ANY = new Version(null, null);
  }

  /**
   * What there is.
   *
   * @param bytes all of it, unpacked
   * @param type the media type it was announced as, if any; it may lie
   * @param url where it was in the end, behind all redirects
   */
  record Found(byte[] bytes, @Nullable String type, String url, Version version)
      implements Fetched {}

  /** It is as it was in the version that was asked about. */
  record Unchanged() implements Fetched {}
}
