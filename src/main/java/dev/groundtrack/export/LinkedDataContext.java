package dev.groundtrack.export;

import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a domain's types, fields and relations are called in vocabularies of others: a JSON-LD
 * context in the file {@code context.jsonld} beside the schema. Without one, and for what it does
 * not name, every name is a term of our own.
 *
 * @param terms of the context
 * @see <a href="https://www.w3.org/TR/json-ld11/#the-context">JSON-LD 1.1, 3.1</a>
 */
public record LinkedDataContext(Map<String, Object> terms) {
  private static final String FILE = "context.jsonld";
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final TypeReference<LinkedHashMap<String, Object>> OBJECT =
      new TypeReference<>() {};

  /** What the export itself says by these; a domain cannot mean something else by them. */
  private static final Set<String> OURS = Set.of("prov", "oa", "rdf", "xsd", "rdf:predicate");

  /**
   * That of the schema that a setting asks for, which may have none.
   *
   * @param schema the folder of the schema; empty for the default domain
   * @throws RefusedException with everything that is wrong with it
   */
  public static LinkedDataContext of(String schema) {
    Path file = Path.of(schema, FILE);
    String place = schema.isBlank() ? "schema/" + FILE : file.toString();
    try (InputStream in =
        schema.isBlank()
            ? LinkedDataContext.class.getResourceAsStream("/schema/" + FILE)
            : Files.isRegularFile(file) ? Files.newInputStream(file) : null) {
      return new LinkedDataContext(in == null ? Map.of() : terms(in, place));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + place, e);
    }
  }

  private static Map<String, Object> terms(InputStream in, String place) {
    Map<String, Object> read = object(in, place);
    if (!read.keySet().equals(Set.of("@context"))
        || !(read.get("@context") instanceof Map<?, ?> context)) {
      throw RefusedException.of(
          place,
          "is no JSON-LD context",
          "make it an object with nothing but \"@context\", an object of terms");
    }
    List<Problem> problems = new ArrayList<>();
    Map<String, Object> terms = new LinkedHashMap<>();
    context.forEach(
        (term, meaning) -> {
          String wrong = wrong(String.valueOf(term), meaning);
          if (wrong == null) {
            terms.put(String.valueOf(term), meaning);
          } else {
            problems.add(
                new Problem(
                    place,
                    "has the term \"" + term + "\", " + wrong,
                    "give a name of the schema an IRI, or an object with @id and @type"));
          }
        });
    if (!problems.isEmpty()) {
      throw new RefusedException(problems);
    }
    return terms;
  }

  private static @Nullable String wrong(String term, @Nullable Object meaning) {
    if (term.startsWith("@") || OURS.contains(term)) {
      return "which the export itself uses";
    }
    boolean isTerm =
        meaning instanceof String text && !text.isBlank()
            || meaning instanceof Map<?, ?> map
                && map.get("@id") instanceof String
                && Set.of("@id", "@type").containsAll(map.keySet());
    return isTerm ? null : "which is given no IRI";
  }

  private static Map<String, Object> object(InputStream in, String place) {
    try {
      Map<String, Object> read = JSON.readValue(in, OBJECT);
      return read == null ? Map.of() : read;
    } catch (JacksonException e) {
      throw RefusedException.of(
          place, "is no JSON object: " + e.getOriginalMessage(), "mend it, or remove the file");
    }
  }
}
