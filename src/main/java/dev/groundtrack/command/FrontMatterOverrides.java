package dev.groundtrack.command;

import dev.groundtrack.text.Document;
import dev.groundtrack.text.Marking;
import dev.groundtrack.text.SourceKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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

  @Option(
      names = "--marking",
      paramLabel = "WHO",
      description = "Who may see it: public, internal or restricted.",
      converter = Markings.class)
  private @Nullable Marking marking;

  /** Whether anything is said that can be true of one thing alone. */
  boolean ofOne() {
    return title != null || url != null;
  }

  Document.About about() {
    return new Document.About(
        SourceKind.ARTICLE, title, url, publisher, author, publishedOn, marking);
  }

  /** Who may see something, as it is written behind an option. */
  static final class Markings implements ITypeConverter<Marking> {
    @Override
    public Marking convert(String written) {
      return Marking.named(written)
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      "'" + written + "' is none; write public, internal or restricted"));
    }
  }
}
