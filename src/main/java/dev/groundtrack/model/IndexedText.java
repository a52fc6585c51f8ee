package dev.groundtrack.model;

import dev.groundtrack.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Names and keys: texts that an index of the database holds whole, and that tell things apart. */
public final class IndexedText {
  /** In UTF-8; Neo4j's range indexes take 8,167. */
  public static final int MAX_BYTES = 8_000;

  private IndexedText() {}

  /**
   * Why a property cannot have a value: a name that nobody can see, or what is too long for an
   * index.
   *
   * @param value a text or a list of texts; anything else has no such problem
   */
  public static Optional<Problem> problem(String place, Property property, @Nullable Object value) {
    List<?> texts = value instanceof List<?> list ? list : List.of(value == null ? "" : value);
    return value == null || !isIndexed(property)
        ? Optional.empty()
        : texts.stream()
            .filter(String.class::isInstance)
            .map(String.class::cast)
            .flatMap(text -> problem(place, property, text).stream())
            .findFirst();
  }

  private static Optional<Problem> problem(String place, Property property, String text) {
    if (property.naming() != null && isBlank(text)) {
      return Optional.of(
          new Problem(
              place,
              property.name() + (property.list() ? " holds an empty name" : " is empty"),
              "give it a name with something to see in it"));
    }
    return tooLong(place, property.name(), text);
  }

  /** The same of a text for which there is no property. */
  public static Optional<Problem> tooLong(String place, String what, String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    return bytes <= MAX_BYTES
        ? Optional.empty()
        : Optional.of(
            new Problem(
                place,
                what
                    + " has "
                    + bytes
                    + " bytes in UTF-8, more than the "
                    + MAX_BYTES
                    + " that an index takes",
                "give it a shorter one"));
  }

  private static boolean isIndexed(Property property) {
    return property.naming() != null
        || property.unique()
        || property.type().equals("ID") && !property.list();
  }

  /** Whether there is nothing to see in a text. */
  public static boolean isBlank(String text) {
    return text.codePoints().allMatch(IndexedText::isInvisible);
  }

  private static boolean isInvisible(int c) {
    return Character.isWhitespace(c)
        || switch (Character.getType(c)) {
          case Character.SPACE_SEPARATOR, Character.CONTROL, Character.FORMAT -> true;
          default -> false;
        };
  }
}
