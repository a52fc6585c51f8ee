package dev.groundtrack.ingest.format.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes away what stands at the head or the foot of many pages, with whatever number, and the
 * numbers of pages.
 */
final class RunningHeads {
  /** So many lines from the edge may be heads or feet. */
  private static final int LINES = 3;

  /** A head of every other page stands on this share of them. */
  private static final double SHARE = 0.4;

  private static final int FEWEST = 2;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)(?:page|p\\.|pg\\.?|seite)?\\s*[-–—|(\\[]?\\s*(?:\\d{1,4}|[ivxlc]{1,7})"
              + "(?:\\s*(?:/|of|von|\\|)\\s*\\d{1,4})?\\s*[-–—|)\\]]?");
  private static final Pattern PRINTED =
      Pattern.compile(
          "(?i)\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4},? \\d{1,2}:\\d{2}(?: [AP]M)?\\b.*"
              + "|(?:https?|file)://\\S+(?: \\d+/\\d+)?|page \\d+ of \\d+");

  private RunningHeads() {}

  static List<List<PageLine>> without(List<List<PageLine>> pages) {
    Map<String, Set<Integer>> on = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      for (List<PageLine> row : edges(pages.get(i))) {
        on.computeIfAbsent(key(row), k -> new HashSet<>()).add(i);
      }
    }
    double most = Math.max(FEWEST, pages.size() * SHARE);
    List<List<PageLine>> left =
        pages.stream()
            .map(
                page -> {
                  Set<PageLine> dropped = new HashSet<>();
                  for (boolean top : new boolean[] {true, false}) {
                    dropped.addAll(dropped(edge(page, top), on, most));
                  }
                  return page.stream().filter(line -> !dropped.contains(line)).toList();
                })
            .toList();
    return left.stream().allMatch(List::isEmpty) ? pages : left;
  }

  /** From the edge inwards, as long as each is a head. */
  private static List<PageLine> dropped(
      List<List<PageLine>> edge, Map<String, Set<Integer>> on, double most) {
    List<PageLine> dropped = new ArrayList<>();
    for (List<PageLine> row : edge) {
      String words = words(row);
      boolean repeated = on.getOrDefault(key(row), Set.of()).size() >= most;
      boolean told = NUMBER.matcher(words).matches() || PRINTED.matcher(words).matches();
      if (!repeated && !told) {
        break;
      }
      dropped.addAll(row);
    }
    return dropped;
  }

  private static List<List<PageLine>> edges(List<PageLine> page) {
    return Stream.concat(edge(page, true).stream(), edge(page, false).stream()).toList();
  }

  /** The outermost rows, from the edge inwards. */
  private static List<List<PageLine>> edge(List<PageLine> page, boolean top) {
    Comparator<PageLine> down = Comparator.comparingDouble(PageLine::baseline);
    List<List<PageLine>> rows = new ArrayList<>();
    for (PageLine line : page.stream().sorted(top ? down : down.reversed()).toList()) {
      if (rows.isEmpty() || !rows.getLast().getFirst().isLevelWith(line)) {
        if (rows.size() == LINES) {
          break;
        }
        rows.add(new ArrayList<>());
      }
      rows.getLast().add(line);
    }
    rows.forEach(row -> row.sort(Comparator.comparingDouble(PageLine::left)));
    return rows;
  }

  private static String words(List<PageLine> row) {
    return String.join(" ", row.stream().map(PageLine::text).toList()).strip();
  }

  /** What it says, whatever its numbers, and how high it stands. */
  private static String key(List<PageLine> row) {
    return words(row).replaceAll("\\b(?:\\d+|[ivxlc]{1,7})\\b", "#")
        + "@"
        + Math.round(row.getFirst().baseline() / 4);
  }
}
