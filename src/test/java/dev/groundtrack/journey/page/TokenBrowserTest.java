package dev.groundtrack.journey.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Request;
import dev.groundtrack.testing.PageJourney;
import dev.groundtrack.testing.Visitor;
import dev.groundtrack.testing.Visitor.Window;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The page of a server that all may read: it is written to by whoever gives its token. */
class TokenBrowserTest {
  private static final String TOKEN = "a-token-of-27-characters-ok";
  private static final String WRONG = "another-token-of-more-than-20";
  private static final String TEXT = "NASA thanked Perigee Works. Ada Lund heads Perigee Works.";

  @RegisterExtension
  static final PageJourney JOURNEY =
      PageJourney.on(
          "--groundtrack.seed=src/test/resources/golden/graph",
          "--server.address=0.0.0.0",
          "--groundtrack.access.anonymous=reader",
          "--groundtrack.token=" + TOKEN);

  private final List<String> addresses = new CopyOnWriteArrayList<>();
  private final List<String> sent = new CopyOnWriteArrayList<>();

  private Visitor visitor;

  @BeforeEach
  void somebodyComes() {
    // Each refusal is told on the console, too.
    JOURNEY.awaitComplaints();
    visitor = JOURNEY.visitor(Window.PHONE);
    visitor.page().onRequest(this::note);
  }

  private void note(Request request) {
    addresses.add(request.url());
    sent.add(request.headers().getOrDefault("authorization", ""));
  }

  @Test
  void whoLooksIsAskedForNothingAndWhoWritesForTheToken() {
    visitor.open("/");
    visitor.see("New sources");
    assertThat(visitor.page().getByLabel("Token").count()).isZero();
    visitor.open("/import");
    visitor.at("import-text").fill(TEXT);
    visitor.button("Preview").click();
    visitor.see("previewImport takes the role importer");
    visitor.keepsNobodyOut();

    assertThat(visitor.page().getByText("is not this server’s").count()).isZero();

    give(WRONG);
    visitor.see("The token that was sent is not this server’s.");
    assertThat(sent).contains("Bearer " + WRONG);
    assertThat(visitor.at("import-text").inputValue()).isEqualTo(TEXT);

    give(TOKEN);
    visitor.at("preview").waitFor();
    visitor.at("import").click();
    visitor.at("job").getByText("done").first().waitFor();
    assertThat(visitor.complaints()).allMatch(complaint -> complaint.contains("401"));
    assertThat(addresses).noneMatch(address -> address.contains("token-of"));
    assertThat(visitor.page().url()).doesNotContain("token-of");
    assertThat(visitor.page().evaluate("() => JSON.stringify(localStorage)").toString())
        .doesNotContain("token-of");
  }

  @Test
  void aTokenIsKeptWhileTheTabIsOpenAndNoLonger() {
    visitor.open("/import");
    visitor.at("import-text").fill(TEXT);
    visitor.button("Preview").click();
    give(TOKEN);
    visitor.at("preview").waitFor();
    visitor.page().reload();
    visitor.button("Preview").click();
    visitor.at("preview").waitFor();

    Visitor other = JOURNEY.visit(Window.PHONE, "/import");
    other.at("import-text").fill(TEXT);
    other.button("Preview").click();
    other.page().getByLabel("Token").waitFor();
    assertThat(other.page().getByLabel("Token").inputValue()).isEmpty();
  }

  private void give(String token) {
    visitor.page().getByLabel("Token").fill(token);
    visitor.button("Use it").click();
  }
}
