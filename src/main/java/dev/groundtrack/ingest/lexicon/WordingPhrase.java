package dev.groundtrack.ingest.lexicon;

import dev.groundtrack.model.RelationType;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A phrase of the schema's wording, taken apart.
 *
 * @param words its words but for prepositions, each a set of dictionary forms; of a verb phrase the
 *     verb comes first, of a noun phrase the head comes last
 * @param prepositions what stands before the object, in the order of the wording, in which they are
 *     looked for; empty where it is a direct object
 * @param companions what stands behind the object, as “with” in “provide it with”; empty if nothing
 * @param transitive whether it is done to something besides: “return something to”
 * @param inverse whether the verb's subject, or whoever the noun is for, is the relation's object:
 *     “be own by”, “have parent of”; of a phrase that turns others into its own, whether it is done
 *     to whoever does the other: “reject by DEMANDS_OF”
 * @param governed the relations that it turns into its own: “threaten ATTACKS”
 * @param subjects the types of whoever may do it: “Person leave”; else those of the relation
 * @param objects the types of what it may be done to: “return to Agency”; else those of the
 *     relation
 * @param text as the schema has it
 */
public record WordingPhrase(
    RelationType relation,
    Form form,
    List<Set<String>> words,
    Set<String> prepositions,
    Set<String> companions,
    boolean transitive,
    boolean inverse,
    Set<String> governed,
    Set<String> subjects,
    Set<String> objects,
    String text) {
  private static final String OBJECT = "it";
  private static final Set<String> SOMETHING = Set.of("something");
  private static final Set<String> BE = Set.of("be");
  private static final Set<String> BY = Set.of("by");
  private static final Set<String> HAVE = Set.of("have");
  private static final Set<String> OF = Set.of("of");
  private static final Set<String> POSSESSIVE = Set.of("'s");
  private static final String INFINITIVE = "to";

  public WordingPhrase {
    words = List.copyOf(words);
    prepositions = Collections.unmodifiableSet(new LinkedHashSet<>(prepositions));
    companions = Set.copyOf(companions);
    governed = Set.copyOf(governed);
    subjects = Set.copyOf(subjects);
    objects = Set.copyOf(objects);
  }

  /** What sort of phrase it is. */
  public enum Form {
    VERB,
    NOUN,
    EVENT
  }

  public static WordingPhrase of(RelationType relation, Form form, String text) {
    List<Set<String>> all =
        Arrays.stream(text.split("\\s+")).map(WordingPhrase::alternatives).toList();
    boolean typed = relation.from().containsAll(all.getFirst());
    Set<String> subjects = typed ? all.getFirst() : relation.from();
    boolean bound = all.size() > 1 && relation.to().containsAll(all.getLast());
    Set<String> objects = bound ? all.getLast() : relation.to();
    List<Set<String>> parts = all.subList(typed ? 1 : 0, all.size() - (bound ? 1 : 0));
    Set<String> last = parts.getLast();
    if (isRelation(last)) {
      boolean doer = parts.get(parts.size() - 2).equals(BY);
      List<Set<String>> words = parts.subList(0, parts.size() - (doer ? 2 : 1));
      return new WordingPhrase(
          relation, form, words, Set.of(), Set.of(), false, doer, last, subjects, objects, text);
    }
    boolean passive = parts.getFirst().equals(BE) && last.equals(BY);
    boolean owned = form == Form.NOUN && parts.getFirst().equals(HAVE);
    boolean prepositional =
        !passive && parts.size() > 1 && WordList.WORDING_PREPOSITIONS.words().containsAll(last);
    int object = parts.indexOf(Set.of(OBJECT));
    boolean accompanied = prepositional && object == parts.size() - 2;
    return new WordingPhrase(
        relation,
        form,
        parts.stream()
            .filter(
                p -> !isFunctional(p) && !(passive && p.equals(BE)) && !(owned && p.equals(HAVE)))
            .toList(),
        prepositional && !accompanied ? last : Set.of(),
        accompanied ? last : Set.of(),
        parts.contains(SOMETHING),
        passive || owned,
        Set.of(),
        subjects,
        objects,
        text);
  }

  private static Set<String> alternatives(String part) {
    return new LinkedHashSet<>(Arrays.asList(part.split("\\|")));
  }

  private static boolean isRelation(Set<String> part) {
    return part.stream().allMatch(p -> p.equals(p.toUpperCase(Locale.ROOT)));
  }

  private static boolean isFunctional(Set<String> part) {
    return WordList.WORDING_PREPOSITIONS.words().containsAll(part)
        || part.equals(Set.of(OBJECT))
        || part.equals(SOMETHING);
  }

  /** Whether a name before the noun may be the object: “Tesla CEO”, “Tesla's CEO”. */
  public boolean takesNameBefore() {
    return prepositions.stream().anyMatch(p -> OF.contains(p) || POSSESSIVE.contains(p));
  }

  /** Whether a nationality before the noun may be the object: “Russian president”. */
  public boolean takesAdjective() {
    return takesNameBefore() && prepositions.stream().noneMatch(POSSESSIVE::contains);
  }

  /** Types of whoever bears the noun. */
  public Set<String> bearers() {
    return inverse ? relation.to() : subjects;
  }

  /** Types of whatever the noun is of. */
  public Set<String> owners() {
    return inverse ? relation.from() : objects;
  }

  public boolean isDirect() {
    return prepositions.isEmpty();
  }

  /** How much it asks for: words, but for the preposition before its object, and types. */
  public int fullness() {
    boolean typed = form == Form.VERB && !subjects.equals(relation.from());
    return words.size() + companions.size() + (typed ? 1 : 0) + (transitive ? 1 : 0);
  }

  /** Whether an infinitive may stand where the object does: “threaten to”, “threat to”. */
  public boolean takesInfinitive() {
    return prepositions.contains(INFINITIVE);
  }

  /** The words by which it is looked up. */
  Set<String> heads() {
    return form == Form.VERB ? words.getFirst() : words.getLast();
  }
}
