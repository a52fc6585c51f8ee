package dev.groundtrack.journey.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What was known by a day is what a graph of the sources up to that day tells. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AsOfJourneyTest {
  private static final int QUERIES = Integer.getInteger("groundtrack.test.as-of-queries", 240);
  private static final String IMPORT =
      "mutation ($input: ImportTextInput!) { importText(input: $input) { source { id publishedOn }"
          + " } }";
  private static final List<String> NAMES =
      List.of("NASA", "Roscosmos", "Dmitry Rogozin", "iss", "Moscow", "Jonas Reyn", "Starliner");

  private final RunningServer server = RunningServer.start("--groundtrack.seed=names");

  @AfterAll
  void stopTheServer() {
    server.close();
  }

  private record Imported(String id, String day) {}

  private Imported imported(String text, String day) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("text", text);
    if (!day.isEmpty()) {
      input.put("publishedOn", day);
    }
    return new Imported(
        server.data(IMPORT, Map.of("input", input)).at("/importText/source/id").asString(), day);
  }

  private void removed(Imported source) {
    server.data(
        "mutation ($id: ID!) { removeSource(id: $id) { statements } }", Map.of("id", source.id()));
  }

  private List<Imported> articles() throws IOException {
    List<Imported> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("seed-data/articles"))) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        String[] parts = Files.readString(file).split("---\n", 3);
        String day = parts[1].replaceAll("(?s).*publishedOn: (\\S+).*", "$1");
        all.add(imported(parts[2].strip() + "\n", day));
      }
    }
    all.add(
        imported("Marta Ekdal, the director of Tolva Orbital, opened the hall.\n", "2019-09-04"));
    all.add(
        imported(
            "Jonas Reyn, who became director of Tolva Orbital in April, signed the contract. Reyn"
                + " replaced Marta Ekdal.\n",
            "2022-06-11"));
    all.add(imported("Marta Ekdal, a former director of Tolva Orbital, teaches.\n", "2023-01-20"));
    all.add(imported("Jonas Reyn heads Tolva Orbital, said Ida Sorel of OneWeb.\n", ""));
    all.add(imported("Ida Sorel denied that Jonas Reyn heads Tolva Orbital.\n", "2024-05-05"));
    return all;
  }

  private long otherwise(List<String> queries, List<JsonNode> answers) {
    return IntStream.range(0, queries.size())
        .filter(i -> !server.data(queries.get(i).formatted("")).equals(answers.get(i)))
        .count();
  }

  @Test
  void itIsWhatTheSourcesOfThatDayTell() throws IOException {
    List<Imported> all = articles();
    Set<String> days = new TreeSet<>(Comparator.reverseOrder());
    all.stream().map(Imported::day).filter(day -> !day.isEmpty()).forEach(days::add);
    List<String> some = List.copyOf(days);
    Map<String, List<String>> queries = new LinkedHashMap<>();
    Map<String, List<JsonNode>> answers = new LinkedHashMap<>();
    int each = Math.max(1, QUERIES / some.size());
    for (String day : some) {
      List<String> ofDay = PastQueries.many(day.hashCode(), each, some, NAMES);
      queries.put(day, ofDay);
      answers.put(
          day, ofDay.stream().map(q -> server.data(q.formatted("asOf: \"" + day + "\""))).toList());
    }
    assertThat(some.stream().mapToLong(day -> otherwise(queries.get(day), answers.get(day))).sum())
        .as("answers that are others now")
        .isGreaterThan(QUERIES / 3);
    all.stream().filter(source -> source.day().isEmpty()).forEach(this::removed);
    for (String day : some) {
      for (int i = 0; i < each; i++) {
        String query = queries.get(day).get(i).formatted("");
        assertThat(answers.get(day).get(i)).as(day + " " + query).isEqualTo(server.data(query));
      }
      all.stream().filter(source -> source.day().equals(day)).forEach(this::removed);
    }
  }
}
