package dev.groundtrack.bench.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * The load generator: starts the contenders, warms them, asks them the same by turns in short
 * rounds, so that other load on the machine falls on all of them, and prints one table. Arguments:
 * {@code [--scale 1] [--rounds 5] [--seconds 1] [--warm 4] [--beside peer,hand] [--elsewhere]
 * [CASE...]}.
 */
final class Speed {
  private static final int[] CLIENTS = {1, 8};
  private static final String MIXED = "mixed";

  private final Options options;
  private final Load load = new Load();
  private final Table table = new Table();

  private Speed(Options options) {
    this.options = options;
  }

  private record Options(
      int scale,
      int rounds,
      double seconds,
      double warm,
      String beside,
      boolean elsewhere,
      List<String> cases) {
    static Options of(String... arguments) {
      Map<String, String> named = new java.util.HashMap<>();
      List<String> cases = new ArrayList<>();
      for (int i = 0; i < arguments.length; i++) {
        if (arguments[i].equals("--elsewhere")) {
          named.put(arguments[i], "true");
        } else if (arguments[i].startsWith("--")) {
          named.put(arguments[i], arguments[++i]);
        } else {
          cases.add(arguments[i]);
        }
      }
      return new Options(
          Integer.parseInt(named.getOrDefault("--scale", "1")),
          Integer.parseInt(named.getOrDefault("--rounds", "5")),
          Double.parseDouble(named.getOrDefault("--seconds", "1")),
          Double.parseDouble(named.getOrDefault("--warm", "4")),
          named.getOrDefault("--beside", "peer,hand"),
          named.containsKey("--elsewhere"),
          cases);
    }

    boolean asks(String name) {
      return cases.isEmpty() || cases.contains(name);
    }
  }

  public static void main(String[] arguments) throws Exception {
    Options options = Options.of(arguments);
    long started = System.nanoTime();
    try (Servers servers = new Servers(options.scale())) {
      List<Contender> contenders = servers.start(options.beside(), options.elsewhere());
      System.err.printf("Started and grown in %.0f s%n", (System.nanoTime() - started) / 1e9);
      Speed speed = new Speed(options);
      speed.measure(contenders);
      String text = speed.table.print(contenders, options.scale());
      System.out.println(text);
      String place = options.elsewhere() ? "elsewhere-" : "";
      Files.writeString(Path.of("target/speed-" + place + options.scale() + ".md"), text);
      System.err.printf("Done in %.0f s%n", (System.nanoTime() - started) / 1e9);
    }
    System.exit(0);
  }

  private void measure(List<Contender> contenders) throws InterruptedException {
    List<Case> all = Case.all(options.scale());
    for (Case one : all) {
      measure(one.name(), Collections.nCopies(1, one), contenders);
    }
    measure(Case.deepPage().name(), List.of(Case.deepPage()), contenders);
    measure(MIXED, mix(all), contenders);
  }

  private void measure(String name, List<Case> cases, List<Contender> contenders)
      throws InterruptedException {
    if (!options.asks(name)) {
      return;
    }
    System.err.println(name);
    List<Contender> able = new ArrayList<>(contenders);
    for (Contender contender : contenders) {
      attempt(contender, able, () -> load.run(contender, cases, 2, options.warm()));
    }
    for (int round = 0; round < options.rounds(); round++) {
      for (int clients : CLIENTS) {
        for (Contender contender : List.copyOf(able)) {
          attempt(
              contender,
              able,
              () -> {
                Load.Seen seen = load.run(contender, cases, clients, options.seconds());
                table.add(new Table.Cell(name, contender.name(), clients), seen);
                return seen;
              });
        }
      }
    }
  }

  private interface Attempt {
    Load.Seen make() throws IOException, InterruptedException;
  }

  /** Who cannot answer is left out of the rest of the case. */
  private static void attempt(Contender contender, List<Contender> able, Attempt attempt)
      throws InterruptedException {
    try {
      attempt.make();
    } catch (IOException e) {
      System.err.println(contender.name() + " fails: " + e.getMessage());
      able.remove(contender);
    }
  }

  private static List<Case> mix(List<Case> all) {
    List<Case> mix = new ArrayList<>();
    for (Case one : all) {
      mix.addAll(Collections.nCopies(Case.MIX.getOrDefault(one.name(), 0), one));
    }
    Collections.shuffle(mix, new Random(1));
    return mix;
  }
}
