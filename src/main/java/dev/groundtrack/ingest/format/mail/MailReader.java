package dev.groundtrack.ingest.format.mail;

import dev.groundtrack.ingest.format.TextDecoder;
import dev.groundtrack.ingest.format.page.PublicationDay;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.dom.address.MailboxList;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.jspecify.annotations.Nullable;

/** Reads e-mails (RFC 5322, MIME) by Apache Mime4j: in memory, and nothing of them is opened. */
public final class MailReader {
  /** How many mails of a box are read. */
  public static final int MAX_MAILS = 10_000;

  private static final int DEEPEST = 20;
  private static final int MAX_HEADERS = 10_000;
  private static final int MAX_HEADER = 1 << 20;

  /** Where a mail of a box begins: {@code From rita@example.org Thu Apr 3 14:02:00 2031}. */
  private static final Pattern ENVELOPE =
      Pattern.compile("(?:\\A|(?<=\\n)\\r?\\n)From \\S+ [^\\n]*\\d{4}\\r?\\n");

  private static final Pattern MULTIPART = Pattern.compile("(?im)^content-type:\\s*multipart/");

  /** Parts in parts are read through each other, so that many of them would take for ever. */
  private static final int MAX_MULTIPARTS = 100;

  private MailReader() {}

  /**
   * Reads a mail, or those in a box (mbox).
   *
   * @throws RefusedException if it is no mail that can be read; the place in it is empty
   */
  public static List<MailMessage> read(byte[] bytes) {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    List<MatchResult> envelopes = ENVELOPE.matcher(latin).results().limit(MAX_MAILS + 1L).toList();
    if (envelopes.isEmpty() || envelopes.getFirst().start() > 0) {
      return List.of(message(bytes));
    }
    if (envelopes.size() > MAX_MAILS) {
      throw RefusedException.of(
          "", "is a box of more than " + MAX_MAILS + " mails", "import its parts");
    }
    List<MailMessage> mails = new ArrayList<>();
    for (int i = 0; i < envelopes.size(); i++) {
      int end = i + 1 < envelopes.size() ? envelopes.get(i + 1).start() : latin.length();
      String mail =
          latin.substring(envelopes.get(i).end(), end).replaceAll("(?m)^>(>*From )", "$1");
      mails.add(message(mail.getBytes(StandardCharsets.ISO_8859_1)));
    }
    return mails;
  }

  private static MailMessage message(byte[] bytes) {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    if (MULTIPART.matcher(latin).results().limit(MAX_MULTIPARTS + 1L).count() > MAX_MULTIPARTS) {
      throw RefusedException.of(
          "",
          "is an e-mail of more than " + MAX_MULTIPARTS + " parts that have parts",
          "copy its text out, and import that");
    }
    DefaultMessageBuilder builder = new DefaultMessageBuilder();
    builder.setMimeEntityConfig(
        new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxContentLen(-1)
            .setMaxHeaderCount(MAX_HEADERS)
            .setMaxHeaderLen(MAX_HEADER)
            .build());
    try {
      Message message = builder.parseMessage(new ByteArrayInputStream(bytes));
      Parts parts = new Parts();
      parts.collect(message, 0);
      String words = parts.words();
      return new MailMessage(
          words.isBlank() ? null : Document.of(words, about(message)), parts.attachments);
    } catch (IOException e) {
      throw RefusedException.of(
          "", "is an e-mail that cannot be read", "copy its text out, and import that");
    }
  }

  private static Document.About about(Message message) {
    return new Document.About(
        SourceKind.ARTICLE,
        text(message.getSubject()),
        null,
        null,
        author(message.getFrom()),
        header(message, "Date").flatMap(PublicationDay::of).orElse(null),
        null);
  }

  private static @Nullable String text(@Nullable String header) {
    return header == null || header.isBlank() ? null : header.strip().replaceAll("\\s+", " ");
  }

  private static @Nullable String author(@Nullable MailboxList from) {
    String names =
        from == null ? "" : from.stream().map(MailReader::name).collect(Collectors.joining(", "));
    return text(names);
  }

  private static String name(Mailbox mailbox) {
    return Objects.requireNonNullElse(mailbox.getName(), mailbox.getAddress());
  }

  private static Optional<String> header(Entity entity, String name) {
    Field field = entity.getHeader() == null ? null : entity.getHeader().getField(name);
    return Optional.ofNullable(field).map(Field::getBody);
  }

  /** The parts of one mail. */
  private static final class Parts {
    private final List<Entity> plain = new ArrayList<>();
    private final List<Entity> html = new ArrayList<>();
    private final List<MailMessage.Attachment> attachments = new ArrayList<>();

    void collect(Entity entity, int depth) throws IOException {
      if (depth > DEEPEST) {
        return;
      }
      if (entity.getBody() instanceof Multipart parts) {
        for (Entity part : parts.getBodyParts()) {
          collect(part, depth + 1);
        }
      } else if (entity.getBody() instanceof Message passedOn) {
        collect(passedOn, depth + 1);
      } else if (isAttached(entity)) {
        attach(entity);
      } else {
        (entity.getMimeType().equals("text/html") ? html : plain).add(entity);
      }
    }

    private static boolean isAttached(Entity entity) {
      String type = entity.getMimeType();
      return "attachment".equalsIgnoreCase(entity.getDispositionType())
          || !type.equals("text/plain") && !type.equals("text/html");
    }

    /** A picture within the HTML is no file that was sent. */
    private void attach(Entity entity) throws IOException {
      String type = entity.getMimeType();
      boolean picture = type.startsWith("image/") && header(entity, "Content-ID").isPresent();
      if (!picture) {
        String name = Objects.requireNonNullElse(entity.getFilename(), type);
        attachments.add(new MailMessage.Attachment(name, type, bytes(entity)));
      }
    }

    String words() throws IOException {
      for (List<Entity> same : List.of(plain, html)) {
        StringBuilder words = new StringBuilder();
        for (Entity part : same) {
          words.append(words.isEmpty() ? "" : "\n").append(words(part));
        }
        if (!words.toString().isBlank()) {
          return words.toString();
        }
      }
      return "";
    }

    private static String words(Entity part) throws IOException {
      String text =
          TextDecoder.decode(bytes(part), part.getCharset())
              .orElseThrow(
                  () ->
                      RefusedException.of(
                          "",
                          "is an e-mail in an encoding that cannot be told",
                          "copy its text out, and import that"));
      boolean flowed =
          header(part, "Content-Type")
              .filter(type -> type.toLowerCase(Locale.ROOT).contains("flowed"))
              .isPresent();
      return part.getMimeType().equals("text/html")
          ? MailWords.html(text)
          : MailWords.plain(text, flowed);
    }

    private static byte[] bytes(Entity entity) throws IOException {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      if (entity.getBody() instanceof SingleBody body) {
        body.writeTo(out);
      }
      return out.toByteArray();
    }
  }
}
