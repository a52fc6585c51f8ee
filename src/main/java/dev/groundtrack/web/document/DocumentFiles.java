package dev.groundtrack.web.document;

import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files of documents: persisted query manifests of Apollo's, the persisted queries of Relay's
 * compiler (an object with a text for each id), texts of documents, and folders of all of these. A
 * text of a document goes by the name of its file.
 */
final class DocumentFiles {
  private static final String MANIFEST = "apollo-persisted-query-manifest";
  private static final Pattern TEXT = Pattern.compile("\\.(graphql|gql)$");
  private static final String JSON = ".json";

  private DocumentFiles() {}

  /**
   * A document as it was given.
   *
   * @param place its file, and its id in it
   */
  record Given(String place, String id, String text) {}

  /**
   * All documents of a file, or of a folder and those below it.
   *
   * @throws RefusedException if something cannot be read
   */
  static List<Given> read(Path place) {
    try {
      if (!Files.isDirectory(place)) {
        return file(place, String.valueOf(place.getFileName()));
      }
      try (Stream<Path> files = Files.walk(place)) {
        List<Given> all = new ArrayList<>();
        for (Path file : files.filter(DocumentFiles::mayHold).sorted().toList()) {
          all.addAll(file(file, place.relativize(file).toString().replace('\\', '/')));
        }
        return all;
      }
    } catch (CharacterCodingException e) {
      throw refused("holds what is not UTF-8", "save all its files as UTF-8");
    } catch (IOException e) {
      throw refused(
          "cannot be read: " + place,
          "name a manifest, persisted queries in JSON, or a folder of .graphql files");
    }
  }

  private static boolean mayHold(Path file) {
    String name = String.valueOf(file.getFileName());
    return Files.isRegularFile(file) && (name.endsWith(JSON) || TEXT.matcher(name).find());
  }

  private static List<Given> file(Path file, String name) throws IOException {
    String text = Files.readString(file);
    if (!name.endsWith(JSON)) {
      return List.of(new Given(name, TEXT.matcher(name).replaceFirst(""), text));
    }
    try {
      JsonNode json = JsonMapper.shared().readTree(text);
      return MANIFEST.equals(json.path("format").asString(""))
          ? manifest(name, json)
          : relay(name, json);
    } catch (JacksonException e) {
      throw refused("has a file that is no JSON: " + name, "mend it, or take it out");
    }
  }

  private static List<Given> manifest(String name, JsonNode json) {
    List<Given> all = new ArrayList<>();
    for (JsonNode operation : json.path("operations")) {
      all.add(given(name, operation.path("id"), operation.path("body")));
    }
    return all;
  }

  private static List<Given> relay(String name, JsonNode json) {
    List<Given> all = new ArrayList<>();
    if (!json.isObject()) {
      throw none(name);
    }
    for (Map.Entry<String, JsonNode> entry : json.properties()) {
      all.add(given(name, JsonMapper.shared().valueToTree(entry.getKey()), entry.getValue()));
    }
    return all;
  }

  private static Given given(String name, JsonNode id, JsonNode text) {
    if (!id.isString() || !text.isString()) {
      throw none(name);
    }
    return new Given(name + ":" + id.asString(), id.asString(), text.asString());
  }

  private static RefusedException none(String name) {
    return refused(
        "has a file that is neither a manifest of Apollo's nor persisted queries of Relay's: "
            + name,
        "give {\"format\": \""
            + MANIFEST
            + "\", \"version\": 1, \"operations\": [{\"id\": …,"
            + " \"body\": …}]} or {\"ID\": \"TEXT\", …}");
  }

  private static RefusedException refused(String what, String remedy) {
    return RefusedException.of("groundtrack.documents", what, remedy);
  }
}
