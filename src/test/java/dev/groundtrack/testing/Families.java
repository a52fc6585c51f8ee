package dev.groundtrack.testing;

import dev.groundtrack.text.Document;
import dev.groundtrack.text.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.json.JsonMapper;

/**
 * Texts of our own about people, bodies and things whose names are alike. A place is marked {@code
 * [words|key]}: places of one key are one entity, {@code -} is nobody, or nobody can tell.
 */
public final class Families {
  public static final String FOLDER = "src/test/resources/who-is-who";
  private static final Pattern MARK = Pattern.compile("\\[([^|\\]]+)\\|([^\\]]+)]");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Families() {}

  /** Texts that belong together; two of one case are two sources. */
  public record Family(String id, List<Marked> texts) {
    /** Whether it belongs to the two fifths that nobody looks at while rules are made. */
    public boolean isAside() {
      return Integer.parseInt(Document.sha256(id).substring(0, 6), 16) % 5 < 2;
    }
  }

  public record Marked(String text, List<Place> places) {}

  public record Place(Span span, String words, String entity) {}

  private record Line(String id, List<String> texts) {}

  public static List<Family> all() {
    try {
      return Files.readAllLines(Path.of(FOLDER, "families.jsonl")).stream()
          .map(line -> JSON.readValue(line, Line.class))
          .map(l -> new Family(l.id(), l.texts().stream().map(Families::marked).toList()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Marked marked(String text) {
    StringBuilder plain = new StringBuilder();
    List<Place> places = new ArrayList<>();
    Matcher mark = MARK.matcher(text);
    int last = 0;
    while (mark.find()) {
      plain.append(text, last, mark.start());
      int start = plain.length();
      plain.append(mark.group(1));
      places.add(new Place(new Span(start, plain.length()), mark.group(1), mark.group(2)));
      last = mark.end();
    }
    plain.append(text.substring(last));
    return new Marked(plain.toString(), places);
  }
}
