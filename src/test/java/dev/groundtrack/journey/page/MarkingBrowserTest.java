package dev.groundtrack.journey.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.groundtrack.access.Role;
import dev.groundtrack.testing.PageJourney;
import dev.groundtrack.testing.Visitor;
import dev.groundtrack.testing.Visitor.Window;
import dev.groundtrack.web.access.ApiKey;
import dev.groundtrack.web.access.ApiKeys;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Sources that not everybody may see, on the page of a server whose public ones all may read. */
class MarkingBrowserTest {
  @RegisterExtension
  static final PageJourney JOURNEY =
      PageJourney.on(
          "--groundtrack.seed=src/test/resources/golden/graph",
          "--server.address=0.0.0.0",
          "--groundtrack.access.anonymous=reader");

  static Stream<Window> windows() {
    return Stream.of(Window.WIDE, Window.PHONE.inTheDark());
  }

  @ParameterizedTest
  @MethodSource("windows")
  void whatIsImportedAsRestrictedIsSeenByReadersOnceItIsPublic(Window window) {
    String firm = "Vellum" + window.width() + " Works";
    Visitor importer = signedIn(window);
    String source = importRestricted(importer, "Ada Lund, the head of " + firm + ", thanked NASA.");
    importer.open("/source/" + source);
    Locator mark = importer.page().locator(".reading-from .marking");
    mark.waitFor();
    assertThat(mark.innerText()).isEqualTo("restricted");
    importer.open("/import");
    importer.page().locator(".import-sources .marking").first().waitFor();
    importer.keepsNobodyOut();

    Visitor reader = JOURNEY.visit(window, "/source/" + source);
    reader.see("There is no such source");
    reader.open("/?search=" + firm.replace(" ", "%20"));
    reader.having(".results p[role='status']", " sources").waitFor();
    assertThat(reader.having("main a", firm).count()).isZero();
    assertThat(relationsOf(firm)).isZero();

    makePublic(importer, source);

    reader.open("/source/" + source);
    reader.having(".reading-text", firm).waitFor();
    assertThat(reader.page().locator(".marking, .reading-marking").count()).isZero();
    assertThat(relationsOf(firm)).isPositive();
  }

  @ParameterizedTest
  @MethodSource("windows")
  void aReaderWhoIsNotClearedIsShownTheRestWithoutARefusal(Window window) {
    Visitor importer = signedIn(window);
    importRestricted(importer, "Bo Lund praised ESA on day " + window.width() + ".");

    Visitor reader = JOURNEY.visit(window, "/");
    reader.see("New sources");
    reader.having(".counts", "entities").waitFor();
    reader.open("/entity/international-space-station");
    reader.see("Relations");
    reader.open("/graph?entity=international-space-station");
    reader.page().locator(".graph-line").first().waitFor();
    assertThat(reader.page().locator(".note.failed").count()).isZero();
  }

  private static Visitor signedIn(Window window) {
    Visitor visitor = JOURNEY.visit(window, "/");
    ApiKey.Grant grant = new ApiKey.Grant("Ada Lund", Role.IMPORTER);
    visitor.button("Sign in").click();
    visitor
        .at("caller")
        .getByLabel("Token")
        .fill(JOURNEY.server().bean(ApiKeys.class).create(grant, null).secret());
    visitor.at("caller").getByText("Use it").click();
    visitor.see("Ada Lund, importer");
    return visitor.open("/import");
  }

  /** The id of the source that came of it. */
  private static String importRestricted(Visitor importer, String text) {
    importer.at("import-text").fill(text);
    importer.page().getByLabel("Title", exactLabel()).fill("Said on " + text.hashCode());
    importer.page().getByLabel("Who may see it").selectOption("restricted");
    importer.see("if they are cleared for restricted sources");
    importer.button("Preview").click();
    importer.at("preview").waitFor();
    importer.keepsNobodyOut();
    importer.at("import").click();
    Locator job = importer.having("[data-testid='job']", "Said on " + text.hashCode());
    job.getByText("done", new Locator.GetByTextOptions().setExact(true)).waitFor();
    assertThat(importer.page().getByLabel("Who may see it").inputValue()).isEqualTo("PUBLIC");
    job.getByRole(AriaRole.LINK).click();
    importer.at("reading").waitFor();
    return importer.address().replaceAll(".*/source/([0-9a-f]+).*", "$1");
  }

  private static void makePublic(Visitor importer, String source) {
    importer.open("/source/" + source);
    importer.page().getByText("Who may see it").first().click();
    importer.page().getByLabel("Who may see it").last().selectOption("public");
    importer.see("Importers, curators and admins see everything.");
    importer.keepsNobodyOut();
    importer.button("Change").click();
    importer.see("It is public now.");
    importer.seeGone(importer.page().locator(".reading-from .marking"));
  }

  /** As somebody sees it who does not say who they are. */
  private static int relationsOf(String name) {
    return JOURNEY
        .server()
        .data(
            "query ($name: String!) { relationsConnection(where: {OR: [{subject: {name: {eq:"
                + " $name}}}, {object: {name: {eq: $name}}}]}) { totalCount } }",
            Map.of("name", name))
        .at("/relationsConnection/totalCount")
        .asInt();
  }

  private static Page.GetByLabelOptions exactLabel() {
    return new Page.GetByLabelOptions().setExact(true);
  }
}
