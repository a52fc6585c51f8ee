package dev.groundtrack.journey.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.groundtrack.testing.Chromium;
import dev.groundtrack.testing.OwnArticle;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.testing.Visitor;
import dev.groundtrack.testing.Visitor.Window;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The app, in a real browser, against a real server: to search, to read, to judge. */
class AppBrowserTest {
  private static final String STATION = "international-space-station";
  private static final String KREMLIN =
      """
      Yevgeni Baranov, a deputy director of Roscosmos, threatened NASA on Friday.

      "We will leave the station," Yevgeni Baranov said. Baranov accused NASA of arrogance.
      """;
  private static final String WASHINGTON =
      """
      Russia will stay on the International Space Station, Yevgeny Baranov said on Monday.

      Yevgeny Baranov criticised SpaceX. NASA rejected the words of Baranov.
      """;
  private static final String UNSURE =
      "{ judgementsConnection(where: {decision: {eq: UNSURE}}) { totalCount } }";

  private static Chromium chromium;
  private static RunningServer server;
  private static String article;

  private Visitor visitor;

  @BeforeAll
  static void startThem() {
    if (!Chromium.isExpected()) {
      return;
    }
    chromium = Chromium.start();
    server = RunningServer.start("--groundtrack.seed=src/test/resources/golden/graph");
    article =
        server.data(OwnArticle.IMPORT, OwnArticle.input("")).at("/importText/source/id").asString();
    for (String text : List.of(KREMLIN, WASHINGTON)) {
      server.data(OwnArticle.IMPORT, Map.of("input", Map.of("text", text)));
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

  @AfterEach
  void nothingLeftTheOriginAndNothingFailed() {
    if (visitor != null) {
      assertThat(visitor.complaints()).isEmpty();
      visitor.close();
    }
  }

  private Visitor visit(Window window, String path) {
    visitor = chromium.visitor(server, window);
    return visitor.open(path);
  }

  static Stream<Window> windows() {
    return Stream.of(Window.WIDE, Window.PHONE.inTheDark());
  }

  @ParameterizedTest
  @MethodSource("windows")
  void fromASearchOneComesToTheSentenceThatARelationRestsOn(Window window) {
    visit(window, "/");
    visitor.at("search").fill("ISS");
    found("International Space Station").click();
    visitor.at("entity").waitFor();
    visitor.see("… threatens it");
    assertThat(visitor.address()).isEqualTo("/entity/" + STATION);

    evidenceOf("threatens").first().click();
    Locator evidence = visitor.at("evidence");
    evidence.getByText("Moscow has threatened the station").waitFor();
    assertThat(visitor.overhang()).isNotPositive();

    evidence.getByRole(AriaRole.LINK).last().click();
    visitor.at("reading").waitFor();
    Locator words = visitor.page().locator(".marked-text .lit-word");
    words.first().waitFor();
    assertThat(words.allInnerTexts()).contains("threatened");
    assertThat(visitor.page().locator(".marked-text .lit-subject").first().innerText())
        .isEqualTo("Moscow");
    assertThat(visitor.page().locator(".marked-text .lit-object").first().innerText())
        .isEqualTo("the station");
    assertThat(visitor.overhang()).isNotPositive();
  }

  @Test
  void theTextIsShownToTheLetter() {
    String text =
        server
            .data(
                "query ($id: ID!) { sources(where: {id: {eq: $id}}) { text } }",
                Map.of("id", article))
            .at("/sources/0/text")
            .asString();
    visit(Window.WIDE, "/source/" + article);
    Locator shown = visitor.page().locator(".marked-text");
    shown.waitFor();
    assertThat(shown.textContent()).isEqualTo(text);
  }

  @Test
  void theTextAndTheListBesideItLeadToEachOther() {
    visit(Window.WIDE, "/source/" + article);
    visitor.page().locator(".marked-text .is-cue").first().click();
    visitor.page().locator(".side-list > .chosen").waitFor();
    assertThat(visitor.address()).contains("statement=");

    visitor.page().locator(".side-deed").filter(withText("threatens")).first().hover();
    visitor.page().locator(".marked-text .lit-word").first().waitFor();
    visitor.page().locator(".side-deed").filter(withText("threatens")).first().click();
    visitor.page().getByText("Why it was read so").click();
    visitor.see("nsubj(threatened");
  }

  @Test
  void aMistypedNameIsFound() {
    visit(Window.WIDE, "/?search=Roscomsos");
    found("Roscosmos").waitFor();
    assertThat(visitor.at("search").inputValue()).isEqualTo("Roscomsos");
  }

  @Test
  void backAndForwardGoThroughWhatWasLookedAt() {
    visit(Window.WIDE, "/");
    visitor.at("search").fill("ISS");
    found("International Space Station").click();
    visitor.at("entity").waitFor();
    visitor.see("… threatens it");
    evidenceOf("threatens").first().click();
    visitor.at("evidence").waitFor();

    visitor.page().goBack();
    visitor.at("evidence").waitFor(gone());
    assertThat(visitor.address()).isEqualTo("/entity/" + STATION);
    visitor.page().goBack();
    found("International Space Station").waitFor();
    assertThat(visitor.at("search").inputValue()).isEqualTo("ISS");
    visitor.page().goBack();
    visitor.see("Most contested");
    assertThat(visitor.at("search").inputValue()).isEmpty();

    visitor.page().goForward();
    visitor.page().goForward();
    visitor.page().goForward();
    visitor.at("evidence").getByText("Moscow has threatened the station").waitFor();
  }

  @Test
  void aPairIsJudgedByKeysAndTheJudgementTakenBack() {
    int unsure = server.data(UNSURE).at("/judgementsConnection/totalCount").asInt();
    visit(Window.WIDE, "/review");
    visitor.at("judgement").getByText("Yevgeny Baranov").first().waitFor();
    assertThat(visitor.at("judgement").innerText()).contains("Yevgeni Baranov", "threatened NASA");

    visitor.page().keyboard().press("m");
    visitor.see("Decided just now");
    assertThat(server.data(UNSURE).at("/judgementsConnection/totalCount").asInt())
        .isEqualTo(unsure - 1);

    visitor.page().keyboard().press("u");
    visitor.page().getByText("Decided just now").waitFor(gone());
    visitor.at("judgement").waitFor();
    assertThat(server.data(UNSURE).at("/judgementsConnection/totalCount").asInt())
        .isEqualTo(unsure);
  }

  @Test
  void anEntitysPageMergesAndTakesBack() {
    String id =
        server.data("{ entity(name: \"Yevgeny Baranov\") { id } }").at("/entity/id").asString();
    visit(Window.WIDE, "/entity/" + id);
    visitor.see("May be the same");
    button("Keep apart").first().click();
    visitor.see("Judged to be two.");
    button("Undo").first().click();
    button("Keep apart").first().waitFor();
  }

  @Test
  void aQuestionInWordsOpensAsAQueryInGraphiQl() {
    visit(Window.WIDE, "/");
    link(Pattern.compile("As a query: Who threatens")).click();
    visitor.page().locator(".graphiql-query-editor").getByText("StationThreats").first().waitFor();
    visitor.page().locator(".graphiql-response .monaco-editor").first().waitFor();
    visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
  }

  private Locator found(String name) {
    return visitor
        .page()
        .locator(".results .entity-hit")
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name))
        .first();
  }

  private Locator link(Pattern name) {
    return visitor
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name))
        .first();
  }

  private Locator button(String name) {
    return visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
  }

  private Locator evidenceOf(String deed) {
    return button(" " + deed + " ");
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static Locator.WaitForOptions gone() {
    return new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED);
  }
}
