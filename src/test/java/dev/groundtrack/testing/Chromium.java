package dev.groundtrack.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Debian's Chromium, or that of {@code -Dgroundtrack.test.chromium}, told to fetch nothing itself.
 */
public final class Chromium implements AutoCloseable {
  private static final Path EXECUTABLE =
      Path.of(System.getProperty("groundtrack.test.chromium", "/usr/bin/chromium"));
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

  /** With {@code -Dgroundtrack.test.browser=required} it is: a test without it then fails. */
  public static boolean isExpected() {
    return Files.isExecutable(EXECUTABLE)
        || "required".equals(System.getProperty("groundtrack.test.browser"));
  }

  /** Skips a test that there is no Chromium for. */
  public static void assumeItIsThere() {
    assumeTrue(
        isExpected(), () -> "Not run: there is no " + EXECUTABLE + " (apt-get install chromium)");
  }

  public static Chromium start() {
    return new Chromium();
  }

  /** Somebody who looks at the server's app, and was never there before. */
  public Visitor visitor(RunningServer server, Visitor.Window window) {
    return new Visitor(browser, server.address(""), window);
  }

  /** A page of a visitor who has nothing. */
  public Page page() {
    return browser.newPage();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
