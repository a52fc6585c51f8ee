package dev.groundtrack.evidence;

import dev.groundtrack.text.Document;
import dev.groundtrack.text.Span;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ids made of what they stand for, so that the same reading gives the same nodes anywhere. */
public final class ContentIds {
  private static final int LENGTH = 32;

  private ContentIds() {}

  public static String mention(String source, Span span) {
    return hash("mention", source, place(span));
  }

  /** Of a place where more than one entity is meant. */
  public static String mention(String source, Span span, String entity) {
    return hash("mention", source, place(span), entity);
  }

  public static String claim(String type, String statement, String subject, String object) {
    return hash("claim", type, statement, subject, object);
  }

  public static String statement(String source, Statement statement) {
    String content =
        statement.content().stream().map(ContentIds::place).collect(Collectors.joining(","));
    return hash("statement", source, place(statement.span()), place(statement.cue()), content);
  }

  public static String relation(String type, String subject, String object) {
    return hash("relation", type, subject, object);
  }

  /** Of what became of a relation on a day. */
  public static String change(String relation, String day, String kind) {
    return hash("change", relation, day, kind);
  }

  /**
   * Of what somebody says, by the words alone: the same wherever they stand, with whatever spaces,
   * punctuation and capitals.
   *
   * @param sentences that it stands in
   * @param content what is said
   */
  public static String saying(String sentences, List<String> content) {
    return hash("saying", spoken(sentences), spoken(String.join(" ", content)));
  }

  private static String spoken(String text) {
    return EntityNames.words(text).stream()
        .filter(word -> word.codePoints().anyMatch(Character::isLetterOrDigit))
        .collect(Collectors.joining(" "));
  }

  static String rejection(List<String> what) {
    return hash(Stream.concat(Stream.of("rejection"), what.stream()).toArray(String[]::new));
  }

  private static String place(@Nullable Span span) {
    return span == null ? "" : span.start() + "-" + span.end();
  }

  private static String hash(String... parts) {
    return Document.sha256(Stream.of(parts).collect(Collectors.joining("\n"))).substring(0, LENGTH);
  }
}
