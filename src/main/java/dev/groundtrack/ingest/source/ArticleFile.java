package dev.groundtrack.ingest.source;

import dev.groundtrack.ingest.format.ContentDetector;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.Marking;
import dev.groundtrack.text.SourceKind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * An article in a file: prose, with YAML front matter before it if it has any ({@code title},
 * {@code publisher}, {@code author}, {@code url}, {@code publishedOn}). Only the prose is the text.
 */
public final class ArticleFile {
  private static final String FENCE = "---\n";
  private static final Set<String> KEYS =
      Set.of("title", "publisher", "author", "url", "publishedOn", "marking");

  private ArticleFile() {}

  /**
   * The document in a file.
   *
   * @throws RefusedException if it is no prose, or the front matter is not as it should be
   */
  public static Document read(SourceFile file) {
    ContentDetector.text(file.text())
        .ifPresent(
            format -> {
              throw new RefusedException(List.of(format.problem(file.name(), "")));
            });
    return prose(file);
  }

  /** The same of what is known to be prose. */
  static Document prose(SourceFile file) {
    String text = file.text().replace("\r\n", "\n");
    int end = text.startsWith(FENCE) ? text.indexOf("\n" + FENCE, FENCE.length() - 1) : -1;
    if (end < 0) {
      return Document.of(file.text(), Document.About.unknown(SourceKind.ARTICLE));
    }
    List<Problem> problems = new ArrayList<>();
    Map<?, ?> matter = matter(file.name(), text.substring(FENCE.length(), end + 1), problems);
    Document.About about =
        new Document.About(
            SourceKind.ARTICLE,
            text(matter.get("title")),
            text(matter.get("url")),
            text(matter.get("publisher")),
            text(matter.get("author")),
            day(file.name(), matter.get("publishedOn"), problems),
            marking(file.name(), matter.get("marking"), problems));
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return Document.of(text.substring(end + 1 + FENCE.length()).strip() + "\n", about);
  }

  private static Map<?, ?> matter(String file, String yaml, List<Problem> problems) {
    Object loaded;
    try {
      loaded = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
    } catch (YAMLException e) {
      problems.add(
          new Problem(file, "its front matter is not YAML", "write key: value, a line each"));
      return Map.of();
    }
    if (!(loaded instanceof Map<?, ?> map)) {
      problems.add(
          new Problem(file, "its front matter has no keys", "write key: value, a line each"));
      return Map.of();
    }
    map.keySet().stream()
        .filter(key -> !KEYS.contains(String.valueOf(key)))
        .forEach(
            key ->
                problems.add(
                    new Problem(
                        file,
                        "its front matter has an unknown key \"" + key + "\"",
                        "there are title, publisher, author, url, publishedOn, marking")));
    return map;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  private static @Nullable Marking marking(
      String file, @Nullable Object value, List<Problem> problems) {
    if (value == null) {
      return null;
    }
    Optional<Marking> marking = Marking.named(value.toString());
    if (marking.isEmpty()) {
      problems.add(
          new Problem(
              file, "marking is none: \"" + value + "\"", "write public, internal or restricted"));
    }
    return marking.orElse(null);
  }

  private static @Nullable LocalDate day(
      String file, @Nullable Object value, List<Problem> problems) {
    try {
      return switch (value) {
        case null -> null;
        case Date date -> date.toInstant().atZone(ZoneOffset.UTC).toLocalDate();
        default -> LocalDate.parse(value.toString());
      };
    } catch (DateTimeException e) {
      problems.add(
          new Problem(file, "publishedOn is no day: \"" + value + "\"", "write it as 2022-03-05"));
      return null;
    }
  }
}
