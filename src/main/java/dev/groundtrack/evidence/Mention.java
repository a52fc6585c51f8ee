package dev.groundtrack.evidence;

import dev.groundtrack.text.Span;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text that names an entity or refers to it.
 *
 * @param sentence the index of its sentence
 * @param head the index, in that sentence, of its syntactic head
 * @param text its words
 * @param types the entity types that it may be of; empty where nothing is known
 * @param known the id of the entity in the names that it names outright, where there is just one
 * @param metonym whether it names a place that stands for those who speak or act there
 */
public record Mention(
    Span span,
    int sentence,
    int head,
    String text,
    Kind kind,
    Set<String> types,
    @Nullable String known,
    boolean metonym) {

  public Mention {
    types = Set.copyOf(types);
  }

  /** The same, of these types. */
  public Mention of(Set<String> others) {
    return new Mention(span, sentence, head, text, kind, others, known, metonym);
  }

  /** How it refers. */
  public enum Kind {
    /** By a name: “Roscosmos”. */
    NAME,
    /** By the adjective of a name: “Russian”. */
    DEMONYM,
    /** By a common noun: “the agency”. */
    NOMINAL,
    /** By a pronoun: “he”. */
    PRONOUN
  }
}
