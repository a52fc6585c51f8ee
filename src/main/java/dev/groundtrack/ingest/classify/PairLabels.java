package dev.groundtrack.ingest.classify;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.time.Tense;
import java.util.List;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * What the outputs and inputs of the head mean, in their order.
 *
 * @param relations the relation types; the first means none
 * @param entityTypes the types that a mention may be of
 * @param kinds how a mention may refer
 * @param named of what a name may be, entity types and others; empty where that was not learnt
 */
record PairLabels(
    List<String> relations,
    List<Polarity> polarities,
    List<Modality> modalities,
    List<Tense> tenses,
    List<String> entityTypes,
    List<Mention.Kind> kinds,
    List<String> named) {
  /**
   * Reads {@code labels.json}.
   *
   * @throws IllegalArgumentException if it is no JSON, or lists a polarity, modality, tense or kind
   *     that is none
   */
  static PairLabels of(String json) {
    JsonNode node = WeightFiles.json("labels.json", json);
    return new PairLabels(
        list(node.path("relations"), Function.identity()),
        list(node.path("polarities"), Polarity::valueOf),
        list(node.path("modalities"), Modality::valueOf),
        list(node.path("tenses"), Tense::valueOf),
        list(node.path("entityTypes"), Function.identity()),
        list(node.path("kinds"), Mention.Kind::valueOf),
        list(node.path("named"), Function.identity()));
  }

  private static <T> List<T> list(JsonNode node, Function<String, T> value) {
    return node.valueStream().map(JsonNode::asString).map(value).toList();
  }

  /** How many numbers the head gives for a pair. */
  int outputs() {
    return relations.size() + polarities.size() + modalities.size() + tenses.size();
  }

  /** How many numbers tell what is known of a pair before it is read. */
  int known() {
    return 2 * ofOne() + 1;
  }

  /** How many numbers tell what is known of a mention. */
  int ofOne() {
    return entityTypes.size() + kinds.size();
  }
}
