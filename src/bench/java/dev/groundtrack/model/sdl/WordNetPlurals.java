package dev.groundtrack.model.sdl;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Prints the plurals of all nouns of WordNet 3.1 in one word, in small letters, with a capital and
 * in capitals, and those of types that are named after some of them: {@code noun} or {@code type},
 * the word and its plural, a line each, with tabs between.
 */
final class WordNetPlurals {
  private static final String NOUNS = "/net/sf/extjwnl/data/wordnet/wn31/index.noun";
  private static final int EVERY = 97;

  private WordNetPlurals() {}

  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    List<String> nouns = nouns();
    nouns.stream()
        .flatMap(noun -> Stream.of(noun, capital(noun), noun.toUpperCase(Locale.ROOT)))
        .forEach(noun -> out.println("noun\t" + noun + "\t" + Pluralizer.plural(noun)));
    List<String> plain = nouns.stream().filter(noun -> noun.matches("[a-z]+")).toList();
    for (int i = 0; i + EVERY < plain.size(); i += EVERY) {
      names(plain.get(i), plain.get(i + EVERY / 2))
          .forEach(name -> out.println("type\t" + name + "\t" + Plural.of(name)));
    }
    out.flush();
  }

  private static Stream<String> names(String one, String other) {
    return Stream.of(
        capital(one),
        capital(other) + capital(one),
        "HTTP" + capital(one),
        one.toUpperCase(Locale.ROOT),
        capital(other) + "_" + one,
        "_" + capital(one),
        "__" + one + "_" + other.toUpperCase(Locale.ROOT),
        capital(one) + "2" + other,
        one + "A" + capital(other) + "X",
        capital(one) + "3");
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static List<String> nouns() throws IOException {
    try (InputStream in = WordNetPlurals.class.getResourceAsStream(NOUNS);
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(Objects.requireNonNull(in), StandardCharsets.UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.startsWith(" "))
          .map(line -> line.substring(0, line.indexOf(' ')))
          .filter(noun -> noun.matches("[a-z'-]+"))
          .toList();
    }
  }
}
