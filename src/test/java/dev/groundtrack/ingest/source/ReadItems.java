package dev.groundtrack.ingest.source;

import dev.groundtrack.problem.Problem;
import dev.groundtrack.text.Document;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What comes in, read, and printed for people. */
final class ReadItems {
  private ReadItems() {}

  static List<Item> of(String place, byte[] bytes) {
    return of(new Content(place, bytes, null, null));
  }

  static List<Item> of(Content content) {
    List<Item> items = new ArrayList<>();
    new ContentReader().read(content, items::add);
    return items;
  }

  static String printed(List<Item> items) {
    return items.stream().map(ReadItems::printed).collect(Collectors.joining("\n"));
  }

  static String printed(Item item) {
    return switch (item) {
      case Item.Article article ->
          "article "
              + article.place()
              + "\n"
              + about(article.document())
              + text(article.document());
      case Item.Page page ->
          "page "
              + page.place()
              + " "
              + page.url()
              + "\n"
              + about(page.about())
              + (page.excerpt() == null ? "" : text(page.excerpt()));
      case Item.Rows rows ->
          "rows "
              + rows.place()
              + " "
              + rows.format()
              + "\n\n"
              + new String(rows.content().bytes(), StandardCharsets.UTF_8).indent(2);
      case Item.Refused refused ->
          "refused "
              + refused.place()
              + "\n"
              + refused.problems().stream()
                  .map(Problem::toString)
                  .collect(Collectors.joining("\n"))
                  .indent(2);
    };
  }

  private static String text(Document document) {
    return "\n" + document.text().toString().indent(2);
  }

  private static String about(Document document) {
    return about(document.about());
  }

  private static String about(Document.About about) {
    return line("title", about.title())
        + line("url", about.url())
        + line("publisher", about.publisher())
        + line("author", about.author())
        + line("publishedOn", about.publishedOn());
  }

  private static String line(String name, @Nullable Object value) {
    return value == null ? "" : "  " + name + ": " + value + "\n";
  }
}
