package dev.groundtrack.journey.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.groundtrack.testing.GraphiQl;
import dev.groundtrack.testing.OwnArticle;
import dev.groundtrack.testing.PageJourney;
import dev.groundtrack.testing.Pictures;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.testing.Visitor;
import dev.groundtrack.testing.Visitor.Window;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import tools.jackson.databind.JsonNode;

/**
 * The whole way through the app by one visitor; it paints the pictures of the documents in passing
 * ({@link Pictures}).
 */
class WholeWayBrowserTest {
  private static final String TITLE = "A quarrel over a docking port";
  private static final String ARTICLE =
      """
      Perigee Works will build the new docking port of the station, its head said on Tuesday.

      Ada Lund, the head of Perigee Works, accused Roscosmos of delaying the port. "NASA has asked us to begin at once," Lund said.

      NASA thanked Perigee Works and offered support to Roscosmos. Roscosmos rejected the accusation. Bo Fjeld, a spokesman for Roscosmos, criticised Perigee Works and threatened NASA with a delay of its own.
      """;

  /** Two who may be one. */
  private static final List<String> ALIKE =
      List.of(
          "Yevgeni Baranov, a deputy director of Roscosmos, threatened NASA on Friday."
              + " \"We will leave the station,\" Yevgeni Baranov said.",
          "Russia will stay on the International Space Station, Yevgeny Baranov said on Monday."
              + " Yevgeny Baranov criticised SpaceX. NASA rejected the words of Baranov.");

  private static final String RELATIONS =
      """
      query ($id: ID!) {
        relations(where: {evidence: {some: {source: {id: {eq: $id}}}}}) {
          type subject { name } object { name }
        }
      }
      """;
  private static final String UNSURE =
      "{ judgementsConnection(where: {decision: {eq: UNSURE}}) { totalCount } }";

  @RegisterExtension
  static final PageJourney JOURNEY =
      PageJourney.on(Pictures.seed(), "--groundtrack.read-timeout=2m")
          .given(WholeWayBrowserTest::importArticles);

  private Visitor visitor;

  private static void importArticles(RunningServer server) {
    server.data(OwnArticle.IMPORT, OwnArticle.input(""));
    for (String text : ALIKE) {
      server.data(OwnArticle.IMPORT, Map.of("input", Map.of("text", text)));
    }
  }

  @Test
  void fromASearchToTheWordsAndFromAnArticleToAJudgement() {
    visitor = JOURNEY.visit(Window.WIDE, "/");
    search();
    entity();
    graph();
    sentence();
    String source = importWithoutALine();
    assertThat(relations(source))
        .contains("Bo Fjeld THREATENS NASA")
        .noneMatch(relation -> relation.contains("OFFERS_SUPPORT"));
    judge();
    assertThat(visitor.complaints()).isEmpty();
  }

  @Test
  void anAnswerInGraphiQl() {
    GraphiQl graphiQl = GraphiQl.openedBy(JOURNEY.visitor(Window.WIDE));
    graphiQl.execute();
    graphiQl.seeInResponse("evidence");
    graphiQl.openPane("Graph");
    graphiQl.visitor().page().locator(".graph-pane-list button").first().waitFor();
    assertThat(graphiQl.visitor().colours(".graph-canvas canvas")).isGreaterThan(20);
    Pictures.paint(graphiQl.visitor(), "graphiql");
  }

  private void search() {
    visitor.see("Most contested");
    Pictures.paint(visitor, "start");
    visitor.at("search").fill("ISS");
    visitor.having(".results .entity-hit", "International Space Station").waitFor();
    visitor.keepsNobodyOut();
    visitor.link("International Space Station").click();
  }

  private void entity() {
    visitor.at("entity").waitFor();
    visitor.see("… threatens it");
    visitor.page().setViewportSize(390, 844);
    visitor.keepsNobodyOut();
    Pictures.paint(visitor, "entity");
    visitor.page().setViewportSize(1400, 900);
    visitor.link("Draw it").click();
  }

  private void graph() {
    visitor.at("graph").waitFor();
    Locator threat = visitor.having(".graph-line", "Russia threatens");
    threat.waitFor();
    threat.click();
    visitor.at("evidence").locator(".evidence-words").first().waitFor();
    visitor.keepsNobodyOut();
    assertThat(visitor.colours(".graph-canvas canvas"))
        .as("colours in the picture")
        .isGreaterThan(20);
    Pictures.paint(visitor, "graph");
    visitor.at("evidence").getByRole(AriaRole.LINK).last().click();
  }

  private void sentence() {
    visitor.at("reading").waitFor();
    visitor.page().locator(".marked-text .lit-word").first().waitFor();
    assertThat(visitor.page().locator(".marked-text .lit-statement").allInnerTexts()).isNotEmpty();
    visitor.page().emulateMedia(dark(true));
    visitor.page().reload();
    visitor.page().locator(".marked-text .lit-word").first().waitFor();
    visitor.page().locator(".source-graph canvas").first().waitFor();
    visitor.keepsNobodyOut();
    Pictures.paint(visitor, "reading");
    visitor.page().emulateMedia(dark(false));
  }

  /** Answers the id of the source that it made. */
  private String importWithoutALine() {
    visitor.link("Import").click();
    visitor.at("import-text").fill(ARTICLE);
    visitor.page().getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).fill(TITLE);
    visitor.button("Preview").click();
    visitor.at("preview").waitFor();
    Locator wrong = visitor.having("li[data-testid='preview-line']", "offers support");
    wrong.locator("[data-testid='reject']").click();
    wrong.getByText("Accept").waitFor();
    visitor.keepsNobodyOut();
    visitor.at("preview").evaluate("pane => pane.scrollIntoView()");
    Pictures.paint(visitor, "import");

    visitor.at("import").click();
    Locator job = visitor.having("[data-testid='job']", TITLE);
    job.getByText("done", new Locator.GetByTextOptions().setExact(true)).waitFor();
    job.getByRole(AriaRole.LINK).click();
    visitor.at("reading").waitFor();
    visitor.having(".side-relation", "threatens").waitFor();
    assertThat(visitor.page().locator(".side-relation").allInnerTexts())
        .noneMatch(line -> line.contains("offers support"));
    return visitor.address().replaceAll(".*/source/([0-9a-f]+).*", "$1");
  }

  private void judge() {
    int unsure = unsure();
    visitor.link("Review").click();
    visitor.at("judgement").waitFor();
    visitor.keepsNobodyOut();
    visitor.page().keyboard().press("d");
    visitor.see("Decided just now");
    assertThat(unsure()).isEqualTo(unsure - 1);
    visitor.page().keyboard().press("u");
    visitor.seeGone(visitor.page().getByText("Decided just now"));
    assertThat(unsure()).isEqualTo(unsure);
  }

  private static int unsure() {
    return JOURNEY.server().data(UNSURE).at("/judgementsConnection/totalCount").asInt();
  }

  private static List<String> relations(String source) {
    JsonNode relations = JOURNEY.server().data(RELATIONS, Map.of("id", source)).get("relations");
    return StreamSupport.stream(relations.spliterator(), false)
        .map(
            one ->
                "%s %s %s"
                    .formatted(
                        one.at("/subject/name").asString(),
                        one.get("type").asString(),
                        one.at("/object/name").asString()))
        .toList();
  }

  private static Page.EmulateMediaOptions dark(boolean on) {
    return new Page.EmulateMediaOptions().setColorScheme(on ? ColorScheme.DARK : ColorScheme.LIGHT);
  }
}
