package dev.groundtrack.journey.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Sources that come, go and are dated anew, mergers and their undoing, in any order: the graph, and
 * what it tells as of a day, is a function of the sources that are there and of what is judged.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnyOrderTest {
  private static final int STEPS = Integer.getInteger("groundtrack.test.any-order-steps", 90);
  private static final String IMPORT =
      "mutation ($input: ImportTextInput!) { importText(input: $input) { source { id } } }";
  private static final String AS_OF =
      """
      { relations(sort: [{id: ASC}], where: {type: {in: [HEADS, ACCUSES]}}, asOf: "%s") {
          type subject { name } object { name } current contested confidence lastSeen }
        people(sort: [{name: ASC}], where: {name: {contains: "Ekdal"}}, asOf: "%s") {
          name aliases statements(sort: [{id: ASC}]) { text } } }
      """;
  private static final List<String> TEXTS =
      List.of(
          "Marta Ekdal, the director of Tolva Orbital, opened the new hall on Wednesday.\n",
          "Jonas Reyn, who became director of Tolva Orbital in April, replaced Martha Ekdal.\n",
          "Martha Ekdal, the former director of Tolva Orbital, accused OneWeb of theft.\n",
          "Marta Ekdal denied that she had accused OneWeb. Jonas Reyn heads Tolva Orbital.\n");
  private static final List<List<String>> DAYS =
      List.of(
          List.of("2030-09-04", "2034-01-01"),
          List.of("2032-06-11", "2029-02-02"),
          List.of("2033-01-20"),
          List.of("2033-05-05"));

  private final RunningServer server = RunningServer.start("--groundtrack.seed=names");
  private final Map<Integer, String> present = new TreeMap<>();
  private final Map<Integer, String> days = new HashMap<>();
  private String judgement = "";

  @AfterAll
  void stopTheServer() {
    server.close();
  }

  private sealed interface Step {
    record Import(int text) implements Step {}

    record Remove(int text) implements Step {}

    record Date(int text, String day) implements Step {}

    record Merge() implements Step {}

    record Undo() implements Step {}
  }

  private List<Step> possible() {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < TEXTS.size(); i++) {
      if (present.containsKey(i)) {
        steps.add(new Step.Remove(i));
        for (String day : DAYS.get(i)) {
          if (!day.equals(days.get(i))) {
            steps.add(new Step.Date(i, day));
          }
        }
      } else {
        steps.add(new Step.Import(i));
      }
    }
    if (!judgement.isEmpty()) {
      steps.add(new Step.Undo());
    } else if (ekdals().size() == 2) {
      steps.add(new Step.Merge());
    }
    return steps;
  }

  private List<String> ekdals() {
    List<String> ids = new ArrayList<>();
    server
        .data("{ people(where: {name: {contains: \"Ekdal\"}}, sort: [{name: ASC}]) { id } }")
        .get("people")
        .forEach(person -> ids.add(person.get("id").asString()));
    return ids;
  }

  private void take(Step step) {
    switch (step) {
      case Step.Import(int text) -> {
        String day = DAYS.get(text).getFirst();
        present.put(
            text,
            server
                .data(IMPORT, Map.of("input", Map.of("text", TEXTS.get(text), "publishedOn", day)))
                .at("/importText/source/id")
                .asString());
        days.put(text, day);
      }
      case Step.Remove(int text) ->
          server.data(
              "mutation ($id: ID!) { removeSource(id: $id) { statements } }",
              Map.of("id", String.valueOf(present.remove(text))));
      case Step.Date(int text, String day) -> {
        server.data(
            "mutation ($id: ID!, $day: Date) { updateSource(id: $id, input: {publishedOn: $day}) {"
                + " id } }",
            Map.of("id", String.valueOf(present.get(text)), "day", day));
        days.put(text, day);
      }
      case Step.Merge merge -> {
        List<String> both = ekdals();
        judgement =
            server
                .data(
                    "mutation ($a: ID!, $b: ID!) { mergeEntities(input: {left: $a, right: $b}) {"
                        + " judgement { id } } }",
                    Map.of("a", both.get(0), "b", both.get(1)))
                .at("/mergeEntities/judgement/id")
                .asString();
      }
      case Step.Undo undo -> {
        server.data(
            "mutation ($id: ID!) { undoJudgement(id: $id) { mentions } }", Map.of("id", judgement));
        judgement = "";
      }
    }
  }

  private String state() {
    Map<Integer, String> dated = new TreeMap<>();
    present.keySet().forEach(text -> dated.put(text, String.valueOf(days.get(text))));
    return dated + (judgement.isEmpty() ? "" : " merged");
  }

  private List<String> told() {
    List<String> told = new ArrayList<>(server.export());
    for (String day : List.of("2029-12-31", "2031-01-01", "2033-02-01", "2034-12-31")) {
      told.add(day + " " + server.data(AS_OF.formatted(day, day)));
    }
    return told;
  }

  @Test
  void theSameSourcesAndJudgementsTellTheSame() {
    Random random = new Random(11);
    Map<String, List<String>> known = new HashMap<>();
    Set<String> pairs = new TreeSet<>();
    Set<String> seenAgain = new LinkedHashSet<>();
    List<String> way = new ArrayList<>();
    Class<?> before = null;
    for (int i = 0; i < STEPS; i++) {
      Step step = next(random, possible(), before, pairs);
      take(step);
      way.add(step.toString());
      if (before != null) {
        pairs.add(before.getSimpleName() + " " + step.getClass().getSimpleName());
      }
      before = step.getClass();
      List<String> told = told();
      List<String> expected = known.putIfAbsent(state(), told);
      if (expected != null) {
        seenAgain.add(state());
        assertThat(told).as(state() + " by " + way).isEqualTo(expected);
      }
    }
    assertThat(seenAgain).hasSizeGreaterThan(STEPS / 10);
    assertThat(pairs).hasSizeGreaterThan(18);
  }

  /** Rather one that no step of its kind has followed yet. */
  private static Step next(Random random, List<Step> possible, Class<?> before, Set<String> pairs) {
    List<Step> fresh =
        possible.stream()
            .filter(
                step ->
                    before != null
                        && !pairs.contains(
                            before.getSimpleName() + " " + step.getClass().getSimpleName()))
            .toList();
    List<Step> some = fresh.isEmpty() ? possible : fresh;
    return some.get(random.nextInt(some.size()));
  }
}
