package dev.groundtrack.ingest.source;

import dev.groundtrack.problem.Problem;
import dev.groundtrack.text.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing to import that was found in what came in. */
public sealed interface Item {
  /** What problems in it are reported under. */
  String place();

  /**
   * Prose to be read.
   *
   * @param warnings what may make its reading poor
   */
  record Article(String place, Document document, List<Problem> warnings) implements Item {
    public Article {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * Rows, which take a mapping.
   *
   * @param format its name, with its article: "CSV", "an XLSX table"
   */
  record Rows(Content content, String format) implements Item {
    @Override
    public String place() {
      return content.place();
    }
  }

  /**
   * A page that is told of and still has to be fetched.
   *
   * @param about what is known of it already
   * @param excerpt what came instead of the page, if anything readable did
   */
  record Page(String place, String url, Document.About about, @Nullable Document excerpt)
      implements Item {}

  /** What cannot be imported, and why; the others go on. */
  record Refused(String place, List<Problem> problems) implements Item {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
