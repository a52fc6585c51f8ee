package dev.groundtrack.ingest.source;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Archives for tests, made in memory, and streams that are longer than any memory. */
final class Archives {
  private Archives() {}

  interface Filling {
    void into(OutputStream out) throws IOException;
  }

  /** An archive of these files, in order. */
  static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** An archive of one file, which is written as it is packed. */
  static byte[] zip(String name, Filling filling) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(9);
      zip.putNextEntry(new ZipEntry(name));
      filling.into(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Writes so many letters in one line. */
  static Filling line(long length) {
    byte[] letters = new byte[1 << 20];
    Arrays.fill(letters, (byte) 'a');
    return out -> {
      for (long left = length; left > 0; left -= letters.length) {
        out.write(letters, 0, (int) Math.min(letters.length, left));
      }
    };
  }

  /** A line without an end, which counts what was read of it. */
  static final class EndlessLine extends InputStream {
    long read;

    @Override
    public int read() {
      read++;
      return 'a';
    }

    @Override
    public int read(byte[] bytes, int from, int length) {
      Arrays.fill(bytes, from, from + length, (byte) 'a');
      read += length;
      return length;
    }
  }
}
