package dev.groundtrack.ingest.attribution;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** The word lists and weights that lie beside this class. */
final class ReaderResources {
  private ReaderResources() {}

  /** Reads one, unpacked if its name ends in .gz. */
  static BufferedReader reader(String name) throws IOException {
    InputStream stream = ReaderResources.class.getResourceAsStream(name);
    if (stream == null) {
      throw new IllegalStateException(
          "The class path lacks " + name + " beside " + ReaderResources.class);
    }
    InputStream plain = name.endsWith(".gz") ? new GZIPInputStream(stream) : stream;
    return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
  }
}
