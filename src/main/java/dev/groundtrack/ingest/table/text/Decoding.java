package dev.groundtrack.ingest.table.text;

import dev.groundtrack.problem.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.txt.UniversalEncodingDetector;
import org.jspecify.annotations.Nullable;

/**
 * Bytes as text: by a byte-order mark, as UTF-8 where that fits, else as a detector guesses
 * (Mozilla's universalchardet), else as Windows-1252, which spreadsheets write in the West.
 */
public final class Decoding {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int SAMPLE = 1 << 16;
  private static final int MOST_BYTES_A_CHAR = 4;

  private Decoding() {}

  public static String text(String place, byte[] bytes) {
    if ((long) bytes.length > (long) MOST_BYTES_A_CHAR * TableSize.MAX_CHARS) {
      throw RefusedException.of(
          place,
          "has more than the 64 MiB that one table may have",
          "split it by rows, and give each part a title of its own");
    }
    Charset marked = marked(bytes);
    if (marked != null) {
      return new String(bytes, marked).substring(1);
    }
    Charset wide = wide(bytes);
    if (wide != null) {
      return new String(bytes, wide);
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, guessed(bytes));
    }
  }

  private static @Nullable Charset marked(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return starts(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** UTF-16 without a mark: a header in Latin letters has every other byte 0. */
  private static @Nullable Charset wide(byte[] bytes) {
    if (bytes.length < 4) {
      return null;
    }
    if (bytes[0] != 0 && bytes[1] == 0 && bytes[2] != 0 && bytes[3] == 0) {
      return StandardCharsets.UTF_16LE;
    }
    return bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 && bytes[3] != 0
        ? StandardCharsets.UTF_16BE
        : null;
  }

  private static Charset guessed(byte[] bytes) {
    try {
      Charset guess =
          new UniversalEncodingDetector()
              .detect(
                  new ByteArrayInputStream(bytes, 0, Math.min(SAMPLE, bytes.length)),
                  new Metadata());
      return guess == null || guess.equals(StandardCharsets.UTF_8) ? WESTERN : guess;
    } catch (IOException e) {
      return WESTERN;
    }
  }
}
