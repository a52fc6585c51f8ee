package dev.groundtrack.journey.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.Chromium;
import dev.groundtrack.testing.GraphiQl;
import dev.groundtrack.testing.RunningServer;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The page, in a real browser, against a real server. */
class GraphiQlBrowserTest {
  private static Chromium chromium;
  private static RunningServer server;

  private GraphiQl page;

  @BeforeAll
  static void startAServerAndABrowser() {
    if (Chromium.isExpected()) {
      chromium = Chromium.start();
      server = RunningServer.start("--groundtrack.seed=names");
    }
  }

  @AfterAll
  static void stopThem() {
    if (chromium != null) {
      chromium.close();
      server.close();
    }
  }

  @BeforeEach
  void openThePage() {
    Chromium.assumeItIsThere();
    page = chromium.visit(server);
  }

  @AfterEach
  void nothingLeftTheOriginAndNothingFailed() {
    if (page != null) {
      page.close();
      assertThat(page.complaints()).isEmpty();
    }
  }

  @Test
  void theExamplesStandInTheTabs() {
    assertThat(page.title()).isEqualTo("Groundtrack");
    assertThat(page.tabs())
        .hasSizeGreaterThanOrEqualTo(10)
        .contains("StationThreats", "SpaceXFleet");
  }

  @Test
  void anExampleInATabIsAnswered() {
    page.pickTab("SpaceXFleet");
    page.execute();
    page.seeInResponse("Crew Dragon");
  }

  @Test
  void anExampleInThePaneIsAnswered() {
    page.pickExample("Find an entity by any of its names");
    page.execute();
    page.seeInResponse("International Space Station");
  }

  @Test
  void theDocsNameTheTypes() {
    page.openPane("Documentation Explorer");
    page.seeInPane("Spacecraft");
  }

  @Test
  void theExplorerOffersTheFieldsOfTheQuery() {
    page.openPane("GraphiQL Explorer");
    page.seeInPane("agenciesConnection");
  }

  @Test
  void theTabsOfAnEarlierVisitAreKept() {
    page.pickTab("RogozinSaid");
    page.closeTab();
    page.comeBack();

    assertThat(page.tabs()).contains("StationThreats").doesNotContain("RogozinSaid");
  }

  /**
   * Redoes the picture in the README: {@code mvn test -Dtest=GraphiQlBrowserTest
   * -Dgroundtrack.test.screenshot=docs/graphiql.png}; {@code -Dgroundtrack.test.screenshot.example}
   * names another tab, {@code -Dgroundtrack.test.screenshot.text} what to wait for in its answer.
   */
  @Test
  @EnabledIfSystemProperty(named = "groundtrack.test.screenshot", matches = ".+")
  void aPictureOfItIsPainted() {
    try (RunningServer seeded = RunningServer.start("--groundtrack.seed=all");
        GraphiQl fresh = chromium.visit(seeded)) {
      fresh.pickTab(System.getProperty("groundtrack.test.screenshot.example", "StationThreats"));
      fresh.execute();
      fresh.seeInResponse(System.getProperty("groundtrack.test.screenshot.text", "evidence"));
      fresh.paint(Path.of(System.getProperty("groundtrack.test.screenshot")));
    }
  }
}
