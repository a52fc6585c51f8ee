package dev.groundtrack.journey.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.groundtrack.journey.access.CodeFlow;
import dev.groundtrack.journey.access.LocalIssuer;
import dev.groundtrack.testing.PageJourney;
import dev.groundtrack.testing.Visitor;
import dev.groundtrack.testing.Visitor.Window;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page of a server that trusts an issuer: people sign in there, and come back to where they
 * were.
 */
class IssuerSignInBrowserTest {
  private static final String AUDIENCE = "groundtrack";
  private static final String TEXT = "NASA thanked Perigee Works.";
  private static final LocalIssuer ISSUER = LocalIssuer.start();

  @RegisterExtension
  static final PageJourney JOURNEY =
      PageJourney.on(
          "--groundtrack.seed=src/test/resources/golden/graph",
          "--server.address=0.0.0.0",
          "--groundtrack.access.issuer=" + ISSUER.name(),
          "--groundtrack.access.audience=" + AUDIENCE,
          "--groundtrack.access.client-id=" + CodeFlow.CLIENT);

  private final List<String> addresses = new CopyOnWriteArrayList<>();
  private Visitor visitor;

  @AfterAll
  static void stopTheIssuer() {
    ISSUER.close();
  }

  @BeforeEach
  void somebodyComes() {
    // Each refusal is told on the console, too.
    JOURNEY.awaitComplaints();
    ISSUER.flow().register(JOURNEY.server().address("/signed-in"));
    ISSUER.flow().give(claims("curator").build());
    visitor = JOURNEY.visitor(Window.PHONE);
    visitor.mayGoTo(URI.create(ISSUER.name()));
    visitor.page().onRequest(request -> addresses.add(request.url()));
  }

  private static JWTClaimsSet.Builder claims(String role) {
    return ISSUER.claims(AUDIENCE).claim("roles", role).claim("name", "Ada Lund");
  }

  /** As far as the issuer's page. */
  private void goToTheIssuer() {
    visitor.at("caller").waitFor();
    visitor.at("caller").getByText("Sign in").click();
    visitor.see("Let Ada in");
  }

  private String kept(String storage) {
    return visitor.page().evaluate("() => JSON.stringify(" + storage + ")").toString();
  }

  @Test
  void whoeverSignsInComesBackToTheViewThatTheyCameFrom() {
    visitor.open("/entity/international-space-station?type=THREATENS");
    visitor.see("takes the role reader");
    visitor.keepsNobodyOut();
    goToTheIssuer();
    visitor.link("Let Ada in").click();

    visitor.see("Ada Lund, curator");
    visitor.see("Crewed laboratory in low Earth orbit");
    assertThat(visitor.address()).isEqualTo("/entity/international-space-station?type=THREATENS");
    visitor.keepsNobodyOut();
    assertThat(ISSUER.flow().refusals()).isEmpty();
    assertThat(addresses)
        .filteredOn(address -> address.startsWith(ISSUER.name()))
        .satisfiesExactly(
            first -> assertThat(first).contains("/authorize?", "code_challenge_method=S256"),
            second -> assertThat(second).isEqualTo(ISSUER.name() + "/token"));
    assertThat(kept("localStorage")).isEqualTo("{}");
    assertThat(kept("sessionStorage")).contains("groundtrack.token").doesNotContain("verifier");
    assertThat(visitor.complaints()).allMatch(complaint -> complaint.contains("401"));

    visitor.page().goBack();
    visitor.see("An issuer");
    visitor.page().goForward();
    visitor.button("Sign out").click();
    visitor.see("takes the role reader");
    assertThat(kept("sessionStorage")).doesNotContain("eyJ");
  }

  @Test
  void whatIsTypedIsThereAfterSigningIn() {
    visitor.open("/import");
    visitor.at("import-text").fill(TEXT);
    visitor.page().locator(".note.failed").getByText("Sign in").first().click();
    visitor.link("Let Ada in").click();

    visitor.see("Ada Lund, curator");
    assertThat(visitor.at("import-text").inputValue()).isEqualTo(TEXT);
    visitor.button("Preview").click();
    visitor.at("preview").waitFor();
  }

  @Test
  void whoeverIsDeniedIsToldSoAndMayTryAgain() {
    visitor.open("/graph");
    goToTheIssuer();
    visitor.link("Deny it").click();
    visitor.see("You are not signed in: it was denied at the issuer.");
    visitor.keepsNobodyOut();
    assertThat(kept("sessionStorage")).doesNotContain("groundtrack.token", "verifier");

    visitor.button("Sign in again").click();
    visitor.link("Let Ada in").click();
    visitor.see("Ada Lund, curator");
    assertThat(visitor.address()).isEqualTo("/graph");
  }

  @ParameterizedTest
  @ValueSource(strings = {"state=", "iss="})
  void whatThisTabDidNotAskForIsNotTaken(String parameter) {
    visitor.open("/");
    goToTheIssuer();
    String back = visitor.link("Let Ada in").getAttribute("href");
    visitor.page().navigate(back.replace(parameter, parameter + "x"));

    visitor.see("no answer to what this tab asked");
    assertThat(addresses).doesNotContain(ISSUER.name() + "/token");
    visitor.page().navigate(back);
    visitor.see("No sign-in was begun in this tab, or it is over.");
    assertThat(addresses).doesNotContain(ISSUER.name() + "/token");
    visitor.link("Go back").click();
    visitor.page().waitForURL("**/");
  }

  @Test
  void anAnswerOfAnotherTabIsNotTaken() {
    visitor.open("/");
    goToTheIssuer();
    String back = visitor.link("Let Ada in").getAttribute("href");
    Visitor other = JOURNEY.visitor(Window.WIDE);
    other.page().navigate(back);
    other.see("No sign-in was begun in this tab, or it is over.");
  }

  @Test
  void anIssuerThatGivesNoTokenIsToldOf() {
    visitor.open("/");
    goToTheIssuer();
    ISSUER.flow().fallSilent();
    visitor.link("Let Ada in").click();
    visitor.see("The issuer does not answer this page.");
    visitor.keepsNobodyOut();

    ISSUER.flow().register(JOURNEY.server().address("/signed-in"));
    ISSUER.flow().give(claims("curator").audience("another").build());
    visitor.button("Sign in again").click();
    visitor.link("Let Ada in").click();
    visitor.see("this server does not take the token that the issuer gave");
    visitor.see("tokens (JWT) for the audience in groundtrack.access.audience");
    assertThat(kept("sessionStorage")).doesNotContain("groundtrack.token");
  }

  @Test
  void whoseTokenIsOverSignsInAgainAndIsWhereTheyWere() {
    visitor.open("/");
    Date past = Date.from(Instant.now().minus(Duration.ofMinutes(5)));
    String over = ISSUER.token(claims("curator").expirationTime(past).build());
    visitor.page().evaluate("token => sessionStorage.setItem('groundtrack.token', token)", over);
    visitor.open("/review");
    visitor.see("You were signed in, and that is over, or not valid here.");
    visitor.keepsNobodyOut();
    visitor.page().locator(".note.failed").getByText("Sign in").first().click();
    visitor.link("Let Ada in").click();

    visitor.see("Ada Lund, curator");
    assertThat(visitor.address()).isEqualTo("/review");
  }

  @Test
  void aKeyIsTakenAsBefore() {
    visitor.open("/");
    visitor.at("caller").getByText("Use a key").click();
    Page page = visitor.page();
    assertThat(page.locator("[data-testid='caller']").getByLabel("Token").count()).isEqualTo(1);
    visitor.keepsNobodyOut();
  }

  @Test
  void thePageMayConnectToTheIssuersTokensAndToNothingElse() {
    String policy =
        JOURNEY.server().get("/").headers().firstValue("Content-Security-Policy").orElse("");
    assertThat(policy).contains("connect-src 'self' " + ISSUER.name() + ";");
    assertThat(policy.replace(ISSUER.name(), "")).doesNotContain("http");
    assertThat(
            JOURNEY
                .server()
                .get("/graphiql")
                .headers()
                .firstValue("Content-Security-Policy")
                .orElse(""))
        .doesNotContain("http");
    assertThat(JOURNEY.server().get("/access/sign-in").body())
        .contains("\"clientId\":\"" + CodeFlow.CLIENT + "\"", "\"scope\":\"openid\"");
  }
}
