package dev.groundtrack.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
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

  private static final Path AXE = Path.of("src/main/web/node_modules/axe-core/axe.min.js");
  private static final double PATIENCE_MILLIS = 60_000;

  private final BrowserContext context;
  private final Page page;
  private final URI origin;
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
    if (url.startsWith(origin.toString()) || url.startsWith("blob:") || url.startsWith("data:")) {
      route.resume();
    } else {
      complaints.add("off the origin: " + url);
      route.abort();
    }
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

  public void paint(Path picture) {
    page.screenshot(new Page.ScreenshotOptions().setPath(picture));
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
