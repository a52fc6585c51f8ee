package dev.groundtrack.testing;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;

/** GraphiQL, as its visitor uses it. */
public final class GraphiQl {
  private static final double ANSWER_MILLIS = 30_000;
  private static final int PRESSES = 4;

  private final Visitor visitor;
  private final Page page;

  private GraphiQl(Visitor visitor) {
    this.visitor = visitor;
    this.page = visitor.page();
  }

  /** A visitor opens it. */
  public static GraphiQl openedBy(Visitor visitor) {
    visitor.open("/graphiql");
    return seenBy(visitor);
  }

  /** It is opened already, at whatever address. */
  public static GraphiQl seenBy(Visitor visitor) {
    GraphiQl graphiQl = new GraphiQl(visitor);
    graphiQl.seeTheEditors();
    return graphiQl;
  }

  /** The buttons are there before the editors, and what is picked before then is lost. */
  private void seeTheEditors() {
    executeButton().waitFor();
    page.locator(".graphiql-query-editor .view-line").first().waitFor();
    page.locator(".graphiql-response .monaco-editor").first().waitFor();
  }

  public Visitor visitor() {
    return visitor;
  }

  public String title() {
    return page.title();
  }

  public List<String> tabs() {
    return tabButtons().allInnerTexts();
  }

  public void pickTab(String operationName) {
    tabButtons().filter(withText(operationName)).click();
    seeInQuery(operationName);
  }

  public void seeInQuery(String text) {
    page.locator(".graphiql-query-editor .view-line").filter(withText(text)).first().waitFor();
  }

  /** Writes another query into the tab that is open. */
  public void write(String query) {
    page.locator(".graphiql-query-editor .view-lines").click();
    page.keyboard().press("ControlOrMeta+A");
    // Not key by key: the editor would close each bracket by itself.
    page.keyboard().insertText(query);
    String start = query.substring(0, Math.min(12, query.length()));
    seeInQuery(start);
  }

  /** Picks an example of the pane, which opens it. */
  public void pickExample(String question) {
    examples().filter(withText(question)).click();
    page.locator(".examples button[aria-current=true]").filter(withText(question)).waitFor();
  }

  public Locator examples() {
    return page.locator(".examples li button");
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
    page.getByRole(
            AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show " + name).setExact(true))
        .click();
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
    int before = tabButtons().count();
    page.locator(".graphiql-tab-active .graphiql-tab-close").click();
    page.waitForFunction(
        "most => document.querySelectorAll('.graphiql-tab-button').length < most", before);
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
}
