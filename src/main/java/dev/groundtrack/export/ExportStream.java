package dev.groundtrack.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Text into a stream, in UTF-8; what UTF-8 cannot say, half a surrogate pair, becomes U+FFFD. */
final class ExportStream {
  private ExportStream() {}

  /**
   * @throws UncheckedIOException if it cannot be written
   */
  static void write(OutputStream out, CharSequence text) {
    try {
      out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the export", e);
    }
  }
}
