package dev.groundtrack.ingest.format.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The lines of a page in the order in which they are read: columns one after the other. A gutter is
 * a vertical strip that few stretches of text cross, with lines of text on both sides; what crosses
 * it, such as a headline over both columns, parts what is above from what is below.
 */
final class PageLayout {
  /** A gap as wide as this, in sizes of the font, may part columns. */
  private static final float WIDE = 0.65f;

  /** A gap as wide as this parts words. */
  private static final float SPACE = 0.17f;

  private static final int FEWEST_LINES = 3;
  private static final double SOME = 0.4;

  /** Columns of prose hold this many characters a line, cells of tables fewer. */
  private static final int CHARACTERS = 14;

  private static final int DEEPEST = 4;

  private PageLayout() {}

  static List<PageLine> lines(List<Glyph> glyphs) {
    List<PageLine> lines = new ArrayList<>();
    read(Stretch.of(glyphs, WIDE, SPACE), 0, lines);
    return lines;
  }

  private static void read(List<Stretch> stretches, int depth, List<PageLine> into) {
    float gutter = depth < DEEPEST ? gutter(stretches) : Float.NaN;
    if (Float.isNaN(gutter)) {
      into.addAll(Stretch.lines(stretches));
      return;
    }
    List<Stretch> band = new ArrayList<>();
    List<Stretch> wide = new ArrayList<>();
    for (Stretch next : byHeight(stretches)) {
      if (next.crosses(gutter)) {
        parted(band, gutter, depth, into);
        wide.add(next);
      } else if (!wide.isEmpty() && isOnLineOf(next, wide.getLast())) {
        wide.add(next);
      } else {
        into.addAll(Stretch.lines(wide));
        wide.clear();
        band.add(next);
      }
    }
    parted(band, gutter, depth, into);
    into.addAll(Stretch.lines(wide));
  }

  private static boolean isOnLineOf(Stretch next, Stretch wide) {
    return Math.abs(next.baseline() - wide.baseline()) < wide.size() * 0.2f;
  }

  private static List<Stretch> byHeight(List<Stretch> stretches) {
    return stretches.stream()
        .sorted(Comparator.comparingDouble(Stretch::baseline).thenComparingDouble(Stretch::left))
        .toList();
  }

  private static void parted(List<Stretch> band, float gutter, int depth, List<PageLine> into) {
    read(band.stream().filter(s -> s.right() <= gutter).toList(), depth + 1, into);
    read(band.stream().filter(s -> s.right() > gutter).toList(), depth + 1, into);
    band.clear();
  }

  /** The place that the fewest cross, or NaN if no columns are parted there. */
  private static float gutter(List<Stretch> stretches) {
    float best = Float.NaN;
    long fewest = Long.MAX_VALUE;
    List<Float> places =
        stretches.stream().map(s -> s.left() - 0.5f).distinct().sorted().limit(2_000).toList();
    for (float place : places) {
      long crossing = stretches.stream().filter(s -> s.crosses(place)).count();
      if (crossing < fewest && parts(stretches, place, crossing)) {
        best = place;
        fewest = crossing;
      }
    }
    return best;
  }

  private static boolean parts(List<Stretch> stretches, float place, long crossing) {
    List<Stretch> left = stretches.stream().filter(s -> s.right() <= place).toList();
    List<Stretch> right = stretches.stream().filter(s -> s.left() >= place).toList();
    return isColumn(left)
        && isColumn(right)
        && crossing <= stretches.size() * SOME
        && beside(left, right) >= FEWEST_LINES
        && beside(right, left) >= FEWEST_LINES;
  }

  private static boolean isColumn(List<Stretch> stretches) {
    long lines = stretches.stream().map(s -> Math.round(s.baseline())).distinct().count();
    int characters = stretches.stream().mapToInt(s -> s.text().length()).sum();
    return lines >= FEWEST_LINES && characters >= CHARACTERS * lines;
  }

  /** How many stand at a height at which the others stand too. */
  private static long beside(List<Stretch> these, List<Stretch> others) {
    double top = others.stream().mapToDouble(Stretch::baseline).min().orElse(0);
    double bottom = others.stream().mapToDouble(Stretch::baseline).max().orElse(0);
    return these.stream()
        .filter(s -> s.baseline() >= top - s.size() && s.baseline() <= bottom + s.size())
        .count();
  }
}
