package dev.groundtrack.journey.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.access.Role;
import dev.groundtrack.journey.time.PastQueries;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.text.Marking;
import dev.groundtrack.web.access.ApiKey;
import dev.groundtrack.web.access.ApiKeys;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a reader is told is what a graph of the sources that they may see tells. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MarkingJourneyTest {
  private static final int QUERIES = Integer.getInteger("groundtrack.test.marking-queries", 60);
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String IMPORT =
      "mutation ($input: ImportTextInput!) { importText(input: $input) { source { id } } }";
  private static final List<String> NAMES =
      List.of("NASA", "Roscosmos", "Dmitry Rogozin", "iss", "Moscow", "Jonas Reyn", "Starliner");

  private final RunningServer server =
      RunningServer.start("--groundtrack.seed=names", "--groundtrack.encoder=false");
  private final Map<Marking, String> keys = new EnumMap<>(Marking.class);

  @AfterAll
  void stopTheServer() {
    server.close();
  }

  /** A key of a reader who is cleared so far. */
  private String key(Marking clearance) {
    return keys.computeIfAbsent(
        clearance,
        c ->
            server
                .bean(ApiKeys.class)
                .create(new ApiKey.Grant(c.key(), Role.READER, c), null)
                .secret());
  }

  private JsonNode answer(Marking clearance, String query) {
    HttpResponse<String> response =
        server.send(
            HttpRequest.newBuilder(server.address("/graphql"))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key(clearance))
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        JSON.writeValueAsString(Map.of("query", query))))
                .build());
    return JSON.readTree(response.body());
  }

  private JsonNode seen(Marking clearance, String query) {
    JsonNode answer = answer(clearance, query);
    assertThat(answer.has("errors")).as("%s", answer).isFalse();
    return answer.get("data");
  }

  private record Imported(String id, Marking marking, @Nullable String day) {}

  private Imported imported(String text, @Nullable String day, Marking marking) {
    Map<String, Object> input = new LinkedHashMap<>();
    input.put("text", text);
    if (day != null) {
      input.put("publishedOn", day);
    }
    input.put("marking", marking.name());
    JsonNode data = server.data(IMPORT, Map.of("input", input));
    return new Imported(data.at("/importText/source/id").asString(), marking, day);
  }

  private void removed(Imported source) {
    server.data(
        "mutation ($id: ID!) { removeSource(id: $id) { statements } }", Map.of("id", source.id()));
  }

  private List<Imported> articles() throws IOException {
    List<Imported> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("seed-data/articles"))) {
      for (Path file : files.sorted().toList()) {
        String[] parts = Files.readString(file).split("---\n", 3);
        String day = parts[1].replaceAll("(?s).*publishedOn: (\\S+).*", "$1");
        Marking marking = Marking.values()[all.size() % 3];
        all.add(imported(parts[2].strip() + "\n", day, marking));
      }
    }
    all.add(
        imported(
            "Marta Ekdal, the director of Tolva Orbital, opened the hall.\n",
            "2019-09-04",
            Marking.PUBLIC));
    all.add(
        imported(
            "Jonas Reyn, who became director of Tolva Orbital in April, signed the contract. Reyn"
                + " replaced Marta Ekdal.\n",
            "2022-06-11",
            Marking.RESTRICTED));
    all.add(
        imported(
            "Marta Ekdal, a former director of Tolva Orbital, teaches.\n",
            "2023-01-20",
            Marking.INTERNAL));
    all.add(
        imported(
            "Jonas Reyn heads Tolva Orbital, said Ida Sorel of OneWeb.\n", null, Marking.PUBLIC));
    all.add(
        imported(
            "Ida Sorel denied that Jonas Reyn heads Tolva Orbital.\n",
            "2024-05-05",
            Marking.INTERNAL));
    return all;
  }

  private List<String> queries(List<Imported> all) {
    Set<String> days = new TreeSet<>();
    all.stream().map(Imported::day).filter(Objects::nonNull).forEach(days::add);
    List<String> some = List.copyOf(days);
    List<String> templates = PastQueries.many(42, QUERIES, some, NAMES);
    List<String> queries = new ArrayList<>();
    for (int i = 0; i < templates.size(); i++) {
      String asOf = i % 3 == 0 ? "asOf: \"" + some.get(i % some.size()) + "\"" : "";
      queries.add(templates.get(i).formatted(asOf));
    }
    queries.addAll(
        List.of(
            "{ changes(from: \"2014-01-01\", limit: 500) { day kind relation { id current }"
                + " evidence(sort: [{id: ASC}]) { text } } }",
            "{ changes(from: \"2014-01-01\", limit: 500, asOf: \"2022-09-01\") { day kind"
                + " relation { id current } evidence(sort: [{id: ASC}]) { text } } }",
            "{ paths(from: \"NASA\", to: \"Roscosmos\") { paths { length nodes { name } } } }",
            "{ entities(where: {anyName: {eq: \"tolva orbital\"}}) { id name } }",
            "{ search(text: \"Tolva Orbital\", first: 5) { hits { node { __typename } } } }",
            "{ node(id: \"nasa\") { id ... on Agency { name } } }",
            "{ sources(sort: [{id: ASC}]) { id title marking copyOf { id } copies { id } } }"));
    return queries;
  }

  private Map<String, JsonNode> answers(Marking clearance, List<String> queries) {
    Map<String, JsonNode> answers = new LinkedHashMap<>();
    queries.forEach(query -> answers.put(query, seen(clearance, query)));
    return answers;
  }

  private void areWhatIsLeft(Map<String, JsonNode> answers, Marking clearance) {
    List<String> wrong = new ArrayList<>();
    answers.forEach(
        (query, answer) -> {
          JsonNode left = seen(Marking.RESTRICTED, query);
          if (!left.equals(answer)) {
            wrong.add(clearance + " " + query + "\nwas told " + answer + "\nleft is  " + left);
          }
        });
    assertThat(wrong).as("%d of %d", wrong.size(), answers.size()).isEmpty();
  }

  @Test
  void aReaderIsToldWhatTheSourcesTellThatTheyMaySee() throws IOException {
    List<Imported> all = articles();
    List<String> queries = queries(all);
    Map<String, JsonNode> everything = answers(Marking.RESTRICTED, queries);
    Map<String, JsonNode> internal = answers(Marking.INTERNAL, queries);
    Map<String, JsonNode> open = answers(Marking.PUBLIC, queries);
    assertThat(different(everything, internal)).isGreaterThan(QUERIES / 3);
    assertThat(different(internal, open)).isGreaterThan(QUERIES / 3);
    all.stream().filter(s -> s.marking() == Marking.RESTRICTED).forEach(this::removed);
    areWhatIsLeft(internal, Marking.INTERNAL);
    all.stream().filter(s -> s.marking() == Marking.INTERNAL).forEach(this::removed);
    areWhatIsLeft(open, Marking.PUBLIC);
  }

  @Test
  void whatTellsOfAllSourcesIsNotForThoseWhoMaySeeSome() {
    Imported hidden =
        imported("Nils Berg heads Halde Works, said Ida Sorel.\n", "2031-02-03", Marking.INTERNAL);
    for (String query :
        List.of(
            "{ judgements { id } }",
            "{ rejections { id } }",
            "{ sources { rejections { id } } }",
            "{ importJobsConnection(first: 1) { edges { node { id } } } }",
            "{ feeds { id } }",
            "subscription { statementAdded { kind } }",
            "subscription { relationChanged { kind } }")) {
      JsonNode answer = answer(Marking.PUBLIC, query);
      assertThat(answer.at("/errors/0/extensions/code").asString())
          .as("%s: %s", query, answer)
          .isEqualTo("FORBIDDEN");
      assertThat(answer.at("/errors/0/extensions/remedy").asString()).contains("cleared");
    }
    HttpResponse<String> export =
        server.send(
            HttpRequest.newBuilder(server.address("/export?format=jsonl"))
                .header("Authorization", "Bearer " + key(Marking.PUBLIC))
                .build());
    assertThat(export.statusCode()).isEqualTo(403);
    assertThat(export.body()).doesNotContain("Halde");
    String asked =
        "{ entity(name: \"Halde Works\") { name } sources(where: {id: {eq: \"%s\"}}) { id } }";
    String query = asked.formatted(hidden.id());
    assertThat(seen(Marking.PUBLIC, query).toString())
        .isEqualTo("{\"entity\":null,\"sources\":[]}");
    assertThat(seen(Marking.INTERNAL, query).toString()).contains("Halde Works", hidden.id());
    server.data(
        "mutation ($id: ID!) { updateSource(id: $id, input: {marking: null}) { id } }",
        Map.of("id", hidden.id()));
    assertThat(seen(Marking.PUBLIC, query).toString()).contains("Halde Works", hidden.id());
    server.data(
        "mutation ($id: ID!) { updateSource(id: $id, input: {marking: RESTRICTED}) { id } }",
        Map.of("id", hidden.id()));
    assertThat(seen(Marking.INTERNAL, query).toString())
        .isEqualTo("{\"entity\":null,\"sources\":[]}");
    removed(hidden);
  }

  private static long different(Map<String, JsonNode> some, Map<String, JsonNode> others) {
    return some.entrySet().stream()
        .filter(e -> !e.getValue().equals(others.get(e.getKey())))
        .count();
  }
}
