package dev.groundtrack.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The page, as its visitor uses it. Requests that leave the origin are aborted and noted, and so is
 * every error on the console.
 */
public final class GraphiQl implements AutoCloseable {
  private final BrowserContext visitor;
  private final Page page;
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private static final double ANSWER_MILLIS = 30_000;
  private static final int PRESSES = 4;

  GraphiQl(BrowserContext visitor, URI origin) {
    visitor.setDefaultTimeout(2 * ANSWER_MILLIS);
    this.visitor = visitor;
    visitor.route("**/*", route -> keepTo(origin, route));
    this.page = visitor.newPage();
    page.onPageError(error -> complaints.add("uncaught: " + error));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add("console: " + message.text());
          }
        });
    page.navigate(origin.resolve("/graphiql").toString());
    seeTheEditors();
  }

  /** The buttons are there before the editors, and what is picked before then is lost. */
  private void seeTheEditors() {
    executeButton().waitFor();
    page.locator(".graphiql-query-editor .view-line").first().waitFor();
    page.locator(".graphiql-response .monaco-editor").first().waitFor();
  }

  private void keepTo(URI origin, Route route) {
    String url = route.request().url();
    if (url.startsWith(origin.toString())) {
      route.resume();
    } else {
      complaints.add("off the origin: " + url);
      route.abort();
    }
  }

  public String title() {
    return page.title();
  }

  public List<String> tabs() {
    return tabButtons().allInnerTexts();
  }

  public void pickTab(String operationName) {
    tabButtons().filter(withText(operationName)).click();
    page.locator(".graphiql-query-editor .view-line")
        .filter(withText(operationName))
        .first()
        .waitFor();
  }

  public void pickExample(String question) {
    page.getByRole(AriaRole.REGION, new Page.GetByRoleOptions().setName("Examples"))
        .getByText(question)
        .click();
    page.locator(".examples button[aria-current=true]").filter(withText(question)).waitFor();
  }

  /** Presses the button, again if a busy page missed it, until the server has answered. */
  public void execute() {
    for (int press = 1; ; press++) {
      try {
        page.waitForResponse(
            GraphiQl::isAnswer,
            new Page.WaitForResponseOptions().setTimeout(ANSWER_MILLIS),
            () -> executeButton().click());
        return;
      } catch (TimeoutError e) {
        if (press == PRESSES) {
          throw e;
        }
      }
    }
  }

  private static boolean isAnswer(Response response) {
    String asked = response.request().postData();
    return response.url().endsWith("/graphql")
        && asked != null
        && !asked.contains("IntrospectionQuery");
  }

  /** Waits until the response shows the text, scrolling down and up again as a reader does. */
  public void seeInResponse(String text) {
    Locator response = page.locator(".graphiql-response");
    Locator line = response.locator(".view-line").filter(withText(text)).first();
    response.locator(".view-line").first().waitFor();
    for (int turn = 1; turn < 400 && !line.isVisible(); turn++) {
      response.hover();
      page.mouse().wheel(0, turn % 80 == 0 ? -100_000 : 200);
      page.waitForTimeout(100);
    }
    if (!line.isVisible()) {
      throw new AssertionError("No \"" + text + "\" in the response: " + response.innerText());
    }
  }

  public void openPane(String name) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show " + name)).click();
  }

  /** Waits until the pane beside the editors shows the text. */
  public void seeInPane(String text) {
    page.locator(".graphiql-plugin").getByText(text).first().waitFor();
  }

  public void comeBack() {
    // The page writes its tabs half a second after the last change.
    page.waitForTimeout(1_000);
    page.reload();
    seeTheEditors();
  }

  public void closeTab() {
    page.locator(".graphiql-tab-active .graphiql-tab-close").click();
  }

  public void paint(Path picture) {
    page.mouse().move(700, 880);
    page.waitForTimeout(500);
    page.screenshot(new Page.ScreenshotOptions().setPath(picture));
  }

  /** What should not have happened since the page was opened. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  private static Locator.FilterOptions withText(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private Locator tabButtons() {
    return page.locator(".graphiql-tab-button");
  }

  private Locator executeButton() {
    return page.locator(".graphiql-execute-button");
  }

  @Override
  public void close() {
    visitor.close();
  }
}
