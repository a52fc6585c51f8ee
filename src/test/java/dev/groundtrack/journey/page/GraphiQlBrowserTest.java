package dev.groundtrack.journey.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.GraphiQl;
import dev.groundtrack.testing.PageJourney;
import dev.groundtrack.testing.Visitor;
import dev.groundtrack.testing.Visitor.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** GraphiQL, in a real browser, against a real server. */
class GraphiQlBrowserTest {
  private static final String FLEET = "Which spacecraft does SpaceX operate?";
  private static final String BY_NAME = "Find an entity by any of its names";

  @RegisterExtension static final PageJourney JOURNEY = PageJourney.on("--groundtrack.seed=names");

  private GraphiQl page;

  @BeforeEach
  void openThePage() {
    page = GraphiQl.openedBy(JOURNEY.visitor(Window.WIDE));
  }

  @Test
  void itBeginsWithOneQuestionAndAListOfOthersInWords() {
    assertThat(page.title()).isEqualTo("Groundtrack");
    assertThat(page.tabs()).containsExactly("StationThreats");
    assertThat(page.examples().count()).isGreaterThan(10);
    assertThat(page.examples().allInnerTexts())
        .anyMatch(text -> text.contains(FLEET) && text.contains("how many there are"));
  }

  @Test
  void anExampleIsAskedInTheTabThatHoldsNothingOfOnesOwn() {
    page.pickExample(FLEET);
    page.execute();
    page.seeInResponse("Crew Dragon");
    page.pickExample(BY_NAME);
    page.execute();
    page.seeInResponse("International Space Station");

    assertThat(page.tabs()).containsExactly("EntityByName");
  }

  @Test
  void whatAVisitorWroteStaysInItsTab() {
    page.write("query Mine { __typename }");
    page.pickExample(FLEET);

    assertThat(page.tabs()).containsExactly("Mine", "SpaceXFleet");
    page.pickTab("Mine");
    page.pickExample(FLEET);
    assertThat(page.tabs()).containsExactly("Mine", "SpaceXFleet");
  }

  @Test
  void theTabsOfAnEarlierVisitAreKept() {
    page.write("query Mine { __typename }");
    page.pickExample(FLEET);
    page.comeBack();

    assertThat(page.tabs()).containsExactly("Mine", "SpaceXFleet");
    page.closeTab();
    page.comeBack();
    assertThat(page.tabs()).containsExactly("Mine");
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
  void anAnswerIsDrawnAndAPickedLineLeadsToItsEnds() {
    page.openPane("Graph");
    page.seeInPane("Ask something");
    page.write(
        "query Fleet { agencies(where: {anyName: {eq: \"SpaceX\"}}) { __typename id name"
            + " operatesConnection(first: 2) { totalCount"
            + " edges { node { __typename id name } } } } }");
    page.execute();

    Visitor visitor = page.visitor();
    page.seeInPane("3 entities, 2 relations.");
    page.seeInPane("more that the query’s lists end before");
    assertThat(visitor.colours(".graph-canvas canvas")).isGreaterThan(20);
    visitor.having(".graph-pane-list button", "SpaceX operates").click();
    assertThat(visitor.page().locator(".graph-pane-picked a").first().getAttribute("href"))
        .isEqualTo("/entity/spacex");
    visitor.page().setViewportSize(390, 844);
    assertThat(visitor.overhang()).isNotPositive();
    assertThat(visitor.page().locator(".graph-canvas").boundingBox().width).isGreaterThan(280);
    assertThat(visitor.barriers()).noneMatch(barrier -> barrier.contains("graph-pane"));
  }

  @Test
  void whatAQueryDoesNotAskForIsAddedToIt() {
    page.openPane("Graph");
    page.write(
        "query Station { spacecraft(where: {anyName: {eq: \"ISS\"}}) { name operatedBy { name } }"
            + " }");
    page.execute();
    page.seeInPane("Nothing in the answer can be drawn yet.");
    page.visitor().button("Add them and ask").click();

    page.seeInPane("operated by");
    page.seeInQuery("__typename id");
  }

  @Test
  void anAnswerWithoutAnyEntitySaysSo() {
    page.openPane("Graph");
    page.write("query Nothing { __typename }");
    page.execute();
    page.seeInPane("There is no entity and no relation in the answer.");
  }
}
