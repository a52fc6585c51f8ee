package dev.groundtrack.web;

import dev.groundtrack.web.http.HostCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The settings below {@code groundtrack.} and {@code server.}: ours from {@link Settings}, the
 * server's from the metadata that Spring Boot's jars carry for editors.
 */
final class KnownSettings {
  private static final String METADATA = "META-INF/spring-configuration-metadata.json";
  private static final String SERVER = "server.";
  private static final int NEAR = 4;

  private final Set<ConfigurationPropertyName> names = new HashSet<>();

  /** Those below which anything may stand: lists and maps. */
  private final Set<ConfigurationPropertyName> open = new HashSet<>();

  private final Map<ConfigurationPropertyName, String> renamed = new HashMap<>();

  private KnownSettings() {}

  static KnownSettings read() {
    KnownSettings known = new KnownSettings();
    Settings.names().forEach(name -> known.names.add(ConfigurationPropertyName.of(name)));
    known.open.add(ConfigurationPropertyName.of(HostCheck.SETTING));
    known.open.add(ConfigurationPropertyName.of(Settings.Fetch.HOSTS));
    try {
      ClassLoader loader = KnownSettings.class.getClassLoader();
      for (URL metadata : Collections.list(loader.getResources(METADATA))) {
        try (InputStream in = metadata.openStream()) {
          JsonMapper.shared().readTree(in).path("properties").forEach(known::add);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return known;
  }

  private void add(JsonNode property) {
    String text = property.path("name").asString();
    if (!text.startsWith(SERVER)) {
      return;
    }
    ConfigurationPropertyName name = ConfigurationPropertyName.of(text);
    JsonNode deprecation = property.path("deprecation");
    if (deprecation.path("level").asString("").equals("error")) {
      renamed.put(name, deprecation.path("replacement").asString(""));
      return;
    }
    names.add(name);
    String type = property.path("type").asString("");
    if (type.startsWith("java.util.List") || type.startsWith("java.util.Map")) {
      open.add(name);
    }
  }

  boolean has(ConfigurationPropertyName name) {
    return names.contains(name) || open.stream().anyMatch(list -> list.isAncestorOf(name));
  }

  /** “did you mean groundtrack.data?”, or else the names that there are below the same root. */
  String nearest(ConfigurationPropertyName wrong) {
    String replacement = renamed.get(wrong);
    if (replacement != null) {
      return replacement.isEmpty()
          ? "it is gone: leave it out"
          : "it is called " + replacement + " now";
    }
    String text = wrong.toString();
    List<String> near =
        names.stream()
            .map(ConfigurationPropertyName::toString)
            .filter(name -> root(name).equals(root(text)))
            .sorted(
                Comparator.comparing((String name) -> distance(text, name)).thenComparing(n -> n))
            .toList();
    Optional<String> nearest = near.stream().findFirst().filter(n -> distance(text, n) <= NEAR);
    return nearest
        .map(name -> "did you mean " + name + "?")
        .orElseGet(() -> "the settings are " + String.join(", ", near.stream().sorted().toList()));
  }

  private static int distance(String left, String right) {
    return LevenshteinDistance.getDefaultInstance().apply(left, right);
  }

  private static String root(String name) {
    return name.substring(0, name.indexOf('.'));
  }
}
