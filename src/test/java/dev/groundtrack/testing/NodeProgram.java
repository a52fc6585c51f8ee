package dev.groundtrack.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program for Node in a folder of {@code src/bench}, with the packages of its lock file. Node is
 * a prerequisite of the build: where it is missing, the test fails.
 */
public final class NodeProgram {
  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");
  private static final Path BENCH = Path.of("src", "bench").toAbsolutePath();
  private static final Path TOLD = Path.of("target", "bench-output").toAbsolutePath();

  private final Path folder;

  private NodeProgram(Path folder) {
    this.folder = folder;
  }

  /** The program in a folder, once its packages are there. */
  public static NodeProgram in(String name) {
    return at(BENCH.resolve(name));
  }

  /** The same in any folder. */
  public static NodeProgram at(Path folder) {
    NodeProgram program = new NodeProgram(folder.toAbsolutePath());
    if (program.packagesAreStale()) {
      String npm = WINDOWS ? "npm.cmd" : "npm";
      program.run(
          Duration.ofMinutes(5),
          Map.of(),
          List.of(npm, "ci", "--prefer-offline", "--no-audit", "--no-fund", "--no-progress"));
    }
    return program;
  }

  private boolean packagesAreStale() {
    Path installed = folder.resolve("node_modules").resolve(".package-lock.json");
    try {
      return !Files.exists(installed)
          || Files.getLastModifiedTime(installed)
                  .compareTo(Files.getLastModifiedTime(folder.resolve("package-lock.json")))
              < 0;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a script, which must end well within a time; what it told. */
  public String run(Duration most, Map<String, String> environment, String... script) {
    List<String> command = new ArrayList<>(List.of("node"));
    command.addAll(List.of(script));
    return run(most, environment, command);
  }

  private String run(Duration most, Map<String, String> environment, List<String> command) {
    try {
      Files.createDirectories(TOLD);
      Path told = TOLD.resolve(folder.getFileName() + ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(told.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      boolean ended = process.waitFor(most.toSeconds(), TimeUnit.SECONDS);
      if (!ended) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
      }
      String text = Files.readString(told);
      assertThat(ended).as("%s ends within %s:%n%s", command, most, text).isTrue();
      assertThat(process.exitValue()).as("%s ends well:%n%s", command, text).isZero();
      return text;
    } catch (IOException e) {
      throw new AssertionError(command + " did not run; is Node on the PATH?", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
