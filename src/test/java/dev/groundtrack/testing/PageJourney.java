package dev.groundtrack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.groundtrack.testing.Visitor.Window;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real server and a real browser for a class of tests, registered in a static field. Each test's
 * visitors leave when it ends; it fails where a request of theirs left the origin or an error was
 * told on the console. Without a Chromium the class is skipped.
 */
public final class PageJourney
    implements BeforeAllCallback, AfterAllCallback, BeforeEachCallback, AfterEachCallback {
  private final String[] settings;
  private final Consumer<RunningServer> given;
  private final List<Visitor> visitors = new ArrayList<>();
  private boolean complaintsAwaited;

  private @Nullable Chromium chromium;
  private @Nullable RunningServer server;

  private PageJourney(String[] settings, Consumer<RunningServer> given) {
    this.settings = settings;
    this.given = given;
  }

  /** On a server with these settings. */
  public static PageJourney on(String... settings) {
    return new PageJourney(settings, server -> {});
  }

  /** The same on a server to which something is done before the first visitor comes. */
  public PageJourney given(Consumer<RunningServer> before) {
    return new PageJourney(settings, before);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    if (Chromium.isExpected()) {
      chromium = Chromium.start();
      server = RunningServer.start(settings);
      given.accept(server);
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Chromium.assumeItIsThere();
    complaintsAwaited = false;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (context.getExecutionException().isPresent()) {
      visitors.forEach(visitor -> Pictures.paintFailed(visitor, context.getDisplayName()));
    }
    List<String> complaints =
        visitors.stream().flatMap(visitor -> visitor.complaints().stream()).toList();
    visitors.forEach(Visitor::close);
    visitors.clear();
    if (!complaintsAwaited) {
      assertThat(complaints).isEmpty();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    if (chromium != null) {
      chromium.close();
    }
    if (server != null) {
      server.close();
    }
  }

  public RunningServer server() {
    return Objects.requireNonNull(server, "No test is running.");
  }

  /** Somebody who was never there before, with nothing open yet. */
  public Visitor visitor(Window window) {
    Visitor visitor =
        Objects.requireNonNull(chromium, "No test is running.").visitor(server(), window);
    visitors.add(visitor);
    return visitor;
  }

  /** Somebody who was never there before opens a view by its address. */
  public Visitor visit(Window window, String path) {
    return visitor(window).open(path);
  }

  /** For a test in which the console has to tell of errors, which it looks at itself. */
  public void awaitComplaints() {
    complaintsAwaited = true;
  }
}
