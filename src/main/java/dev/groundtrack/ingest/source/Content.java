package dev.groundtrack.ingest.source;

import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.io.InputStream;
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
    String place, byte[] bytes, @Nullable String declaredType, @Nullable String url) {
  /** How large one thing may be that comes in, or that stands in an archive: 64 MiB. */
  public static final int MAX_BYTES = 64 << 20;

  /**
   * What a stream gives; not more of it is read than one thing may have.
   *
   * @throws RefusedException if there is more
   * @throws IOException if it cannot be read
   */
  public static Content of(String place, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MAX_BYTES + 1);
    Content content = new Content(place, bytes, null, null);
    if (content.isTooLarge()) {
      throw content.tooLarge().within(place);
    }
    return content;
  }

  boolean isTooLarge() {
    return bytes.length > MAX_BYTES;
  }

  /** Why it is not read; the place in it is empty. */
  RefusedException tooLarge() {
    return RefusedException.of(
        "",
        "has more than the " + (MAX_BYTES >> 20) + " MiB that one file may have",
        "split it, and import the parts");
  }
}
