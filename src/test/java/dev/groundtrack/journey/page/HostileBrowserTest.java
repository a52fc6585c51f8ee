package dev.groundtrack.journey.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import dev.groundtrack.testing.OwnArticle;
import dev.groundtrack.testing.PageJourney;
import dev.groundtrack.testing.Visitor;
import dev.groundtrack.testing.Visitor.Window;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The app where names mean harm, and where the server is slow, wrong or gone. */
class HostileBrowserTest {
  private static final String SCRIPT =
      "<script>window.harmed=1</script><img src=x onerror=window.harmed=1>";
  private static final String CREATE =
      """
      mutation ($name: String!, $id: ID!) {
        upsertAgencies(input: [{
          id: $id, name: $name, aliases: [$name], description: $name
        }]) { info { nodesCreated } }
      }
      """;

  @RegisterExtension
  static final PageJourney JOURNEY =
      PageJourney.on("--groundtrack.seed=src/test/resources/golden/graph");

  private Visitor visitor;

  @BeforeEach
  void somebodyComes() {
    JOURNEY.awaitComplaints();
    visitor = JOURNEY.visitor(Window.PHONE);
  }

  static Stream<String> names() {
    return Stream.of(
        SCRIPT,
        "javascript:window.harmed=1",
        "{{constructor.constructor('window.harmed=1')()}}",
        "\u202Egninnips \u2066agency\u2069",
        "Zero\u200Bwidth\u200D agency",
        "وكالة الفضاء العربية",
        "Agency of " + "longnameswithoutanyspace".repeat(300),
        "a/b\\c?d#e%f&g=h;i");
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameIsShownAsTextAndBreaksNothing(String name) {
    String id = name.length() > 200 ? "long-name" : name;
    JOURNEY.server().data(CREATE, Map.of("name", name, "id", id));

    visitor.open("/entity/" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20"));
    visitor.page().locator("main h1 .entity-name").waitFor();

    assertThat(visitor.page().locator("main h1 .entity-name").textContent()).isEqualTo(name);
    assertThat(visitor.page().evaluate("() => window.harmed")).isNull();
    assertThat(visitor.overhang()).isNotPositive();
    assertThat(visitor.complaints()).isEmpty();
    JOURNEY.server().removeCurations();
  }

  @Test
  void aHostileSourceIsShownAsTextAndItsAddressLeadsNowhere() {
    String text =
        "Ada Lund, the head of Perigee Works, said that "
            + SCRIPT
            + " had threatened the International Space Station. \u202ENorland\u202C agreed 🚀.\n"
            + "word".repeat(25_000);
    Map<String, Object> input = Map.of("text", text, "title", SCRIPT, "publisher", "\u202EeriW");
    String id =
        JOURNEY
            .server()
            .data(OwnArticle.IMPORT, Map.of("input", input))
            .at("/importText/source/id")
            .asString();

    visitor.open("/source/" + id);
    visitor.page().locator(".marked-text").waitFor();

    assertThat(visitor.page().locator(".marked-text").textContent()).isEqualTo(text);
    assertThat(visitor.page().locator("main h1").textContent()).isEqualTo(SCRIPT);
    assertThat(visitor.page().evaluate("() => window.harmed")).isNull();
    assertThat(visitor.overhang()).isNotPositive();
    assertThat(visitor.complaints()).isEmpty();
  }

  @Test
  void aServerThatIsGoneIsToldOfAndNothingTypedIsLost() {
    visitor.open("/");
    visitor.see("Most contested");
    visitor.page().route("**/graphql", Route::abort);
    visitor.at("search").fill("Roscosmos");
    visitor.see("The server does not answer.");
    assertThat(visitor.at("search").inputValue()).isEqualTo("Roscosmos");

    visitor.page().unroute("**/graphql");
    visitor.button("Try again").click();
    visitor.page().locator(".results .entity-hit").first().waitFor();
    assertThat(visitor.at("search").inputValue()).isEqualTo("Roscosmos");
  }

  @Test
  void aServerThatRefusesIsQuotedWithItsRemedy() {
    visitor.open("/?search=" + URLEncoder.encode("?!", StandardCharsets.UTF_8));
    visitor.see("there is no word in the text");
    visitor.see("pass what to look for");
  }

  @Test
  void aServerThatAnswersNoApiIsToldOf() {
    visitor
        .page()
        .route(
            "**/graphql",
            route ->
                route.fulfill(
                    new Route.FulfillOptions().setStatus(200).setBody("<html>Bad gateway</html>")));
    visitor.open("/entity/roscosmos");
    visitor.see("and not as an API does");
    visitor.page().unroute("**/graphql");
    visitor.button("Try again").click();
    visitor.page().locator("main h1 .entity-name").waitFor();
  }

  @Test
  void aServerThatIsSlowIsWaitedForAndTheWaitingTold() {
    List<Route> held = new java.util.concurrent.CopyOnWriteArrayList<>();
    visitor.page().route("**/graphql", held::add);
    visitor.open("/entity/roscosmos");
    visitor.see("It takes longer than usual");
    visitor.page().unroute("**/graphql");
    held.forEach(Route::resume);
    visitor.page().locator("main h1 .entity-name").waitFor();
  }
}
