package dev.groundtrack.model;

import java.util.List;
import java.util.Map;

/**
 * The words of English prose for a relation, a type, a kind or a mode. Words are dictionary forms;
 * a bar parts words of which any will do: “stop|end”.
 *
 * @param verbs verb phrases in the active voice, subject first: a verb, then particles, nouns or
 *     further verbs, last the preposition before the object, if any: “operate”, “cooperate with”,
 *     “impose sanction on”; an “it” stands for the object where it is not last: “provide it with”;
 *     “something” for what else it is done to: “return something to”; “be own by” turns the verb
 *     round
 * @param nouns noun phrases for whoever stands in the relation: “head of”; “'s” is the possessive
 *     itself; at a type or a kind, the common nouns for it: “agency”
 * @param events noun phrases for the relation as something that happens: “threat to”, “talk with”
 * @param says what a speaker says of another that amounts to the relation: “it must”, “until it”
 * @param tags classes of a named-entity tagger
 * @param checked how often each sort of them (“verbs”, “nouns”) was right where it was checked,
 *     from 0 to 1; sorts that were not are left out
 */
public record Wording(
    List<String> verbs,
    List<String> nouns,
    List<String> events,
    List<String> says,
    List<String> tags,
    Map<String, Double> checked) {
  public static final Wording NONE =
      new Wording(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

  public Wording {
    verbs = List.copyOf(verbs);
    nouns = List.copyOf(nouns);
    events = List.copyOf(events);
    says = List.copyOf(says);
    tags = List.copyOf(tags);
    checked = Map.copyOf(checked);
  }
}
