package dev.groundtrack.journey.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import dev.groundtrack.testing.OwnArticle;
import dev.groundtrack.testing.PageJourney;
import dev.groundtrack.testing.Visitor;
import dev.groundtrack.testing.Visitor.Window;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every view, opened by its address alone, keeps WCAG 2.2 AA by axe and its window's width: on a
 * phone and on a desk, in the light and in the dark.
 */
class AccessibilityBrowserTest {
  private static final String STATION = "/entity/international-space-station";

  private static String article;

  @RegisterExtension
  static final PageJourney JOURNEY =
      PageJourney.on("--groundtrack.seed=src/test/resources/golden/graph")
          .given(
              server ->
                  article =
                      server
                          .data(OwnArticle.IMPORT, OwnArticle.input(""))
                          .at("/importText/source/id")
                          .asString());

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
              Visitor visitor = JOURNEY.visit(window, path.replace("SOURCE", article));
              visitor.page().locator("main h1").waitFor();
              visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
              keepsNobodyOut(visitor, path + " " + window);
            });
  }

  @ParameterizedTest
  @MethodSource("windows")
  void openedEvidenceAndAPickedRelationKeepNobodyOut(Window window) {
    Visitor visitor = JOURNEY.visit(window, STATION);
    visitor.button(" threatens ").click();
    visitor.at("evidence").getByText("Moscow has threatened").waitFor();
    keepsNobodyOut(visitor, "evidence");
    visitor.at("evidence").getByRole(AriaRole.LINK).last().click();
    visitor.page().locator(".lit-word").first().waitFor();
    keepsNobodyOut(visitor, "a picked relation");
  }

  private static void keepsNobodyOut(Visitor visitor, String where) {
    assertThat(visitor.barriers()).as(where).isEmpty();
    assertThat(visitor.overhang()).as(where).isNotPositive();
    assertThat(visitor.complaints()).as(where).isEmpty();
  }
}
