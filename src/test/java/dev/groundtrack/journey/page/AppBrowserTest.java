package dev.groundtrack.journey.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import dev.groundtrack.testing.OwnArticle;
import dev.groundtrack.testing.PageJourney;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.testing.Visitor;
import dev.groundtrack.testing.Visitor.Window;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
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

  private static String article;

  @RegisterExtension
  static final PageJourney JOURNEY =
      PageJourney.on("--groundtrack.seed=src/test/resources/golden/graph")
          .given(AppBrowserTest::importArticles);

  private Visitor visitor;

  private static void importArticles(RunningServer server) {
    article =
        server.data(OwnArticle.IMPORT, OwnArticle.input("")).at("/importText/source/id").asString();
    for (String text : List.of(KREMLIN, WASHINGTON)) {
      server.data(OwnArticle.IMPORT, Map.of("input", Map.of("text", text)));
    }
  }

  private Visitor visit(Window window, String path) {
    visitor = JOURNEY.visit(window, path);
    return visitor;
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

    visitor.button(" threatens ").click();
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
        JOURNEY
            .server()
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

    visitor.having(".side-deed", "threatens").hover();
    visitor.page().locator(".marked-text .lit-word").first().waitFor();
    visitor.having(".side-deed", "threatens").click();
    visitor.page().getByText("Why it was read so").click();
    visitor.see("nsubj(threatened");
  }

  @Test
  void theRelationsOfATextAreDrawnAndTheTwoLeadToEachOther() {
    visit(Window.WIDE, "/source/" + article);
    visitor.clickLine("threatens");
    visitor.page().locator(".marked-text .lit-word").first().waitFor();
    assertThat(visitor.address()).contains("relation=").contains("statement=");
    assertThat(visitor.chosenLines()).containsExactly("threatens");
    visitor.keepsNobodyOut();

    visitor.having(".side-deed", "heads").click();
    visitor
        .page()
        .waitForFunction(
            "() => document.querySelector('.graph-canvas')._cyreg.cy.edges('.chosen')"
                + ".some(each => each.data('label') === 'heads')");
    visitor.page().getByText(" drawn").first().click();
    visitor.seeGone(visitor.page().locator(".graph-canvas"));
    assertThat(visitor.address()).contains("graph=no");
  }

  @Test
  void onAPhoneThePictureOfATextIsDrawnWhereItIsAskedFor() {
    visit(Window.PHONE, "/source/" + article);
    visitor.see(" drawn");
    assertThat(visitor.page().locator(".graph-canvas").count()).isZero();
    visitor.page().getByText(" drawn").first().click();
    visitor.page().locator(".graph-canvas canvas").first().waitFor();
    visitor.keepsNobodyOut();
  }

  @Test
  void whatIsMerelyDeniedIsNotContested() {
    JOURNEY
        .server()
        .data(
            OwnArticle.IMPORT,
            Map.of(
                "input",
                Map.of("text", "France did not threaten the European Space Agency, NASA said.")));
    String denied =
        JOURNEY
            .server()
            .data("{ relations(where: {polarity: {eq: NEGATED}, contested: {eq: true}}) { id } }")
            .at("/relations/0/id")
            .asString("");
    assertThat(denied).isNotEmpty();
    visit(Window.WIDE, "/");
    visitor.see("Most contested");
    visitor.page().waitForLoadState(LoadState.NETWORKIDLE);
    assertThat(visitor.page().locator(".voices").allInnerTexts())
        .noneMatch(voices -> voices.startsWith("0 for"));
    visitor.open("/graph?contested=1");
    visitor.page().locator(".graph-told").waitFor();
    assertThat(visitor.page().locator(".graph-line").allInnerTexts())
        .noneMatch(line -> line.contains("denied"));
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
    visitor.button(" threatens ").click();
    visitor.at("evidence").waitFor();

    visitor.page().goBack();
    visitor.seeGone(visitor.at("evidence"));
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
    int unsure = JOURNEY.server().data(UNSURE).at("/judgementsConnection/totalCount").asInt();
    visit(Window.WIDE, "/review");
    visitor.at("judgement").getByText("Yevgeny Baranov").first().waitFor();
    assertThat(visitor.at("judgement").innerText()).contains("Yevgeni Baranov", "threatened NASA");

    visitor.page().keyboard().press("m");
    visitor.see("Decided just now");
    assertThat(JOURNEY.server().data(UNSURE).at("/judgementsConnection/totalCount").asInt())
        .isEqualTo(unsure - 1);

    visitor.page().keyboard().press("u");
    visitor.seeGone(visitor.page().getByText("Decided just now"));
    visitor.at("judgement").waitFor();
    assertThat(JOURNEY.server().data(UNSURE).at("/judgementsConnection/totalCount").asInt())
        .isEqualTo(unsure);
  }

  @Test
  void anEntitysPageMergesAndTakesBack() {
    String id =
        JOURNEY
            .server()
            .data("{ entity(name: \"Yevgeny Baranov\") { id } }")
            .at("/entity/id")
            .asString();
    visit(Window.WIDE, "/entity/" + id);
    visitor.see("May be the same");
    visitor.button("Keep apart").click();
    visitor.see("Judged to be two.");
    visitor.button("Undo").click();
    visitor.button("Keep apart").waitFor();
  }

  @Test
  void aQuestionInWordsOpensAsAQueryInGraphiQl() {
    visit(Window.WIDE, "/");
    visitor.link("As a query: Who threatens").click();
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
}
