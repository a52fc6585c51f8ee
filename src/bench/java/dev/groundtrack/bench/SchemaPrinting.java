package dev.groundtrack.bench;

import dev.groundtrack.api.generator.ApiGenerator;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Whether SDL by strings or graphql-java's own printer takes longer: prints how many processor
 * milliseconds it takes to generate the API of the default domain (SDL, then parsed), how many of
 * them are the parser's, how many graphql-java's SchemaPrinter takes to print the schema made from
 * it, and how many its builders take to make the parsed definitions once more. First in a fresh JVM
 * and again and again, each the median of {@value #JVMS} JVMs.
 */
final class SchemaPrinting {
  private static final int JVMS = 5;
  private static final int TIMES = 41;
  private static final List<String> STEPS =
      List.of(
          "generate (SDL and parse)",
          "of that, parse",
          "SchemaPrinter alone",
          "definitions copied");

  private SchemaPrinting() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length > 0) {
      System.out.println(measured());
      return;
    }
    List<List<Double>> runs = new ArrayList<>();
    for (int i = 0; i < JVMS; i++) {
      runs.add(inFreshJvm());
    }
    System.out.printf("%-26s %10s %10s %8s%n", "", "first, ms", "again, ms", "ratio");
    double unit = median(column(runs, 1));
    for (int step = 0; step < STEPS.size(); step++) {
      double first = median(column(runs, 2 * step));
      double again = median(column(runs, 2 * step + 1));
      System.out.printf("%-26s %10.1f %10.1f %8.2f%n", STEPS.get(step), first, again, again / unit);
    }
  }

  private static List<Double> column(List<List<Double>> runs, int column) {
    return runs.stream().map(run -> run.get(column)).toList();
  }

  private static List<Double> inFreshJvm() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process process =
        new ProcessBuilder(
                java,
                "-cp",
                System.getProperty("java.class.path"),
                SchemaPrinting.class.getName(),
                "once")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return Stream.of(told.strip().split(" ")).map(Double::valueOf).toList();
  }

  /** Of each step the first time, and the median of the others. */
  private static String measured() {
    Model model = ModelReader.model(SchemaFiles.of(""));
    List<List<Double>> times = STEPS.stream().<List<Double>>map(s -> new ArrayList<>()).toList();
    GraphQLSchema schema = null;
    for (int i = 0; i < TIMES; i++) {
      times.get(0).add(milliseconds(() -> ApiGenerator.generate(model)));
      String sdl = ApiGenerator.generate(model).sdl();
      times.get(1).add(milliseconds(() -> new SchemaParser().parse(sdl)));
      var types = new SchemaParser().parse(sdl).types().values();
      GraphQLSchema made = schema == null ? Sizes.executable(ApiGenerator.generate(model)) : schema;
      times.get(2).add(milliseconds(() -> new SchemaPrinter().print(made)));
      times.get(3).add(milliseconds(() -> types.forEach(type -> type.deepCopy())));
      schema = made;
    }
    return times.stream()
        .map(all -> all.getFirst() + " " + median(all.subList(1, TIMES)))
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  /** Of the processor, so that a busy machine tells the same. */
  private static double milliseconds(Runnable step) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long start = threads.getCurrentThreadCpuTime();
    step.run();
    return (threads.getCurrentThreadCpuTime() - start) / 1e6;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
