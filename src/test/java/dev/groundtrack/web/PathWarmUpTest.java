package dev.groundtrack.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.api.Api;
import dev.groundtrack.testing.RunningServer;
import graphql.GraphQLError;
import org.junit.jupiter.api.Test;
import org.springframework.graphql.execution.GraphQlSource;

class PathWarmUpTest {
  /** Nothing but that nobody is known by no name: the database has planned and run it all. */
  @Test
  void whatIsPlannedIsSoundAndFindsNothing() {
    try (RunningServer server = RunningServer.start("--groundtrack.seed=none")) {
      PathWarmUp ahead = new PathWarmUp(server.bean(Api.class), server.bean(GraphQlSource.class));
      assertThat(ahead.plan())
          .hasSize(3)
          .allSatisfy(
              result ->
                  assertThat(result.getErrors())
                      .extracting(GraphQLError::getMessage)
                      .containsExactly("nothing is known by the id or name \"\""));
    }
  }
}
