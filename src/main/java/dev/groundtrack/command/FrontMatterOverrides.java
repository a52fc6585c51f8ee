package dev.groundtrack.command;

import dev.groundtrack.text.Document;
import dev.groundtrack.text.SourceKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is known of what is imported, over what it says itself. */
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

  /** Whether anything is said that can be true of one thing alone. */
  boolean ofOne() {
    return title != null || url != null;
  }

  Document.About about() {
    return new Document.About(SourceKind.ARTICLE, title, url, publisher, author, publishedOn);
  }
}
