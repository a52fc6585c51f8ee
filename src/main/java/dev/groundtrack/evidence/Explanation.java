package dev.groundtrack.evidence;

import dev.groundtrack.text.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a reader took a text to say something: for those who mend it where it is wrong.
 *
 * @param rule the rule that found it, with the words it met: “verb: suspend cooperation with”
 * @param schema where the schema has the wording that was met: “REJECTS @wording(verbs:)”
 * @param wording the entry there, as it is written
 * @param words the words of the text that it was met by
 * @param path the way through the sentence from one end to the other, in Universal Dependencies:
 *     “nsubj(threatened, Russia)”
 * @param factuality the words that bear on whether it is so, and when, with what they make of it:
 *     “could: POSSIBLE”, “former: PAST”
 * @param scores what its confidence is made of
 */
public record Explanation(
    String rule,
    @Nullable String schema,
    @Nullable String wording,
    List<Span> words,
    List<String> path,
    List<String> factuality,
    List<String> scores) {
  public Explanation {
    words = List.copyOf(words);
    path = List.copyOf(path);
    factuality = List.copyOf(factuality);
    scores = List.copyOf(scores);
  }

  /** A rule that needs no more words. */
  public static Explanation of(String rule) {
    return new Explanation(rule, null, null, List.of(), List.of(), List.of(), List.of());
  }

  /** The same with one more score. */
  public Explanation with(String score) {
    List<String> more = new ArrayList<>(scores);
    more.add(score);
    return new Explanation(rule, schema, wording, words, path, factuality, more);
  }
}
