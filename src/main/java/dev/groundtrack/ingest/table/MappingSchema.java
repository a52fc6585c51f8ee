package dev.groundtrack.ingest.table;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.ProblemCollector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schema (2020-12) of mappings, and what it says of one. */
final class MappingSchema {
  private static final List<String> TOP =
      List.of(
          "title",
          "publisher",
          "author",
          "url",
          "publishedOn",
          "format",
          "sheet",
          "prefixes",
          "empty",
          "separator",
          "dates",
          "skip",
          "entities",
          "relations");
  private static final List<String> ENTITY =
      List.of("type", "key", "name", "properties", "optional", "where");
  private static final List<String> RELATION = List.of("type", "subject", "object", "where");
  private static final List<String> FILTER = List.of("column", "is", "matches", "lacks", "empty");
  private static final List<String> VALUE =
      List.of(
          "column", "columns", "constant", "template", "values", "otherwise", "separator", "dates");

  private final Schema schema;

  MappingSchema() {
    try (InputStream in = MappingSchema.class.getResourceAsStream("mapping.schema.json")) {
      if (in == null) {
        throw new IllegalStateException("There is no mapping.schema.json");
      }
      this.schema =
          SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
              .getSchema(in, InputFormat.JSON);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with a mapping by its form. */
  List<Problem> problems(YamlTree tree) {
    return schema.validate(JsonMapper.builder().build().valueToTree(tree.root())).stream()
        .filter(error -> !isWithinAChoice(error))
        .map(error -> problem(tree, error))
        .distinct()
        .toList();
  }

  /** Which keys each choice lacks is no news where none of the choices was taken. */
  private static boolean isWithinAChoice(Error error) {
    return lacksOneOf(error, "oneOf");
  }

  private static boolean lacksOneOf(Error error, String choice) {
    String path = String.valueOf(error.getEvaluationPath());
    return error.getKeyword().equals("required") && path.matches(".*/" + choice + "/\\d+/.*");
  }

  /** The keyword that failed; of a choice of which all may be taken, its parts alone are told. */
  private static String keyword(Error error) {
    return lacksOneOf(error, "anyOf") ? "anyOf" : error.getKeyword();
  }

  private static Problem problem(YamlTree tree, Error error) {
    List<String> path =
        IntStream.range(0, error.getInstanceLocation().getNameCount())
            .mapToObj(error.getInstanceLocation()::getElement)
            .map(String::valueOf)
            .toList();
    String pointer = path.isEmpty() ? "" : "/" + String.join("/", path);
    String subject = path.isEmpty() ? "the mapping" : "\"" + path.getLast() + "\"";
    String property = String.valueOf(error.getProperty());
    return switch (keyword(error)) {
      case "additionalProperties" ->
          new Problem(
              tree.at(pointer + "/" + property),
              "\"" + property + "\" is no key of " + subject,
              ProblemCollector.didYouMean(property, keys(path)));
      case "required" ->
          new Problem(tree.at(pointer), subject + " has no \"" + property + "\"", "add it");
      case "oneOf", "anyOf" ->
          new Problem(
              tree.at(pointer),
              subject + " does not say where it comes from",
              path.size() == 2
                  ? "give it a name, a key, or both"
                  : "give it just one of column, columns, constant and template");
      case "enum" ->
          new Problem(
              tree.at(pointer),
              subject + " is none of those that there are",
              "write one of csv, tsv, gcat, xlsx, turtle, jsonld");
      case "type" ->
          new Problem(
              tree.at(pointer),
              subject + " is not written as it must be",
              "it takes " + expected(error));
      case "pattern" ->
          new Problem(
              tree.at(pointer),
              subject + " is not written as it must be",
              path.getLast().equals("template")
                  ? "put columns in braces: \"craft-{Id}\""
                  : "write a day as 2022-03-05");
      default ->
          new Problem(
              tree.at(pointer), subject + " is empty or has too little in it", "fill it in");
    };
  }

  private static String expected(Error error) {
    String type = String.valueOf(error.getSchemaNode());
    return type.replace("\"", "")
        .replace("object", "keys with values")
        .replace("array", "a list")
        .replace("string", "a text")
        .replace("boolean", "true or false");
  }

  private static List<String> keys(List<String> path) {
    @Nullable String last = path.isEmpty() ? null : path.getLast();
    List<String> above = new ArrayList<>(path);
    if (last == null) {
      return TOP;
    }
    above.removeLast();
    String parent = above.isEmpty() ? "" : above.getLast();
    if (parent.equals("skip") || parent.equals("where")) {
      return FILTER;
    }
    if (path.size() == 2 && path.getFirst().equals("relations")) {
      return RELATION;
    }
    return path.size() == 2 ? ENTITY : VALUE;
  }
}
