package dev.groundtrack.command;

import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is known of a single file, over what its front matter says. */
final class FrontMatterOverrides {
  @Option(names = "--title", paramLabel = "TEXT", description = "Its title.")
  private @Nullable String title;

  @Option(names = "--url", paramLabel = "URL", description = "Where it is published.")
  private @Nullable String url;

  @Option(names = "--publisher", paramLabel = "NAME", description = "Who published it.")
  private @Nullable String publisher;

  @Option(names = "--author", paramLabel = "NAME", description = "Who wrote it.")
  private @Nullable String author;

  @Option(names = "--published-on", paramLabel = "DAY", description = "When, as 2022-03-05.")
  private @Nullable LocalDate publishedOn;

  boolean given() {
    return Stream.of(title, url, publisher, author, publishedOn).anyMatch(Objects::nonNull);
  }

  /** All that is known of a file that says nothing itself. */
  Document.About over(SourceKind kind) {
    return new Document.About(kind, title, url, publisher, author, publishedOn);
  }

  Document over(Document document) {
    Document.About own = document.about();
    return new Document(
        document.id(),
        document.text(),
        new Document.About(
            own.kind(),
            title == null ? own.title() : title,
            url == null ? own.url() : url,
            publisher == null ? own.publisher() : publisher,
            author == null ? own.author() : author,
            publishedOn == null ? own.publishedOn() : publishedOn));
  }
}
