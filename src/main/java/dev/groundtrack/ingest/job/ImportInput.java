package dev.groundtrack.ingest.job;

import org.jspecify.annotations.Nullable;

/** Something that is to be imported, before anybody has looked into it. */
public sealed interface ImportInput {
  /** Prose. */
  record Text(String text) implements ImportInput {}

  /**
   * A file, whatever it holds.
   *
   * @param bytes not copied, so nobody may change them
   * @param type the media type it was announced as, if any
   */
  record Upload(String name, byte[] bytes, @Nullable String type) implements ImportInput {}

  /** What an address leads to: a page, a feed, a file. */
  record Web(String url) implements ImportInput {}
}
