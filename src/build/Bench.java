import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;

/** Compiles src/bench/java against a class path, as strictly as the rest, so that it cannot rot: {@code <target folder> -cp <class path>}. */
class Bench {
  public static void main(String[] args) throws Exception {
    List<String> options = new ArrayList<>(List.of("-d", args[0], args[1], args[2], "-proc:none", "-parameters"));
    options.addAll(List.of("-Xlint:all,-processing,-classfile,-path", "-Werror"));
    options.addAll(sources(Path.of("src/bench/java")));
    System.exit(ToolProvider.getSystemJavaCompiler().run(null, null, null, options.toArray(String[]::new)));
  }

  private static List<String> sources(Path root) throws IOException {
    try (var files = Files.walk(root)) {
      return files.filter(f -> f.toString().endsWith(".java")).map(Path::toString).sorted().toList();
    }
  }
}
