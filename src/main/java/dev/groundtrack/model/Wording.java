package dev.groundtrack.model;

import java.util.List;

/**
 * The words of English prose for a relation, a type, a kind or a mode.
 *
 * @param verbs verb phrases in the active voice, subject first: a lemma, then particles and nouns,
 *     last the preposition before the object, if any: “operate”, “cooperate with”, “impose
 *     sanctions on”
 * @param nouns noun phrases: “head of”, “threat to”, “agency”
 * @param tags classes of a named-entity tagger
 */
public record Wording(List<String> verbs, List<String> nouns, List<String> tags) {
  public static final Wording NONE = new Wording(List.of(), List.of(), List.of());

  public Wording {
    verbs = List.copyOf(verbs);
    nouns = List.copyOf(nouns);
    tags = List.copyOf(tags);
  }
}
