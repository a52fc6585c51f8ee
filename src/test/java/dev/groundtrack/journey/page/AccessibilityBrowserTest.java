package dev.groundtrack.journey.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import dev.groundtrack.testing.Chromium;
import dev.groundtrack.testing.OwnArticle;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.testing.Visitor;
import dev.groundtrack.testing.Visitor.Window;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every view, opened by its address alone, keeps WCAG 2.2 AA by axe and its window's width: on a
 * phone and on a desk, in the light and in the dark.
 */
class AccessibilityBrowserTest {
  private static final String STATION = "/entity/international-space-station";

  private static Chromium chromium;
  private static RunningServer server;
  private static String article;

  @BeforeAll
  static void startThem() {
    if (Chromium.isExpected()) {
      chromium = Chromium.start();
      server = RunningServer.start("--groundtrack.seed=src/test/resources/golden/graph");
      article =
          server
              .data(OwnArticle.IMPORT, OwnArticle.input(""))
              .at("/importText/source/id")
              .asString();
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
  void aBrowserIsThere() {
    Chromium.assumeItIsThere();
  }

  static Stream<String> views() {
    return Stream.of(
        "/",
        "/?search=station",
        STATION,
        "/entity/nobody",
        "/source/SOURCE",
        "/source/nothing",
        "/graph",
        "/import",
        "/review");
  }

  static Stream<Window> windows() {
    return Stream.of(Window.WIDE, Window.WIDE.inTheDark(), Window.PHONE, Window.PHONE.inTheDark());
  }

  @ParameterizedTest
  @MethodSource("views")
  void noViewKeepsAnybodyOut(String path) {
    windows()
        .forEach(
            window -> {
              try (Visitor visitor = chromium.visitor(server, window)) {
                visitor.open(path.replace("SOURCE", article));
                visitor.page().locator("main h1").waitFor();
                visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
                keepsNobodyOut(visitor, path + " " + window);
              }
            });
  }

  @ParameterizedTest
  @MethodSource("windows")
  void openedEvidenceAndAPickedRelationKeepNobodyOut(Window window) {
    try (Visitor visitor = chromium.visitor(server, window)) {
      visitor.open(STATION);
      visitor
          .page()
          .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(" threatens "))
          .first()
          .click();
      visitor.at("evidence").getByText("Moscow has threatened").waitFor();
      keepsNobodyOut(visitor, "evidence");
      visitor.at("evidence").getByRole(AriaRole.LINK).last().click();
      visitor.page().locator(".lit-word").first().waitFor();
      keepsNobodyOut(visitor, "a picked relation");
    }
  }

  private static void keepsNobodyOut(Visitor visitor, String where) {
    assertThat(visitor.barriers()).as(where).isEmpty();
    assertThat(visitor.overhang()).as(where).isNotPositive();
    assertThat(visitor.complaints()).as(where).isEmpty();
  }
}
