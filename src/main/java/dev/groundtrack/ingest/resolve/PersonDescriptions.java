package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.Resolution.Entity;
import dev.groundtrack.ingest.lexicon.WordList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a text calls its people beside their names: “NASA administrator”, “the head of Roscosmos”.
 */
final class PersonDescriptions {
  private static final int LONGEST = 12;

  /** A word for more people than this tells nobody from another. */
  private static final int MANY = 64;

  private static final String LEADER = "=leader";

  private final TypeNouns nouns;
  private final MentionMeanings meanings;
  private final Map<Entity, Set<String>> words = new HashMap<>();
  private final Map<String, Set<Entity>> byWord = new HashMap<>();

  PersonDescriptions(TypeNouns nouns, MentionMeanings meanings) {
    this.nouns = nouns;
    this.meanings = meanings;
  }

  /** Takes note of what a sentence calls its people. */
  void read(SentenceContext scene) {
    for (MentionPlace place : scene.places()) {
      Optional<Entity> person =
          place.isName()
              ? meanings.entity(place).filter(e -> nouns.isPerson(e.type()))
              : Optional.empty();
      person.ifPresent(e -> read(scene, place, e));
    }
  }

  private void read(SentenceContext scene, MentionPlace place, Entity person) {
    Set<String> into = new HashSet<>();
    NounPhrase title = NounPhrase.of(scene, place.first());
    into.addAll(title.plainWords());
    title.namesBefore().forEach(n -> addName(n, into));
    if (scene.lemma(place.last() + 1).equals(",")) {
      apposition(scene, place.last() + 2).ifPresent(into::addAll);
    }
    for (String word : into) {
      String key = WordList.LEADERS.contains(word) ? LEADER : word;
      byWord.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(person);
    }
    words.computeIfAbsent(person, e -> new HashSet<>()).addAll(into);
  }

  /** The words of the noun phrase that starts here, unless it names another person. */
  private Optional<Set<String>> apposition(SentenceContext scene, int from) {
    if (!scene.tag(from).matches("DT|NN|JJ|PRP\\$|RB")) {
      return Optional.empty();
    }
    Set<String> found = new HashSet<>();
    for (int i = from; i < from + LONGEST; i++) {
      if (!scene.tag(i).matches("DT|JJ.*|NN.*|IN|POS|CC|HYPH|RB|PRP\\$")) {
        return Optional.of(found);
      }
      for (MentionPlace name : scene.names(i).toList()) {
        if (meanings.entity(name).filter(e -> nouns.isPerson(e.type())).isPresent()) {
          return Optional.empty();
        }
        addName(name, found);
      }
      found.add(scene.lemma(i));
    }
    return Optional.empty();
  }

  private void addName(MentionPlace name, Set<String> into) {
    meanings.entity(name).ifPresent(e -> into.add(key(e)));
  }

  private static String key(Entity entity) {
    return "=" + entity.id();
  }

  /** The people whom the text calls so. */
  List<Entity> called(NounPhrase phrase) {
    String noun = phrase.scene().lemma(phrase.head());
    Set<String> asked = new HashSet<>(phrase.plainWords());
    phrase
        .namesBefore()
        .forEach(n -> asked.add(meanings.entity(n).map(PersonDescriptions::key).orElse("?")));
    if (phrase.scene().lemma(phrase.head() + 1).equals("of")) {
      phrase
          .namesBehind()
          .forEach(n -> asked.add(meanings.entity(n).map(PersonDescriptions::key).orElse("?")));
      if (phrase.namesBehind().isEmpty()) {
        asked.add("?");
      }
    }
    asked.removeIf(WordList.LEADERS::contains);
    Set<Entity> all =
        byWord.getOrDefault(WordList.LEADERS.contains(noun) ? LEADER : noun, Set.of());
    return all.size() > MANY
        ? List.of()
        : all.stream().filter(e -> words.getOrDefault(e, Set.of()).containsAll(asked)).toList();
  }
}
