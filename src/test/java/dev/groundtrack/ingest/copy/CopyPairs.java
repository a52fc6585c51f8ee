package dev.groundtrack.ingest.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Pairs of texts of which it is known whether they are copies: of each of the accounts in {@code
 * copies/accounts.txt} four copies as editors make them, and four texts that only have words in
 * common with it.
 */
final class CopyPairs {
  private static final String SERIES =
      "This is part of our weekly series on how the country is changing. Write to the desk with"
          + " stories of your own, and read the earlier parts on our pages.";

  private CopyPairs() {}

  record Pair(String name, String one, String other, boolean copies) {}

  private record Account(String name, List<String> paragraphs, String other, String quote) {
    String text() {
      return String.join("\n\n", paragraphs);
    }
  }

  /** Those that the decision may be looked at with. */
  static List<Pair> open() {
    return pairs().stream().filter(pair -> !isKept(pair)).toList();
  }

  /** The third that is kept aside. */
  static List<Pair> kept() {
    return pairs().stream().filter(CopyPairs::isKept).toList();
  }

  /**
   * Those of {@code copies/unseen.txt}: texts of other kinds, each edited by hand in ways of its
   * own.
   */
  static List<Pair> unseen() {
    return edited("/copies/unseen.txt");
  }

  /**
   * Those of {@code copies/fresh.txt}: longer reports, written and edited by hand after the
   * decision had been made anew, which had not been scored on them.
   */
  static List<Pair> fresh() {
    return edited("/copies/fresh.txt");
  }

  /**
   * Those of {@code copies/last.txt}: scored once, when the decision was done; nothing was changed
   * for them.
   */
  static List<Pair> last() {
    return edited("/copies/last.txt");
  }

  private static List<Pair> edited(String resource) {
    List<Pair> pairs = new ArrayList<>();
    for (String block : blocks(resource)) {
      String[] parts = block.split("\n(?=--- )");
      String name = parts[0].lines().findFirst().orElseThrow();
      String text = parts[0].substring(name.length()).strip();
      for (String part : List.of(parts).subList(1, parts.length)) {
        String title = part.lines().findFirst().orElseThrow();
        String other = part.substring(title.length()).strip();
        boolean copies = title.startsWith("--- copy: ");
        pairs.add(new Pair(name + title.substring(3), text, other, copies));
      }
    }
    return pairs;
  }

  private static boolean isKept(Pair pair) {
    return pair.name().compareTo("n") > 0 && pair.name().compareTo("u") < 0
        || pair.name().startsWith("w");
  }

  private static List<Pair> pairs() {
    List<Account> accounts = accounts();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < accounts.size(); i++) {
      Account a = accounts.get(i);
      Account next = accounts.get((i + 1) % accounts.size());
      copies(pairs, a);
      others(pairs, a, next);
    }
    return pairs;
  }

  private static void copies(List<Pair> pairs, Account a) {
    List<String> parts = a.paragraphs();
    String cut = "LINDHAVEN (Wire) — " + parts.get(0) + "\n" + parts.get(1);
    pairs.add(new Pair(a.name() + ": cut, with a dateline", a.text(), cut, true));
    String corrected =
        "This article was corrected on 4 May: an earlier version had a wrong figure.\n\n"
            + a.text()
                .replace(" said that ", " has said that ")
                .replaceFirst(" two | three | four | nine | six ", " seven ")
                .replace("“", "\"");
    pairs.add(new Pair(a.name() + ": corrected", a.text(), corrected, true));
    String reprint =
        "By our own correspondents\n\nIt is the talk of the town this week.\n\n"
            + parts.get(0)
            + "\n\n"
            + parts.get(2)
            + "\n\nReporting by the Wire; editing by the Sample Mail. All rights remain with the"
            + " agency.";
    pairs.add(new Pair(a.name() + ": reprinted", a.text(), reprint, true));
    String excerpt =
        parts.get(0) + " " + parts.get(1).split("(?<=\\.) ")[0] + "\n\nRead on in the paper.";
    pairs.add(new Pair(a.name() + ": an excerpt", excerpt, a.text(), true));
  }

  private static void others(List<Pair> pairs, Account a, Account next) {
    pairs.add(new Pair(a.name() + ": another account", a.text(), a.other(), false));
    pairs.add(
        new Pair(
            a.name() + ": a follow-up with its background",
            a.text(),
            a.other() + "\n\n" + a.paragraphs().get(2),
            false));
    String words = "\n\n“" + a.quote() + ",” said somebody who was there.";
    pairs.add(
        new Pair(a.name() + ": the same words quoted", a.text() + words, a.other() + words, false));
    pairs.add(
        new Pair(
            a.name() + ": of one series",
            a.other() + "\n\n" + SERIES,
            next.other() + "\n\n" + SERIES,
            false));
  }

  private static List<Account> accounts() {
    return blocks("/copies/accounts.txt").stream().map(CopyPairs::account).toList();
  }

  private static List<String> blocks(String resource) {
    try (InputStream in = CopyPairs.class.getResourceAsStream(resource)) {
      String all = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(all.split("(?m)^=== ")).filter(block -> !block.isBlank()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Account account(String block) {
    String[] parts = block.split("\n--- (other|quote)\n");
    String name = parts[0].lines().findFirst().orElseThrow();
    String text = parts[0].substring(name.length()).strip();
    return new Account(name, List.of(text.split("\n\n")), parts[1].strip(), parts[2].strip());
  }
}
