package dev.groundtrack.ingest.resolve;

import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.GrammarWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a noun phrase around its head, read from their order, for parsers err in long ones:
 * “the new Russian space agency”, “officials from the United States”.
 *
 * @param first the index of its first word before the head, its article among them
 * @param namesBefore the names and adjectives of names before the head
 * @param namesBehind the names behind a preposition that belongs to the head
 * @param restricted whether something behind the head tells which one is meant
 */
record NounPhrase(
    SentenceContext scene,
    int first,
    int head,
    List<MentionPlace> namesBefore,
    List<MentionPlace> namesBehind,
    boolean restricted) {

  static NounPhrase of(SentenceContext scene, int head) {
    List<MentionPlace> before = new ArrayList<>();
    int first = head;
    while (first > 0) {
      Optional<MentionPlace> name = scene.nameEndingAt(first - 1).filter(p -> p.last() < head);
      if (name.isPresent()) {
        before.add(name.get());
        first = name.get().first();
      } else if (isWithin(scene, first - 1)) {
        first--;
        if (scene.tag(first).matches("DT|PRP\\$|WP\\$")) {
          break;
        }
      } else {
        break;
      }
    }
    return new NounPhrase(
        scene, first, head, before, namesBehind(scene, head), isRestricted(scene, head));
  }

  private static boolean isWithin(SentenceContext scene, int index) {
    String tag = scene.tag(index);
    if (tag.equals("CC")) {
      return scene.nameEndingAt(index - 1).isPresent()
          && scene.nameStartingAt(index + 1).isPresent();
    }
    return tag.matches("DT|PRP\\$|JJ.*|NN.*|POS|HYPH|CD|VBN|VBG|RB");
  }

  private static List<MentionPlace> namesBehind(SentenceContext scene, int head) {
    List<MentionPlace> names = new ArrayList<>();
    int at = head + 1;
    if (!WordList.BELONGING_PREPOSITIONS.contains(scene.lemma(at))) {
      return names;
    }
    do {
      at++;
      while (scene.nameStartingAt(at).isEmpty() && scene.tag(at).matches("DT|JJ.*|NN")) {
        at++;
      }
      Optional<MentionPlace> name = scene.nameStartingAt(at);
      if (name.isEmpty()) {
        break;
      }
      names.add(name.get());
      at = name.get().last() + 1;
    } while (WordList.NAME_LIST_JOINTS.contains(scene.lemma(at)));
    return names;
  }

  private static boolean isRestricted(SentenceContext scene, int head) {
    return WordList.OF_OR_FOR.contains(scene.lemma(head + 1))
        || scene.tag(head + 1).matches("WDT|WP.*|VBN|VBG")
        || (scene.lemma(head + 1).equals("that") && !scene.tag(head + 1).equals("IN"));
  }

  /** “spacecraft” is one or many: it is many where its article or number says so. */
  boolean isPlural() {
    boolean s = text(head).endsWith("s") || !text(head).equals(scene.lemma(head));
    return scene.tag(head).endsWith("S") && s;
  }

  boolean isDefinite() {
    return GrammarWords.DEFINITE_DETERMINERS.contains(scene.lemma(first));
  }

  /** “his agency”: somebody's own. */
  boolean isOwned() {
    return GrammarWords.ONE_OWNER_POSSESSIVES.contains(text(first));
  }

  private String text(int index) {
    return scene.token(index).map(Grammar::lowerCase).orElse("");
  }

  /** Whether it tells of another one than spoken of so far, or of no one in particular. */
  boolean isOther() {
    for (int i = first; i < head; i++) {
      int at = i;
      boolean named = namesBefore.stream().anyMatch(p -> p.holds(at));
      if (!named
          && (WordList.OTHER_REFERENT_WORDS.contains(scene.lemma(i))
              || scene.tag(i).equals("CD"))) {
        return true;
      }
    }
    return false;
  }

  /** Its words between the article and the head, but for names. */
  List<String> plainWords() {
    List<String> words = new ArrayList<>();
    for (int i = first; i < head; i++) {
      int at = i;
      if (scene.tag(i).matches("JJ.*|NN.*|VBN|VBG")
          && namesBefore.stream().noneMatch(p -> p.holds(at))) {
        words.add(scene.lemma(i));
      }
    }
    return words;
  }

  /** Its words from behind the article or the possessor up to the head, in dictionary form. */
  String noun(int from) {
    StringBuilder noun = new StringBuilder();
    for (int i = from; i <= head; i++) {
      if (!scene.tag(i).matches("DT|POS")) {
        noun.append(noun.isEmpty() ? "" : " ").append(scene.lemma(i));
      }
    }
    return noun.toString();
  }
}
