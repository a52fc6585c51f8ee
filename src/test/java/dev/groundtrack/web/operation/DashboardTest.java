package dev.groundtrack.web.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.RunningServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The dashboard and the alarms that come along name what a server really tells. */
class DashboardTest {
  private static final Pattern METRIC =
      Pattern.compile("\\b(groundtrack|jvm|process|system|disk)_[a-z_]+\\b(?!\\.yml)");

  @Test
  void everyMetricThatIsAskedForIsThere() throws IOException {
    Set<String> told;
    try (RunningServer server = RunningServer.start("--groundtrack.seed=none")) {
      server.data("{ sources { id } }");
      told =
          server
              .get("/actuator/prometheus")
              .body()
              .lines()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.split("[{ ]", 2)[0])
              .collect(Collectors.toCollection(TreeSet::new));
    }
    for (String file :
        new String[] {"grafana/dashboards/groundtrack.json", "prometheus/alerts.yml"}) {
      Set<String> asked =
          METRIC
              .matcher(Files.readString(Path.of("deploy", file)))
              .results()
              .map(MatchResult::group)
              .collect(Collectors.toCollection(TreeSet::new));
      assertThat(asked).as(file).hasSizeGreaterThan(3).isSubsetOf(told);
    }
  }
}
