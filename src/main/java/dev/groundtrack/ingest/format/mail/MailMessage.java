package dev.groundtrack.ingest.format.mail;

import dev.groundtrack.text.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail.
 *
 * @param words what its sender wrote in it; none if it holds no text
 * @param attachments what hangs on it, unopened
 */
public record MailMessage(@Nullable Document words, List<Attachment> attachments) {
  public MailMessage {
    attachments = List.copyOf(attachments);
  }

  /**
   * A file that hangs on a mail.
   *
   * @param name as the mail gives it, or what it is
   * @param type the media type that the mail gives
   */
  public record Attachment(String name, String type, byte[] bytes) {}
}
