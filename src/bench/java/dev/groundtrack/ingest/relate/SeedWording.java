package dev.groundtrack.ingest.relate;

import dev.groundtrack.ingest.lexicon.WordingPhrase;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.RelationType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A verb phrase of the schema, spelled out with one of its alternatives.
 *
 * @param text without the types that it asks for
 */
record SeedWording(WordingPhrase phrase, String text) {
  private static final int MOST_SPELLED = 24;

  /**
   * Those of all relations; phrases that are turned round or make another relation theirs aside.
   */
  static List<SeedWording> of(Model model) {
    List<SeedWording> seeds = new ArrayList<>();
    for (RelationType relation : model.relationTypes().values()) {
      relation.wording().verbs().stream()
          .map(verb -> WordingPhrase.of(relation, WordingPhrase.Form.VERB, verb))
          .filter(phrase -> phrase.governed().isEmpty() && !phrase.inverse())
          .forEach(
              phrase -> spelled(phrase).forEach(text -> seeds.add(new SeedWording(phrase, text))));
    }
    return seeds;
  }

  private static List<String> spelled(WordingPhrase phrase) {
    List<String> texts = List.of("");
    for (String part : phrase.text().split("\\s+")) {
      if (!Character.isUpperCase(part.codePointAt(0))) {
        texts = texts.stream().flatMap(t -> with(t, part)).limit(MOST_SPELLED).toList();
      }
    }
    return texts;
  }

  private static Stream<String> with(String text, String part) {
    UnaryOperator<String> behind = word -> (text + " " + word).strip();
    return Stream.of(part.split("\\|")).map(behind);
  }

  RelationType relation() {
    return phrase.relation();
  }

  String verb() {
    return text.split(" ", 2)[0];
  }

  /**
   * Whether a verb done to something, or to what stands behind this preposition, fills its places.
   */
  boolean takes(String preposition) {
    return phrase.isDirect() ? preposition.isEmpty() : phrase.prepositions().contains(preposition);
  }
}
