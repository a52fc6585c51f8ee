package dev.groundtrack.ingest.resolve.cue;

import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.ingest.resolve.cue.NameCues.Sex;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Whether those who bear a given name are nearly always men, or women: by our own lists, else by
 * two tables of CoreNLP's, one that tells of names and one that counts how often they are called
 * “he” and “she”. A name that both are called by, and a family name that stands first, tell
 * nothing.
 */
public final class GivenNames {
  private static final String NAMES = "/edu/stanford/nlp/models/dcoref/namegender.combine.txt";
  private static final String COUNTS =
      "/edu/stanford/nlp/models/quoteattribution/gender_filtered.txt";

  /** So many uses of a name tell something. */
  private static final int ENOUGH = 20;

  /** The share of uses that must speak for what the table of names says, and that says it alone. */
  private static final double BORNE_OUT = 0.6;

  private static final double ALONE = 0.97;

  private GivenNames() {}

  /** Of somebody's whole name; unknown where it is but one word. */
  public static Sex sexOf(String name) {
    String[] words = name.toLowerCase(Locale.ROOT).split("\\s+");
    for (int i = 0; i < words.length - 1; i++) {
      String word = words[i].replace(".", "");
      if (!WordList.TITLES_AND_SUFFIXES.contains(word)) {
        return sex(word);
      }
    }
    return Sex.UNKNOWN;
  }

  /** Of a given name in lower case. */
  static Sex sex(String given) {
    if (WordList.FAMILY_NAMES_FIRST.contains(given)) {
      return Sex.UNKNOWN;
    }
    if (WordList.FEMALE_GIVEN_NAMES.contains(given)) {
      return Sex.FEMALE;
    }
    return WordList.MALE_GIVEN_NAMES.contains(given)
        ? Sex.MALE
        : Tables.BY_NAME.getOrDefault(given, Sex.UNKNOWN);
  }

  /** Read when they are first asked. */
  private static final class Tables {
    static final Map<String, Sex> BY_NAME = read();

    private record Uses(int male, int female) {
      boolean areMostly(Sex sex, double share) {
        return (sex == Sex.MALE ? male : female) >= share * (male + female);
      }
    }

    private static Map<String, Sex> read() {
      Map<String, Sex> named = new HashMap<>();
      lines(
          NAMES,
          columns -> {
            Sex sex = columns[1].equals("MALE") ? Sex.MALE : Sex.FEMALE;
            named.merge(
                columns[0].toLowerCase(Locale.ROOT), sex, (a, b) -> a == b ? a : Sex.UNKNOWN);
          });
      lines(
          COUNTS,
          columns -> {
            String[] counts = columns[1].split(" ");
            Uses uses = new Uses(Integer.parseInt(counts[0]), Integer.parseInt(counts[1]));
            if (uses.male() + uses.female() >= ENOUGH) {
              named.compute(
                  columns[0],
                  (name, sex) ->
                      sex == null
                          ? alone(uses)
                          : uses.areMostly(sex, BORNE_OUT) ? sex : Sex.UNKNOWN);
            }
          });
      named.values().removeIf(Sex.UNKNOWN::equals);
      return Map.copyOf(named);
    }

    private static Sex alone(Uses uses) {
      return uses.areMostly(Sex.MALE, ALONE)
          ? Sex.MALE
          : uses.areMostly(Sex.FEMALE, ALONE) ? Sex.FEMALE : Sex.UNKNOWN;
    }

    private static void lines(String resource, Consumer<String[]> line) {
      InputStream in = GivenNames.class.getResourceAsStream(resource);
      if (in == null) {
        throw new IllegalStateException("The class path lacks " + resource);
      }
      try (BufferedReader reader =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
        reader.lines().map(l -> l.split("\t")).filter(columns -> columns.length == 2).forEach(line);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
