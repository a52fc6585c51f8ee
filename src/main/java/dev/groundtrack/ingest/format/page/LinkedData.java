package dev.groundtrack.ingest.format.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page says of its article in JSON-LD, by the vocabulary of schema.org; alone, in an array,
 * or in a {@code @graph} whose parts name each other by {@code @id}.
 */
final class LinkedData {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int DEEPEST = 6;

  private final List<JsonNode> nodes = new ArrayList<>();
  private final @Nullable JsonNode article;

  private LinkedData(Document page) {
    for (Element script : page.select("script[type*=ld+json]")) {
      try {
        collect(JSON.readTree(script.data().strip()), 0);
      } catch (JacksonException e) {
        // What is no JSON says nothing; the page has other ways of saying it.
      }
    }
    this.article = nodes.stream().filter(LinkedData::isArticle).findFirst().orElse(null);
  }

  static LinkedData of(Document page) {
    return new LinkedData(page);
  }

  private void collect(JsonNode node, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    if (node.isArray()) {
      node.forEach(each -> collect(each, depth + 1));
    } else if (node.isObject()) {
      nodes.add(node);
      collect(node.path("@graph"), depth + 1);
      collect(node.path("mainEntity"), depth + 1);
    }
  }

  /** NewsArticle, ReportageNewsArticle, BlogPosting, Report: each is an Article to schema.org. */
  private static boolean isArticle(JsonNode node) {
    return types(node)
        .anyMatch(
            type ->
                type.endsWith("Article") || type.endsWith("BlogPosting") || type.equals("Report"));
  }

  private static Stream<String> types(JsonNode node) {
    JsonNode type = node.path("@type");
    return (type.isArray() ? type.valueStream() : Stream.of(type))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .map(name -> name.substring(name.lastIndexOf('/') + 1));
  }

  boolean hasArticle() {
    return article != null;
  }

  Optional<String> text(String... keys) {
    return Stream.of(keys).flatMap(key -> texts(path(key))).findFirst();
  }

  /** The names of people or organisations, in the order in which they stand. */
  List<String> names(String key) {
    return parts(path(key)).flatMap(part -> name(part).stream()).distinct().toList();
  }

  private JsonNode path(String key) {
    return Objects.requireNonNullElse(article, JSON.nullNode()).path(key);
  }

  private static Stream<JsonNode> parts(JsonNode node) {
    return node.isArray() ? node.valueStream() : Stream.of(node);
  }

  private static Stream<String> texts(JsonNode node) {
    return parts(node)
        .map(part -> part.isObject() ? part.path("@id") : part)
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .filter(text -> !text.isBlank());
  }

  private Optional<String> name(JsonNode part) {
    if (part.isString()) {
      return Optional.of(part.asString()).filter(name -> !name.isBlank());
    }
    JsonNode named = part.path("name").isMissingNode() ? referred(part) : part;
    return parts(named.path("name"))
        .filter(JsonNode::isString)
        .map(JsonNode::asString)
        .filter(name -> !name.isBlank())
        .findFirst();
  }

  private JsonNode referred(JsonNode part) {
    JsonNode id = part.path("@id");
    return nodes.stream()
        .filter(node -> id.isString() && node.path("@id").equals(id) && node.has("name"))
        .findFirst()
        .orElse(part);
  }
}
