package dev.groundtrack.ingest.source;

import dev.groundtrack.ingest.format.ContentDetector;
import dev.groundtrack.ingest.format.Format;
import dev.groundtrack.ingest.format.TextDecoder;
import dev.groundtrack.ingest.format.archive.UnpackingBudget;
import dev.groundtrack.ingest.format.archive.ZipArchive;
import dev.groundtrack.ingest.format.document.DocumentText;
import dev.groundtrack.ingest.format.mail.MailMessage;
import dev.groundtrack.ingest.format.mail.MailReader;
import dev.groundtrack.ingest.format.page.HtmlPage;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what came in to whoever reads its format; one import of one thing. */
final class ContentDispatch {
  private static final Logger LOG = LoggerFactory.getLogger(ContentDispatch.class);
  private static final Pattern CHARSET =
      Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?([\\w.:-]+)");

  /** Where a page or XML says which encoding it is in (HTML, 4.2.5.4). */
  private static final int HEAD = 4 << 10;

  private final Consumer<Item> each;
  private final UnpackingBudget budget = new UnpackingBudget();
  private final TextItems texts = new TextItems();

  ContentDispatch(Consumer<Item> each) {
    this.each = each;
  }

  /**
   * Reads what came in.
   *
   * @param depth in how many other things it stands
   */
  void read(Content content, int depth) {
    parsed(content, () -> List.of(detected(content)))
        .forEach(
            detected -> {
              switch (detected) {
                case Detected.Binary binary -> binary(content, binary.format(), depth);
                case Detected.Text text ->
                    items(content, () -> List.of(texts.prose(content, text.text())));
                case Detected.Marked text -> marked(content, text, depth);
              }
            });
  }

  /** What some content is, as far as its bytes tell. */
  private sealed interface Detected {
    record Binary(Format format) implements Detected {}

    record Text(String text) implements Detected {}

    /** Text of a format; an e-mail need not be in one encoding. */
    record Marked(Format format, Optional<String> text) implements Detected {}
  }

  private static Detected detected(Content content) {
    if (content.isTooLarge()) {
      throw content.tooLarge();
    }
    Optional<Format> binary =
        TextDecoder.isWide(content.bytes())
            ? Optional.empty()
            : ContentDetector.binary(content.bytes());
    if (binary.isPresent()) {
      return new Detected.Binary(binary.get());
    }
    Optional<String> text = TextDecoder.decode(content.bytes(), declared(content));
    Optional<Format> format =
        ContentDetector.text(
            text.orElseGet(() -> new String(content.bytes(), StandardCharsets.ISO_8859_1)));
    return format.isPresent()
        ? new Detected.Marked(format.get(), text)
        : new Detected.Text(text.orElseThrow(ContentDispatch::unknownEncoding));
  }

  private void binary(Content content, Format format, int depth) {
    switch (format.kind()) {
      case ARCHIVE -> archive(content, depth);
      case TABLE, RDF -> each.accept(new Item.Rows(content, format.name()));
      case DOCUMENT -> document(content, format);
      case PAGE, FEED, SUBSCRIPTIONS, MAIL, JSON_LINES, OTHER ->
          refuse(content.place(), List.of(format.problem(content.place(), "")));
    }
  }

  /** A document of words: PDF, Office, OpenDocument, RTF, EPUB. */
  private void document(Content content, Format format) {
    if (DocumentText.isRead(content.bytes())) {
      items(content, () -> List.of(texts.document(content)));
    } else {
      refuse(content.place(), List.of(format.problem(content.place(), "")));
    }
  }

  private void marked(Content content, Detected.Marked marked, int depth) {
    Format format = marked.format();
    Supplier<String> text = () -> marked.text().orElseThrow(ContentDispatch::unknownEncoding);
    switch (format.kind()) {
      case PAGE -> items(content, () -> List.of(page(content, text.get())));
      case FEED -> items(content, () -> texts.feed(content, text.get()));
      case SUBSCRIPTIONS -> items(content, () -> texts.subscriptions(content, text.get()));
      case JSON_LINES ->
          parsed(content, () -> List.of(text.get()))
              .forEach(lines -> texts.jsonLines(content, lines).forEach(each));
      case TABLE, RDF ->
          items(content, () -> List.of(new Item.Rows(inUtf8(content, text.get()), format.name())));
      case MAIL -> mail(content, depth);
      case DOCUMENT -> document(content, format);
      case ARCHIVE, OTHER -> refuse(content.place(), List.of(format.problem(content.place(), "")));
    }
  }

  private Item page(Content content, String html) {
    return texts.article(content, HtmlPage.read(html, content.url()));
  }

  /** Whoever reads rows need not ask how they are encoded. */
  private static Content inUtf8(Content content, String text) {
    return new Content(
        content.place(),
        text.getBytes(StandardCharsets.UTF_8),
        content.declaredType(),
        content.url());
  }

  private void archive(Content content, int depth) {
    if (depth >= UnpackingBudget.MAX_DEPTH) {
      refuse(
          content.place(),
          List.of(
              new Problem(
                  content.place(),
                  "stands more than " + UnpackingBudget.MAX_DEPTH + " deep in other files",
                  "unpack those it stands in, and import it by itself")));
      return;
    }
    new ZipArchive(budget, Content.MAX_BYTES)
        .read(
            content.bytes(),
            (name, bytes) -> read(within(content, name, bytes), depth + 1),
            problem -> {
              String place =
                  problem.place().isEmpty() ? content.place() : inner(content, problem.place());
              refuse(place, List.of(new Problem(place, problem.what(), problem.remedy())));
            });
  }

  private static Content within(Content content, String name, byte[] bytes) {
    return new Content(inner(content, name), bytes, null, null);
  }

  private static String inner(Content content, String name) {
    return content.place() + "!/" + name;
  }

  private void mail(Content content, int depth) {
    List<MailMessage> mails = parsed(content, () -> MailReader.read(content.bytes()));
    for (int i = 0; i < mails.size(); i++) {
      MailMessage mail = mails.get(i);
      Content place =
          mails.size() == 1 ? content : within(content, String.valueOf(i + 1), new byte[0]);
      Document words = mail.words();
      if (words != null) {
        items(place, () -> List.of(texts.article(place, words)));
      } else if (mail.attachments().isEmpty()) {
        refuse(
            place.place(),
            List.of(
                new Problem(
                    place.place(),
                    "is an e-mail in which its sender wrote nothing that can be read",
                    "copy the text out of it, and import that")));
      }
      mail.attachments().forEach(attached -> attachment(place, attached, depth));
    }
  }

  private void attachment(Content mail, MailMessage.Attachment attached, int depth) {
    if (depth >= UnpackingBudget.MAX_DEPTH) {
      archive(within(mail, attached.name(), attached.bytes()), depth);
    } else {
      read(
          new Content(inner(mail, attached.name()), attached.bytes(), attached.type(), null),
          depth + 1);
    }
  }

  private static RefusedException unknownEncoding() {
    return RefusedException.of(
        "", "is text in an encoding that cannot be told", "save it in UTF-8, and import that");
  }

  private void refuse(String place, List<Problem> problems) {
    each.accept(new Item.Refused(place, problems));
  }

  private void items(Content content, Supplier<List<Item>> reading) {
    parsed(content, reading).forEach(each);
  }

  /** What a reading gives; what is wrong is told in its place, and then there is nothing. */
  private <T> List<T> parsed(Content content, Supplier<List<T>> reading) {
    List<Problem> problems;
    try {
      return reading.get();
    } catch (RefusedException e) {
      problems = e.within(content.place()).problems();
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("{} cannot be read", content.place(), e);
      problems =
          List.of(
              new Problem(
                  content.place(),
                  "cannot be read: something in it is not as its format says",
                  "copy its text out, and import that"));
    }
    refuse(content.place(), problems);
    return List.of();
  }

  /** The encoding that it comes with, or that it gives itself in its first lines. */
  private static @Nullable String declared(Content content) {
    int length = Math.min(HEAD, content.bytes().length);
    String head = new String(content.bytes(), 0, length, StandardCharsets.ISO_8859_1);
    String inside = head.stripLeading().startsWith("<") ? head : "";
    return Stream.of(content.declaredType() == null ? "" : content.declaredType(), inside)
        .map(CHARSET::matcher)
        .filter(Matcher::find)
        .map(found -> found.group(1))
        .findFirst()
        .orElse(null);
  }
}
