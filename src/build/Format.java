import com.google.googlejavaformat.java.Main;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Formats the Java sources with google-java-format: {@code check} names the untidy ones and fails, {@code write} mends them. */
class Format {
  public static void main(String[] args) throws Exception {
    boolean write = args.length > 0 && args[0].equals("write");
    List<String> options = new ArrayList<>(write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
    options.addAll(sources(Path.of("src")));
    int status = new Main(new PrintWriter(System.out, true), new PrintWriter(System.err, true), System.in).format(options.toArray(String[]::new));
    if (status != 0 && !write) {
      System.err.println("The files above are not formatted. Mend them with: mvn process-sources exec:exec@format");
    }
    System.exit(status);
  }

  private static List<String> sources(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(".java") && !f.toString().contains("node_modules")).filter(f -> !f.startsWith("src/build")).map(Path::toString).sorted().toList();
    }
  }
}
