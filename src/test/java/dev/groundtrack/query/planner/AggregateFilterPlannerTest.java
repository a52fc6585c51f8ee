package dev.groundtrack.query.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.Harbour;
import dev.groundtrack.testing.InlineSchema;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregateFilterPlannerTest {
  private static final InlineSchema HARBOUR = Harbour.open();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "count: {nodes: {gt: 1}}             | nodes over -SERVES_ON-> Ship gt $0",
        "count: {edges: {lte: 1}}            | edges over -SERVES_ON-> Ship lte $0",
        "node: {tons: {min: {lt: 1}}}        | min of tons over -SERVES_ON-> Ship lt $0",
        "node: {tons: {max: {eq: 1}}}        | max of tons over -SERVES_ON-> Ship eq $0",
        "node: {tons: {average: {gte: 1}}}   | average of tons over -SERVES_ON-> Ship gte $0",
        "node: {tons: {sum: {gt: 1}}}        | sum of tons over -SERVES_ON-> Ship gt $0",
        "node: {name: {shortestLength: {gt: 1}}} | shortest length of title over -SERVES_ON-> Ship"
            + " gt $0",
        "node: {name: {longestLength: {gt: 1}}} | longest length of title over -SERVES_ON-> Ship"
            + " gt $0",
        "node: {name: {averageLength: {gt: 1}}} | average length of title over -SERVES_ON-> Ship"
            + " gt $0",
        "edge: {since: {max: {gt: \"2020-01-01\"}}} | max of edge.since over -SERVES_ON-> Ship gt"
            + " $0"
      })
  void aFigureOfRelatedNodesOrEdgesIsCompared(String aggregate, String printed) {
    assertThat(sailors(aggregate)).isEqualTo("where " + printed + "\n");
  }

  @Test
  void figuresAreJoinedAsConditionsAre() {
    assertThat(sailors("OR: [{count: {nodes: {eq: 0}}}, {NOT: {node: {tons: {min: {lt: 9}}}}}]"))
        .isEqualTo(
            """
            or
              where nodes over -SERVES_ON-> Ship eq $0
              not
                where min of tons over -SERVES_ON-> Ship lt $1
            """);
  }

  @Test
  void logicOfEdgesStaysWithTheEdges() {
    assertThat(sailors("edge: {NOT: {since: {min: {lt: \"2020-01-01\"}}}}"))
        .isEqualTo(
            """
            not
              where min of edge.since over -SERVES_ON-> Ship lt $0
            """);
  }

  @Test
  void whatAsksNothingIsLeftOut() {
    assertThat(sailors("")).isEmpty();
    assertThat(sailors("node: {}, count: null, OR: [{}]")).isEmpty();
  }

  private static String sailors(String aggregate) {
    return HARBOUR
        .printed(
            "{ sailors(where: {shipsConnection: {aggregate: {%s}}}) { name } }"
                .formatted(aggregate))
        .lines()
        .skip(1)
        .filter(line -> !line.startsWith("  name: "))
        .map(line -> line.substring(2) + "\n")
        .collect(Collectors.joining());
  }
}
