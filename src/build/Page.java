import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Builds the page in src/main/web into the folder given: installs its npm packages when the lock file
 * is newer than they are, makes the types of its operations, checks types and logic, runs Vite, and
 * does nothing when no input has changed since.
 */
class Page {
  private static final Path WEB = Path.of("src/main/web");
  private static final Path PACKAGES = WEB.resolve("node_modules");
  /** Made from the rest. */
  private static final Path GENERATED = WEB.resolve("src/api/generated");

  private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

  public static void main(String[] args) throws Exception {
    Path output = Path.of(args[0]).toAbsolutePath();
    Path stamp = Path.of(args[1]);
    String inputs = fingerprint();
    if (Files.exists(output.resolve("index.html")) && Files.exists(stamp) && Files.readString(stamp).equals(inputs)) {
      return;
    }
    requireNode();
    if (packagesAreStale()) {
      System.out.println("The page: installing its npm packages");
      run("npm packages could not be installed", WINDOWS ? "npm.cmd" : "npm", "ci", "--prefer-offline", "--no-audit", "--no-fund", "--no-progress", "--loglevel=error");
    }
    System.out.println("The page: building");
    run("the types of the page's operations could not be made", "node", "codegen.mjs");
    run("the page's types do not fit", "node", "node_modules/typescript/bin/tsc");
    run("the page's tests failed", "node", "node_modules/vitest/vitest.mjs", "run", "--reporter=dot", "--silent");
    run("Vite could not build the page", "node", "node_modules/vite/bin/vite.js", "build", "--outDir", output.toString(), "--emptyOutDir", "--logLevel", "error");
    Files.createDirectories(stamp.toAbsolutePath().getParent());
    Files.writeString(stamp, inputs);
  }

  /** Vite's own minimum within the 20 line. */
  private static void requireNode() throws InterruptedException {
    String version;
    try {
      Process node = new ProcessBuilder("node", "--version").redirectErrorStream(true).start();
      version = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      node.waitFor();
    } catch (IOException e) {
      throw fail("Node is not on the PATH; the page is built with it");
    }
    Matcher parts = Pattern.compile("v(\\d+)\\.(\\d+).*").matcher(version);
    if (!parts.matches()) {
      throw fail("`node --version` says \"" + version + "\"");
    }
    int major = Integer.parseInt(parts.group(1));
    int minor = Integer.parseInt(parts.group(2));
    if (major < 20 || (major == 20 && minor < 19)) {
      throw fail("Node " + version + " is too old to build the page");
    }
  }

  private static boolean packagesAreStale() throws IOException {
    Path installed = PACKAGES.resolve(".package-lock.json");
    Path wanted = WEB.resolve("package-lock.json");
    return !Files.exists(installed) || Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted)) < 0;
  }

  private static String fingerprint() throws Exception {
    MessageDigest digest = MessageDigest.getInstance("SHA-256");
    try (var files = Files.walk(WEB)) {
      for (Path file : files.filter(f -> !f.startsWith(PACKAGES) && !f.startsWith(GENERATED)).filter(Files::isRegularFile).sorted().toList()) {
        digest.update((file + "\n" + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static void run(String failure, String... command) throws InterruptedException {
    List<String> words = new ArrayList<>(List.of(command));
    try {
      int status = new ProcessBuilder(words).directory(WEB.toFile()).inheritIO().start().waitFor();
      if (status != 0) {
        throw fail(failure + " (" + String.join(" ", words) + " ended with " + status + ")");
      }
    } catch (IOException e) {
      throw fail(failure + ": " + e.getMessage());
    }
  }

  private static RuntimeException fail(String what) {
    System.err.println("ERROR " + what + ". Install Node 20.19 or newer, or go without the page: -Dskip.page");
    System.exit(1);
    throw new IllegalStateException(what);
  }
}
