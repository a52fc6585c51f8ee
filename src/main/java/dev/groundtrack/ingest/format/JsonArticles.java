package dev.groundtrack.ingest.format;

import dev.groundtrack.ingest.format.page.PublicationDay;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Document;
import dev.groundtrack.text.Marking;
import dev.groundtrack.text.SourceKind;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Articles as JSON, an object each: {@code text}, and {@code title}, {@code url}, {@code
 * publisher}, {@code author}, {@code publishedOn} where they are known. Other keys say nothing
 * here.
 */
public final class JsonArticles {
  /** The longest object, in chars: a text of the largest size with many escapes. */
  public static final int MAX_LENGTH = 16 << 20;

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String EXAMPLE =
      "write {\"text\": \"…\", \"title\": \"…\", \"publishedOn\": \"2022-03-05\"} on one line";

  private JsonArticles() {}

  /**
   * The article of one object.
   *
   * @throws RefusedException if it is none; the place in it is empty
   */
  public static Document read(String json) {
    if (json.length() > MAX_LENGTH) {
      throw refused(
          "has more than the " + (MAX_LENGTH >> 20) + " Mi characters that one object may have");
    }
    JsonNode node;
    try {
      node = JSON.readTree(json);
    } catch (JacksonException e) {
      throw refused("is not JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
    String text = text(node, "text");
    if (text == null) {
      throw refused("has no string \"text\"");
    }
    Document.About about =
        new Document.About(
            SourceKind.ARTICLE,
            known(node, "title"),
            known(node, "url"),
            known(node, "publisher"),
            known(node, "author"),
            day(text(node, "publishedOn")),
            marking(text(node, "marking")));
    return Document.of(text, about);
  }

  /** What some programs leave empty is not known. */
  private static @Nullable String known(JsonNode node, String key) {
    String value = text(node, key);
    return value == null || value.isBlank() ? null : value;
  }

  private static @Nullable String text(JsonNode node, String key) {
    JsonNode value = node.path(key);
    if (value.isMissingNode() || value.isNull()) {
      return null;
    }
    if (!value.isString()) {
      throw refused("has a \"" + key + "\" that is no string");
    }
    return value.asString();
  }

  private static @Nullable LocalDate day(@Nullable String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    return PublicationDay.of(written)
        .orElseThrow(
            () ->
                RefusedException.of(
                    "",
                    "has a \"publishedOn\" that is no day: \"" + written + "\"",
                    "write it as 2022-03-05"));
  }

  private static @Nullable Marking marking(@Nullable String written) {
    if (written == null || written.isBlank()) {
      return null;
    }
    return Marking.named(written)
        .orElseThrow(
            () ->
                RefusedException.of(
                    "",
                    "has a \"marking\" that is none: \"" + written + "\"",
                    "write public, internal or restricted"));
  }

  private static RefusedException refused(String what) {
    return RefusedException.of("", what, EXAMPLE);
  }
}
