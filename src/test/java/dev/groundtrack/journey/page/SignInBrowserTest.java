package dev.groundtrack.journey.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import dev.groundtrack.access.Role;
import dev.groundtrack.testing.PageJourney;
import dev.groundtrack.testing.Visitor;
import dev.groundtrack.testing.Visitor.Window;
import dev.groundtrack.web.access.ApiKey;
import dev.groundtrack.web.access.ApiKeys;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * The page of a server that shows strangers nothing: it says who looks, and offers what they may.
 */
class SignInBrowserTest {
  private static final String SOURCE = "New sources";

  @RegisterExtension
  static final PageJourney JOURNEY =
      PageJourney.on(
          "--groundtrack.seed=src/test/resources/golden/graph", "--server.address=0.0.0.0");

  private Visitor visitor;

  @BeforeEach
  void somebodyComes() {
    // Each refusal is told on the console, too.
    JOURNEY.awaitComplaints();
    visitor = JOURNEY.visitor(Window.PHONE);
  }

  private static String key(Role role) {
    return JOURNEY
        .server()
        .bean(ApiKeys.class)
        .create(new ApiKey.Grant("Ada Lund", role), null)
        .secret();
  }

  private void signIn(Role role) {
    visitor.button("Sign in").click();
    visitor.at("caller").getByLabel("Token").fill(key(role));
    visitor.at("caller").getByText("Use it").click();
    visitor.see("Ada Lund, " + role.key());
  }

  private int links(String words) {
    return visitor.page().locator("header nav a").filter(containing(words)).count();
  }

  private static Locator.FilterOptions containing(String words) {
    return new Locator.FilterOptions().setHasText(words);
  }

  @Test
  void aReaderSeesWhatMayBeReadAndIsOfferedNoMore() {
    visitor.open("/");
    visitor.see("takes the role reader");
    assertThat(links("Import")).isZero();
    visitor.keepsNobodyOut();

    signIn(Role.READER);

    visitor.see(SOURCE);
    visitor.keepsNobodyOut();
    assertThat(links("Graph")).isPositive();
    assertThat(links("Import") + links("Review")).isZero();

    visitor.button("Sign out").click();
    visitor.button("Sign in").waitFor();
    visitor.see("takes the role reader");
  }

  @Test
  void anImporterImportsAndACuratorRemovesToo() {
    visitor.open("/");
    signIn(Role.IMPORTER);
    visitor.see(SOURCE);
    assertThat(links("Import")).isEqualTo(1);
    assertThat(links("Review")).isZero();
    visitor.open("/import");
    visitor.page().locator(".import-sources li").first().waitFor();
    assertThat(visitor.page().locator("button.remove").count()).isZero();

    visitor.button("Sign out").click();
    signIn(Role.CURATOR);
    visitor.page().locator("button.remove").first().waitFor();
    assertThat(links("Review")).isEqualTo(1);
  }
}
