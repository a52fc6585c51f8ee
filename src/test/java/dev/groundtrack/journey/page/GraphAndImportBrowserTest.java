package dev.groundtrack.journey.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.groundtrack.testing.OwnArticle;
import dev.groundtrack.testing.PageJourney;
import dev.groundtrack.testing.RunningServer;
import dev.groundtrack.testing.Visitor;
import dev.groundtrack.testing.Visitor.Window;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The graph and the import of the app, in a real browser, against a real server. */
class GraphAndImportBrowserTest {
  private static final String STATION = "international-space-station";
  private static final String PERIGEE =
      "NASA thanked Perigee Works and offered support to Roscosmos."
          + " Ada Lund, the head of Perigee Works, criticised Norland.";
  private static final String TYPES =
      """
      query ($id: ID!) {
        relations(where: {evidence: {some: {source: {id: {eq: $id}}}}}) {
          type subject { name } object { name }
        }
      }
      """;
  private static final String CREATE =
      """
      mutation ($name: String!) {
        upsertAgencies(input: [{id: "hostile", name: $name}]) { info { nodesCreated } }
      }
      """;

  @RegisterExtension
  static final PageJourney JOURNEY =
      PageJourney.on("--groundtrack.seed=src/test/resources/golden/graph")
          .given(server -> server.data(OwnArticle.IMPORT, OwnArticle.input("")));

  private Visitor visitor;

  private Visitor visit(Window window, String path) {
    visitor = JOURNEY.visit(window, path);
    return visitor;
  }

  static Stream<Window> windows() {
    return Stream.of(Window.WIDE, Window.PHONE.inTheDark());
  }

  @ParameterizedTest
  @MethodSource("windows")
  void fromAnEntityOverItsGraphToTheSentenceALineRestsOn(Window window) {
    visit(window, "/entity/" + STATION);
    visitor.link("Draw it").click();
    visitor.at("graph").waitFor();
    line("threatens").click();
    visitor.at("evidence").getByText("Moscow has threatened the station").waitFor();
    assertThat(visitor.address()).contains("entity=" + STATION).contains("relation=");
    visitor.keepsNobodyOut();

    visitor.at("evidence").getByRole(AriaRole.LINK).last().click();
    visitor.at("reading").waitFor();
    visitor.page().locator(".lit-word").first().waitFor();
    visitor.page().goBack();
    visitor.at("evidence").waitFor();
    visitor.page().goBack();
    visitor.seeGone(visitor.at("evidence"));
    line("threatens").waitFor();
  }

  @Test
  void anEntityInThePictureIsExpandedAndWaysAreDrawnByTheAddressAlone() {
    visit(Window.WIDE, "/graph?entity=" + STATION + "&node=nasa");
    lines().first().waitFor();
    int before = lines().count();
    visitor.button("Draw its relations").click();
    visitor.page().waitForURL(Pattern.compile(".*entity=nasa.*"));
    visitor.see(" relations.");
    visitor
        .page()
        .waitForFunction(
            "least => document.querySelectorAll('.graph-line').length > least", before);

    visitor.open("/graph?from=nasa&to=roscosmos");
    visitor.see(" way");
    lines().first().waitFor();
    visitor.open("/graph?first=2");
    visitor.see("less sure than these");
    visitor.button("Draw 2 more").click();
    visitor.page().waitForFunction("() => document.querySelectorAll('.graph-line').length >= 4");
    visitor.keepsNobodyOut();
  }

  @Test
  void thePictureIsHandedOutAsItIsDrawn() throws IOException {
    visit(Window.WIDE, "/graph?entity=" + STATION);
    line("threatens").waitFor();
    Download picture = visitor.page().waitForDownload(() -> visitor.button("SVG").click());
    assertThat(Files.readString(picture.path()))
        .startsWith("<svg")
        .contains("International Space Station", "threatens");
    Download png = visitor.page().waitForDownload(() -> visitor.button("PNG").click());
    assertThat(Files.readAllBytes(png.path())).startsWith(0x89, 'P', 'N', 'G');
    assertThat(visitor.link("Ask in GraphiQL").getAttribute("href")).startsWith("/graphiql?query=");
  }

  @Test
  void aHostileNameIsDrawnAsText() {
    String name = "<img src=x onerror=window.harmed=1>\u202Eagency" + "x".repeat(4_000);
    JOURNEY.server().data(CREATE, Map.of("name", name));
    visit(Window.PHONE, "/graph?entity=hostile&node=hostile");
    visitor.page().locator(".picked-sentence bdi").waitFor();
    assertThat(visitor.page().locator(".picked-sentence bdi").textContent()).isEqualTo(name);
    assertThat(visitor.page().evaluate("() => window.harmed")).isNull();
    assertThat(visitor.overhang()).isNotPositive();
    JOURNEY.server().removeCurations();
  }

  @ParameterizedTest
  @MethodSource("windows")
  void whatIsRejectedInThePreviewStaysOutAndTheRestAppears(Window window) {
    String title = "A day at the works, " + window.width();
    visit(window, "/import");
    visitor.at("import-text").fill(PERIGEE + " It was day " + window.width() + ".");
    visitor.page().getByLabel("Title", new Page.GetByLabelOptions().setExact(true)).fill(title);
    visitor.button("Preview").click();
    visitor.at("preview").waitFor();
    Locator wrong = previewLine("offers support");
    wrong.locator("[data-testid='reject']").click();
    previewLine("offers support").getByText("Accept").waitFor();
    visitor.keepsNobodyOut();

    visitor.at("import").click();
    Locator job = visitor.at("job").filter(new Locator.FilterOptions().setHasText(title));
    job.getByText("done", new Locator.GetByTextOptions().setExact(true)).waitFor();
    visitor.keepsNobodyOut();
    job.getByRole(AriaRole.LINK).click();
    visitor.at("reading").waitFor();
    String source = visitor.address().replaceAll(".*/source/([0-9a-f]+).*", "$1");
    assertThat(JOURNEY.server().data(TYPES, Map.of("id", source)).toString())
        .contains("HEADS")
        .doesNotContain("OFFERS_SUPPORT");
    RunningServer server = JOURNEY.server();
    server
        .data("{ rejections { id } }")
        .get("rejections")
        .forEach(
            rejection ->
                server.data(
                    "mutation ($id: ID!) { undoJudgement(id: $id) { relations } }",
                    Map.of("id", rejection.get("id").asString())));
  }

  @Test
  void aDroppedFileIsPreviewedAndASourceGoesAfterItWasToldWhatGoesWithIt() {
    visit(Window.WIDE, "/import");
    visitor.page().getByLabel("File").check();
    visitor
        .at("import-file")
        .setInputFiles(
            new FilePayload(
                "works.txt",
                "text/plain",
                "Bo Lund, the head of Apogee Works, criticised NASA."
                    .getBytes(StandardCharsets.UTF_8)));
    visitor
        .page()
        .getByLabel("Title", new Page.GetByLabelOptions().setExact(true))
        .fill("About Apogee");
    visitor.button("Preview").click();
    previewLine("heads").waitFor();
    visitor.at("import").click();
    visitor
        .at("job")
        .first()
        .getByText("done", new Locator.GetByTextOptions().setExact(true))
        .waitFor();

    visitor.button("Remove About Apogee").click();
    visitor.see("of which nobody else speaks");
    visitor.button("Remove it").click();
    visitor.page().getByText(Pattern.compile("is gone, with [1-9]")).waitFor();
  }

  @Test
  void nothingTypedIsLostWhereTheServerIsGoneOrRefuses() {
    JOURNEY.awaitComplaints();
    visit(Window.PHONE, "/import");
    visitor.at("import-text").fill("?!");
    visitor.button("Preview").click();
    visitor.page().locator(".note.failed").first().waitFor();
    assertThat(visitor.at("import-text").inputValue()).isEqualTo("?!");

    visitor.at("import-text").fill(PERIGEE);
    visitor.page().route("**/graphql", Route::abort);
    visitor.button("Preview").click();
    visitor.see("The server does not answer.");
    visitor.page().unroute("**/graphql");
    visitor.page().reload();
    assertThat(visitor.at("import-text").inputValue()).isEqualTo(PERIGEE);
    visitor.button("Preview").click();
    visitor.at("preview").waitFor();
    // The aborted request is told on the console, and nothing else is.
    assertThat(visitor.complaints()).allMatch(complaint -> complaint.contains("ERR_FAILED"));
  }

  private Locator lines() {
    return visitor.page().locator(".graph-line");
  }

  private Locator line(String deed) {
    return visitor.having(".graph-line", " " + deed + " ");
  }

  private Locator previewLine(String deed) {
    return visitor.having("li[data-testid='preview-line']", deed);
  }
}
