package dev.groundtrack.journey.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How much JavaScript each view loads before it is there, gzipped, by Vite's manifest. */
class PageWeightTest {
  private static final Path PAGE = Path.of("target/classes/page");
  private static final JsonNode MANIFEST = read(PAGE.resolve(".vite/manifest.json"));
  private static final String APP = "index.html";
  private static final String GRAPHIQL = "graphiql/index.html";
  private static final String FLOW = "src/signin/codeFlow.ts";
  private static final String DRAWING = "src/graph/Frame.tsx";

  /** GraphiQL's editor, which it loads by itself as soon as it is there. */
  private static final Set<String> EDITOR = Set.of("_monaco-editor", "_mouseTarget");

  @ParameterizedTest
  @CsvSource({
    "src/start/StartView.tsx, 200",
    "src/entity/EntityView.tsx, 200",
    "src/reading/ReadingView.tsx, 200",
    "src/import/ImportView.tsx, 200",
    "src/review/ReviewView.tsx, 200",
    "src/signin/SignedInView.tsx, 200",
    "src/graph/GraphView.tsx, 400"
  })
  void aViewIsLight(String view, int mostKilobytes) {
    assertThat(kilobytes(loadedBy(APP, view)))
        .as("kB of %s", view)
        .isLessThanOrEqualTo(mostKilobytes);
  }

  @Test
  void graphiQlIsAsLightAsItsEditorLetsItBe() {
    Set<String> files = loadedBy(GRAPHIQL);
    MANIFEST
        .propertyNames()
        .forEach(
            name -> {
              if (EDITOR.stream().anyMatch(name::startsWith)) {
                files.addAll(loadedBy(name));
              }
            });
    assertThat(kilobytes(files)).as("kB of GraphiQL").isLessThanOrEqualTo(1_200);
  }

  @Test
  void whatDrawsIsLoadedOnlyWhereSomethingIsDrawn() {
    String drawing = MANIFEST.at("/" + DRAWING.replace("/", "~1") + "/file").asString();
    assertThat(PAGE.resolve(drawing)).exists();

    assertThat(loadedBy(APP, "src/graph/GraphView.tsx")).contains(drawing);
    assertThat(loadedBy(APP, "src/reading/ReadingView.tsx")).doesNotContain(drawing);
    assertThat(loadedBy(APP)).doesNotContain(drawing);
    assertThat(loadedBy(GRAPHIQL)).doesNotContain(drawing);
    assertThat(loadedBy(GRAPHIQL, "src/graphiql/graph/GraphPane.tsx")).contains(drawing);
  }

  @Test
  void whatSignsInIsLoadedOnlyWhereSomebodySignsIn() {
    String flow = MANIFEST.at("/" + FLOW.replace("/", "~1") + "/file").asString();
    assertThat(PAGE.resolve(flow)).exists();

    assertThat(loadedBy(APP, "src/signin/SignedInView.tsx")).contains(flow);
    assertThat(loadedBy(APP, "src/start/StartView.tsx")).doesNotContain(flow);
  }

  /** The scripts that these entries of the manifest are made of, with all that they import. */
  private static Set<String> loadedBy(String... entries) {
    Set<String> names = new TreeSet<>();
    for (String entry : entries) {
      assertThat(MANIFEST.has(entry)).as("%s is in the manifest", entry).isTrue();
      addWithImports(entry, names);
    }
    Set<String> files = new TreeSet<>();
    names.stream()
        .map(name -> MANIFEST.get(name).get("file").asString())
        .filter(file -> file.endsWith(".js"))
        .forEach(files::add);
    return files;
  }

  private static void addWithImports(String name, Set<String> found) {
    if (found.add(name) && MANIFEST.get(name).has("imports")) {
      MANIFEST.get(name).get("imports").forEach(each -> addWithImports(each.asString(), found));
    }
  }

  private static long kilobytes(Set<String> files) {
    return files.stream().mapToLong(file -> gzipped(PAGE.resolve(file))).sum() / 1_000;
  }

  private static long gzipped(Path file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      Files.copy(file, gzip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.size();
  }

  private static JsonNode read(Path file) {
    try {
      return JsonMapper.builder().build().readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
