package dev.groundtrack.ingest.job;

import dev.groundtrack.graph.Row;
import dev.groundtrack.ingest.fetch.Fetched;
import dev.groundtrack.ingest.source.Content;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.Marking;
import dev.groundtrack.text.SourceKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How items and what is known of them stand in the graph: as properties, one for each part. */
final class ItemRows {
  private static final String LOOK = "LOOK";
  private static final String FETCH = "FETCH";
  private static final String READ = "READ";

  private ItemRows() {}

  /** The properties of what there is to do, with null for those that it does not have. */
  static Map<String, @Nullable Object> properties(ClaimedItem.Work work) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("place", work.place());
    switch (work) {
      case ClaimedItem.Look(Content content) -> {
        row.put("kind", LOOK);
        row.put("payload", content.bytes());
        row.put("type", content.declaredType());
        row.put("url", content.url());
      }
      case ClaimedItem.Fetch fetch -> {
        row.put("kind", FETCH);
        row.put("url", fetch.url());
        Document excerpt = fetch.excerpt();
        row.put("text", excerpt == null ? null : excerpt.text().toString());
        row.put("etag", fetch.version().etag());
        row.put("lastModified", fetch.version().lastModified());
        row.putAll(about(fetch.about()));
      }
      case ClaimedItem.Read read -> {
        row.put("kind", READ);
        row.put("text", read.document().text().toString());
        row.put("problems", flat(read.warnings()));
        row.putAll(about(read.document().about()));
      }
    }
    return row;
  }

  /** What the properties of an item tell that there is to do. */
  static ClaimedItem.Work work(Row item) {
    String place = item.text("place");
    String text = (String) item.value("text");
    Document.About about = about(item);
    return switch (item.text("kind")) {
      case LOOK ->
          new ClaimedItem.Look(
              new Content(
                  place,
                  (byte[]) Objects.requireNonNull(item.value("payload")),
                  (String) item.value("type"),
                  (String) item.value("url")));
      case FETCH ->
          new ClaimedItem.Fetch(
              item.text("url"),
              about,
              text == null ? null : Document.of(text, about),
              new Fetched.Version(
                  (String) item.value("etag"), (String) item.value("lastModified")));
      default ->
          new ClaimedItem.Read(
              place, Document.of(Objects.requireNonNull(text), about), problems(item));
    };
  }

  static Map<String, @Nullable Object> about(Document.About about) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("aboutTitle", about.title());
    row.put("aboutUrl", about.url());
    row.put("aboutPublisher", about.publisher());
    row.put("aboutAuthor", about.author());
    row.put("aboutPublishedOn", about.publishedOn());
    Marking marking = about.marking();
    row.put("aboutMarking", marking == null ? null : marking.name());
    return row;
  }

  static Document.About about(Row row) {
    return new Document.About(
        SourceKind.ARTICLE,
        (String) row.value("aboutTitle"),
        (String) row.value("aboutUrl"),
        (String) row.value("aboutPublisher"),
        (String) row.value("aboutAuthor"),
        (LocalDate) row.value("aboutPublishedOn"),
        row.value("aboutMarking") instanceof String marking ? Marking.valueOf(marking) : null);
  }

  /** The database has no lists of lists: place, what, remedy, and so on. */
  static List<String> flat(List<Problem> problems) {
    List<String> flat = new ArrayList<>();
    problems.forEach(p -> flat.addAll(List.of(p.place(), p.what(), p.remedy())));
    return flat;
  }

  static List<Problem> problems(Row row) {
    List<?> flat = row.value("problems") instanceof List<?> list ? list : List.of();
    List<Problem> problems = new ArrayList<>();
    for (int i = 0; i + 2 < flat.size(); i += 3) {
      problems.add(
          new Problem(
              String.valueOf(flat.get(i)),
              String.valueOf(flat.get(i + 1)),
              String.valueOf(flat.get(i + 2))));
    }
    return problems;
  }
}
