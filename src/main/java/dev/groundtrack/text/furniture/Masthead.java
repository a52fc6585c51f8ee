package dev.groundtrack.text.furniture;

import dev.groundtrack.text.Document;
import dev.groundtrack.text.Text;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the head of an article tells of it: title, author, publisher and day. */
public final class Masthead {
  /** A headline has no more words, and no more chars. */
  private static final int WORDS = 18;

  private static final int LONGEST = 130;

  private final Text text;
  private final List<Zone> zones;

  private Masthead(Text text, Furniture furniture) {
    this.text = text;
    this.zones = furniture.zones();
  }

  /** The document with what its text tells of it where nothing else was told. */
  public static Document complete(Document document) {
    Document.About about = document.about();
    Masthead head = new Masthead(document.text(), Furniture.of(document.text()));
    return new Document(
        document.id(),
        document.text(),
        new Document.About(
            about.kind(),
            or(about.title(), head.title()),
            about.url(),
            or(about.publisher(), head.agency()),
            or(about.author(), head.author()),
            or(about.publishedOn(), head.day()),
            about.marking()));
  }

  private static <T> @Nullable T or(@Nullable T told, Optional<T> found) {
    return told != null ? told : found.orElse(null);
  }

  /** A first line that ends as no sentence does, over a blank line, a byline or a dateline. */
  private Optional<String> title() {
    List<Line> prose =
        Line.of(text.toString()).stream().filter(line -> kindAt(line) == null).limit(2).toList();
    if (prose.size() < 2) {
      return Optional.empty();
    }
    Line first = prose.getFirst();
    String bare = first.bare();
    boolean brief = bare.length() <= LONGEST && bare.split("\\s+").length <= WORDS;
    boolean over = first.last() || isFurnitureBehind(first);
    boolean sentence = bare.matches(".*[.:,;…]|.*[.!]['\"”’]|[-•*–] .*");
    boolean worded = bare.codePoints().filter(Character::isLetter).count() > 2;
    return brief && over && !sentence && worded ? Optional.of(bare) : Optional.empty();
  }

  private Zone.@Nullable Kind kindAt(Line line) {
    return zones.stream()
        .filter(zone -> zone.span().contains(text.span(line.start(), line.end())))
        .map(Zone::kind)
        .findFirst()
        .orElse(null);
  }

  private boolean isFurnitureBehind(Line line) {
    int behind = text.span(line.start(), line.end()).end() + 1;
    return zones.stream().anyMatch(z -> z.span().start() == behind);
  }

  private Stream<String> words(Zone.Kind... kinds) {
    return zones.stream()
        .filter(zone -> List.of(kinds).contains(zone.kind()))
        .map(zone -> text.cut(zone.span()));
  }

  private Optional<String> author() {
    return words(Zone.Kind.BYLINE)
        .map(line -> line.replaceAll("^[*_#> ]+|[*_ ]+$", ""))
        .flatMap(line -> Byline.names(line).stream())
        .findFirst();
  }

  private Optional<String> agency() {
    return words(Zone.Kind.DATELINE)
        .map(line -> Dateline.of(line + "A", true).map(Dateline::agency).orElse(null))
        .filter(Objects::nonNull)
        .filter(Agencies::isAgency)
        .map(String::strip)
        .findFirst();
  }

  /** The day of publication, or of the last change if that alone is told. */
  private Optional<LocalDate> day() {
    List<String> told = words(Zone.Kind.BYLINE, Zone.Kind.DATELINE).toList();
    return Stream.concat(
            told.stream().filter(line -> !isUpdate(line)), told.stream().filter(Masthead::isUpdate))
        .flatMap(line -> Dates.whole(line).stream())
        .findFirst();
  }

  private static boolean isUpdate(String line) {
    String lower = line.toLowerCase(Locale.ROOT);
    return lower.contains("updated") && !lower.contains("published");
  }
}
