package dev.groundtrack.testing;

import dev.groundtrack.ingest.source.ArticleFile;
import dev.groundtrack.ingest.source.SourceFile;
import dev.groundtrack.text.Document;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** An article in our own words, as clients import it. */
public final class OwnArticle {
  public static final Path FILE =
      Path.of("src/test/resources/golden/ingest/a-retelling-of-the-station-threats/article.txt");
  public static final String IMPORT =
      """
      mutation ($input: ImportTextInput!) {
        importText(input: $input) {
          source { id title text } statements relations entities alreadyKnown
        }
      }
      """;

  private OwnArticle() {}

  static Document document() {
    return ArticleFile.read(SourceFile.of(FILE));
  }

  /** Variables for {@link #IMPORT}; words in front of it make it another source. */
  public static Map<String, Object> input(String wordsBefore) {
    Document document = document();
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("text", wordsBefore + document.text());
    input.put("title", document.about().title());
    input.put("publishedOn", Objects.toString(document.about().publishedOn()));
    return Map.of("input", input);
  }
}
