package dev.groundtrack.ingest.format.document;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.parser.microsoft.rtf.RTFParser;

/**
 * RTF (1.9.1), as Tika reads it, once headers, footers, remarks and deleted words are out of it.
 */
final class RichText {
  private static final Pattern UNREAD =
      Pattern.compile(
          "\\{(?:\\\\\\*)?(?:\\\\(?!header|footer|annotation|deleted|v\\b)[a-z]+-?\\d* ?)*"
              + "\\\\(?:(?:header|footer)[lrf]?|annotation|deleted|v)(?![a-z\\d])");

  /** Deep enough for the words before the one that tells what a group is. */
  private static final int PEEKED = 200;

  private static final String PARAGRAPH = "\\par\n";

  private static final Pattern BINARY = Pattern.compile("\\\\bin(\\d{1,9}) ?");

  private final String rtf;
  private final StringBuilder kept = new StringBuilder();
  private int depth;
  private int skippedFrom;

  private RichText(byte[] bytes) {
    this.rtf = new String(bytes, StandardCharsets.ISO_8859_1);
  }

  static ExtractedText read(byte[] bytes, Refusals refusals) {
    RichText text = new RichText(bytes);
    if (!text.isWhole()) {
      throw refusals.cutOff();
    }
    byte[] kept = text.kept.toString().getBytes(StandardCharsets.ISO_8859_1);
    return TikaText.read(kept, new RTFParser(), refusals);
  }

  /** Copies what is read; whether every group that begins ends too. */
  private boolean isWhole() {
    int at = 0;
    do {
      if (at >= rtf.length()) {
        return false;
      }
      int next = step(at);
      if (skippedFrom == 0) {
        kept.append(isParagraph(at) ? PARAGRAPH : rtf.substring(at, Math.min(next, rtf.length())));
      } else if (depth < skippedFrom) {
        skippedFrom = 0;
      }
      at = next;
    } while (depth > 0);
    return true;
  }

  /** The place behind what stands here: a brace, an escape, binary data, or a character. */
  private int step(int at) {
    return switch (rtf.charAt(at)) {
      case '{' -> {
        depth++;
        if (skippedFrom == 0 && isUnread(at)) {
          skippedFrom = depth;
        }
        yield at + 1;
      }
      case '}' -> {
        depth--;
        yield at + 1;
      }
      case '\\' -> {
        Matcher binary = BINARY.matcher(rtf).region(at, Math.min(rtf.length(), at + PEEKED));
        yield binary.lookingAt() ? binary.end() + Integer.parseInt(binary.group(1)) : at + 2;
      }
      default -> at + 1;
    };
  }

  /** A backslash before the end of a line is one of a paragraph, as TextEdit writes it. */
  private boolean isParagraph(int at) {
    return rtf.startsWith("\\\n", at) || rtf.startsWith("\\\r", at);
  }

  private boolean isUnread(int at) {
    return UNREAD.matcher(rtf).region(at, Math.min(rtf.length(), at + PEEKED)).lookingAt();
  }
}
