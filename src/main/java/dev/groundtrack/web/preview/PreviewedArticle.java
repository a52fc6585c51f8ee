package dev.groundtrack.web.preview;

import dev.groundtrack.execution.ArgumentTexts;
import dev.groundtrack.ingest.fetch.Fetched;
import dev.groundtrack.ingest.fetch.Fetcher;
import dev.groundtrack.ingest.source.Content;
import dev.groundtrack.ingest.source.ContentReader;
import dev.groundtrack.ingest.source.Item;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.Marking;
import dev.groundtrack.web.http.Uploads;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one article in what a preview is asked of: a text, a file, or what an address leads to.
 *
 * @param warnings what may make its reading poor
 */
record PreviewedArticle(Document document, List<Problem> warnings) {
  private static final String PLACE = "previewImport(input:)";

  /**
   * Finds it.
   *
   * @throws RefusedException if there is none, if there are several, or if it cannot be read
   */
  static PreviewedArticle of(Map<String, Object> input, Fetcher fetcher) {
    if (input.get("text") != null) {
      return new PreviewedArticle(ImportInputs.article("previewImport", input), List.of());
    }
    Map<String, Object> about = new LinkedHashMap<>(input);
    List.of("file", "files", "reject").forEach(about::remove);
    ArgumentTexts.check("previewImport", Map.of("input", about));
    List<Item> items = new ArrayList<>();
    new ContentReader().read(content(input, fetcher), items::add);
    if (items.size() != 1) {
      throw RefusedException.of(
          PLACE,
          "there are " + items.size() + " things in it, and a preview is of one",
          "unpack it, or import all of it: startImport");
    }
    return switch (items.getFirst()) {
      case Item.Article article ->
          new PreviewedArticle(told(article.document(), input), article.warnings());
      case Item.Refused refused -> throw new RefusedException(refused.problems());
      case Item.Rows rows ->
          throw RefusedException.of(
              rows.place(),
              "is " + rows.format() + ", and a preview is of prose",
              "import it by a mapping: startImport; removeSource takes it out again");
      case Item.Page page ->
          throw RefusedException.of(
              page.place(), "tells of a page that is elsewhere", "preview that: " + page.url());
    };
  }

  private static Content content(Map<String, Object> input, Fetcher fetcher) {
    if (input.get("file") instanceof Uploads.File file) {
      try {
        return new Content(file.name(), file.bytes(), file.type(), null);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (input.get("url") instanceof String url) {
      return switch (fetcher.fetch(url, Fetched.Version.ANY)) {
        case Fetched.Found found -> new Content(url, found.bytes(), found.type(), found.url());
        case Fetched.Unchanged unchanged ->
            throw RefusedException.of(url, "says that it has not changed", "try it again");
      };
    }
    throw RefusedException.of(PLACE, "there is nothing to look at", "give text, url or file");
  }

  /** What the input says of it comes before what it says itself. */
  private static Document told(Document document, Map<String, Object> input) {
    Document.About own = document.about();
    boolean isFile = input.get("file") != null;
    return new Document(
        document.id(),
        document.text(),
        new Document.About(
            own.kind(),
            either((String) input.get("title"), own.title()),
            isFile ? either((String) input.get("url"), own.url()) : own.url(),
            either((String) input.get("publisher"), own.publisher()),
            either((String) input.get("author"), own.author()),
            either((LocalDate) input.get("publishedOn"), own.publishedOn()),
            Marking.stricter(ImportInputs.marking(input), own.marking())));
  }

  private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
    return first == null ? second : first;
  }
}
