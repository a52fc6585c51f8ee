package dev.groundtrack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Somebody who looks at the app, on a window of a size and in a theme. Requests that leave the
 * origin are aborted and noted, and so is every error on the console.
 */
public final class Visitor implements AutoCloseable {
  /** What the guidelines ask for up to level AA, as axe calls it. */
  private static final String AXE_RUN =
      """
      async () => (await axe.run(document, {runOnly: [
        'wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'
      ]})).violations.flatMap(({id, help, nodes}) => nodes.map(
        ({target, failureSummary}) => `${id}: ${help} at ${target} (${failureSummary})`))
      """;

  private static final String LINE =
      """
      label => {
        const box = document.querySelector('.graph-canvas')
        const line = box?._cyreg?.cy.edges().filter(each => each.data('label') === label)[0]
        if (!line) return []
        const {left, top} = box.getBoundingClientRect()
        const {x, y} = line.renderedMidpoint()
        return [left + x, top + y]
      }\
      """;

  private static final String CHOSEN =
      """
      () => document.querySelector('.graph-canvas')._cyreg.cy.edges('.chosen')
        .map(each => each.data('label'))
      """;
  private static final String COLOURS =
      """
      selector => new Set([...document.querySelectorAll(selector)].flatMap(canvas => [
        ...new Uint32Array(canvas.getContext('2d')
          .getImageData(0, 0, canvas.width, canvas.height).data.buffer)
      ])).size
      """;

  private static final Path AXE = Path.of("src/main/web/node_modules/axe-core/axe.min.js");
  private static final double PATIENCE_MILLIS = 60_000;

  private final BrowserContext context;
  private final Page page;
  private final URI origin;
  private final List<String> allowed = new CopyOnWriteArrayList<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  Visitor(Browser browser, URI origin, Window window) {
    this.origin = origin;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(window.width(), window.height())
                .setReducedMotion(ReducedMotion.REDUCE)
                .setColorScheme(window.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    context.route("**/*", this::keepToTheOrigin);
    this.page = context.newPage();
    page.onPageError(error -> complaints.add("uncaught: " + error));
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add("console: " + message.text());
          }
        });
  }

  /** What a visitor looks through. */
  public record Window(int width, int height, boolean dark) {
    public static final Window WIDE = new Window(1400, 900, false);
    public static final Window PHONE = new Window(390, 844, false);

    public Window inTheDark() {
      return new Window(width, height, true);
    }
  }

  private void keepToTheOrigin(Route route) {
    String url = route.request().url();
    if (url.startsWith(origin.toString())
        || url.startsWith("blob:")
        || url.startsWith("data:")
        || allowed.stream().anyMatch(url::startsWith)) {
      route.resume();
    } else {
      complaints.add("off the origin: " + url);
      route.abort();
    }
  }

  /** Lets requests go to another origin, too. */
  public void mayGoTo(URI other) {
    allowed.add(other + "/");
  }

  /** Opens a view by its address alone. */
  public Visitor open(String path) {
    page.navigate(origin.resolve("/") + path.substring(1));
    return this;
  }

  public Page page() {
    return page;
  }

  /** What stands at one of the hooks. */
  public Locator at(String testId) {
    return page.locator("[data-testid='" + testId + "']");
  }

  /** Waits until the text is there to be read. */
  public void see(String text) {
    page.getByText(text).first().waitFor();
  }

  /** The path and the query of the address. */
  public String address() {
    URI address = URI.create(page.url());
    String query = address.getRawQuery();
    return query == null ? address.getRawPath() : address.getRawPath() + "?" + query;
  }

  /** How far what is shown is wider than the window, in pixels. */
  public int overhang() {
    return ((Number)
            page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
        .intValue();
  }

  /** What of what is shown now does not keep WCAG 2.2 AA, by axe. */
  public List<String> barriers() {
    try {
      page.evaluate(Files.readString(AXE));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return ((List<?>) page.evaluate(AXE_RUN)).stream().map(String::valueOf).toList();
  }

  /** A button by its name, or a part of it. */
  public Locator button(String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).first();
  }

  /** A link by its name, or a part of it. */
  public Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first();
  }

  /** The first of what is there that has the text. */
  public Locator having(String selector, String text) {
    return page.locator(selector).filter(new Locator.FilterOptions().setHasText(text)).first();
  }

  /** Waits until it is no longer there. */
  public void seeGone(Locator what) {
    what.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  /** What is shown now keeps WCAG 2.2 AA and the window's width. */
  public void keepsNobodyOut() {
    assertThat(barriers()).isEmpty();
    assertThat(overhang()).isNotPositive();
  }

  /** Clicks the first line of that label in a picture, where it is drawn. */
  public void clickLine(String label) {
    page.waitForFunction("label => (" + LINE + ")(label).length > 0", label);
    List<?> place = (List<?>) page.evaluate("label => (" + LINE + ")(label)", label);
    page.mouse()
        .click(((Number) place.get(0)).doubleValue(), ((Number) place.get(1)).doubleValue());
  }

  /** What the lines say that stand out in a picture. */
  public List<String> chosenLines() {
    return ((List<?>) page.evaluate(CHOSEN)).stream().map(String::valueOf).toList();
  }

  /** How many colours are in what is drawn: a picture that is blank has one. */
  public int colours(String canvas) {
    return ((Number) page.evaluate(COLOURS, canvas)).intValue();
  }

  /** What is seen now, once the fonts are there and nothing is on its way, as a PNG. */
  byte[] picture() {
    page.mouse().move(0, 0);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.evaluate("() => document.fonts.ready.then(() => null)");
    return page.screenshot();
  }

  /** What should not have happened since the first view was opened. */
  public List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Leaves the view first: what is still on its way to it would be asked about while it closes. */
  @Override
  public void close() {
    page.navigate("about:blank");
    context.close();
  }
}
