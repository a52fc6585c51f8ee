package dev.groundtrack.web;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Debian's Chromium, told to fetch nothing of its own. */
final class Chromium implements AutoCloseable {
  private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--no-first-run");

  private final Playwright playwright;
  private final Browser browser;

  private Chromium() {
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(EXECUTABLE).setArgs(FLAGS));
  }

  /** Skips the tests where there is none, unless {@code -Dgroundtrack.test.browser=required}. */
  static Chromium start() {
    boolean required = "required".equals(System.getProperty("groundtrack.test.browser"));
    assumeTrue(
        required || Files.isExecutable(EXECUTABLE),
        () -> "Not run: there is no " + EXECUTABLE + " (apt-get install chromium)");
    return new Chromium();
  }

  /** The page of the server, as a visitor sees it who was never there before. */
  GraphiQl visit(RunningServer server) {
    return new GraphiQl(
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(1400, 900)
                .setColorScheme(ColorScheme.LIGHT)),
        server.address("/"));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
