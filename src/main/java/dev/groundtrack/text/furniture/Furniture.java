package dev.groundtrack.text.furniture;

import dev.groundtrack.text.Span;
import dev.groundtrack.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in a text and is not its prose, in the order of the text. It is kept where it stands:
 * whoever reads the prose leaves it out, and places stay what they are.
 */
public record Furniture(List<Zone> zones) {
  /** So many lines may be at the head of an article, before it begins. */
  private static final int HEAD = 8;

  private static final Pattern ITEM = Pattern.compile("(?:\\d{1,2}[.):]?|[-*•–▪])\\s+\\S.*");

  /** The credits that agencies put behind the last sentence. */
  private static final Pattern BEHIND =
      Pattern.compile(
          "\\s\\((?:Additional reporting|Reporting|Writing|Editing|Edited|Written|Compiled)(?: and"
              + " (?:writing|editing))? by [^()]{2,250}\\)\\.?$");

  private static final int LONGEST_ITEM = 110;
  private static final int LONGEST_CREDIT = 300;

  public Furniture {
    zones = List.copyOf(zones);
  }

  /** Finds it; a text of nothing else is prose after all. */
  public static Furniture of(Text text) {
    List<Line> lines = Line.of(text.toString());
    List<Zone> zones = new ArrayList<>();
    int prose = 0;
    for (int i = 0; i < lines.size(); ) {
      int next = links(lines, i);
      if (next > i) {
        zones.add(
            zone(text, lines.get(i).start(), lines.get(next - 1).end(), Zone.Kind.LIST_OF_LINKS));
        i = next;
        continue;
      }
      Line line = lines.get(i);
      Optional<Zone.Kind> kind = kind(line, i < HEAD);
      if (kind.isPresent()) {
        zones.add(zone(text, line.start(), line.end(), kind.get()));
      } else {
        prose++;
        within(text, line, i < HEAD, zones);
      }
      i++;
    }
    return new Furniture(prose == 0 ? List.of() : zones);
  }

  private static Zone zone(Text text, int start, int end, Zone.Kind kind) {
    return new Zone(text.span(start, end), kind);
  }

  /** What all of a line is, if not prose. */
  private static Optional<Zone.Kind> kind(Line line, boolean head) {
    String bare = line.bare();
    boolean alone = line.first() || line.last() || head;
    if (alone && (Byline.is(bare) || Byline.isTime(bare))) {
      return Optional.of(Zone.Kind.BYLINE);
    }
    if (Navigation.is(line.text())) {
      return Optional.of(Zone.Kind.NAVIGATION);
    }
    if (Agencies.isKnown(bare.replaceAll("^[(—–-]+\\s*|\\)$", "")) && line.last()) {
      return Optional.of(Zone.Kind.CREDIT);
    }
    boolean sent =
        Dateline.of(line.text(), head).filter(d -> d.length() == line.text().length()).isPresent();
    return sent ? Optional.of(Zone.Kind.DATELINE) : LabelledLines.of(bare);
  }

  /** A dateline before the prose of a line, and credits behind it. */
  private static void within(Text text, Line line, boolean early, List<Zone> zones) {
    Dateline.of(line.text(), early)
        .ifPresent(
            d ->
                zones.add(zone(text, line.start(), line.start() + d.length(), Zone.Kind.DATELINE)));
    int from = Math.max(0, line.text().length() - LONGEST_CREDIT);
    Matcher behind = BEHIND.matcher(line.text());
    if (behind.find(from)) {
      zones.add(zone(text, line.start() + behind.start() + 1, line.end(), Zone.Kind.CREDIT));
    }
  }

  /** The line behind a list of links that begins here, or this line if none does. */
  private static int links(List<Line> lines, int at) {
    if (!LabelledLines.isOverLinks(lines.get(at).bare())) {
      return at;
    }
    int next = at + 1;
    if (!lines.get(at).last()) {
      while (next < lines.size() && isLink(lines.get(next))) {
        boolean over = lines.get(next).last();
        next++;
        if (over) {
          break;
        }
      }
    }
    while (next < lines.size()
        && ITEM.matcher(lines.get(next).text()).matches()
        && isLink(lines.get(next))) {
      next++;
    }
    return next;
  }

  private static boolean isLink(Line line) {
    return line.text().length() <= LONGEST_ITEM && !line.text().endsWith(".");
  }

  /** The spans that are not read. */
  public List<Span> spans() {
    return zones.stream().map(Zone::span).toList();
  }
}
