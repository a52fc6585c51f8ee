package dev.groundtrack.ingest.classify;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the outputs and inputs of the head mean, in their order.
 *
 * @param relations the relation types; the first means none
 * @param entityTypes the types that a mention may be of
 * @param kinds how a mention may refer
 */
record PairLabels(
    List<String> relations,
    List<String> polarities,
    List<String> modalities,
    List<String> tenses,
    List<String> entityTypes,
    List<String> kinds) {

  /** Reads {@code labels.json}. */
  static PairLabels of(String json) {
    JsonNode node = JsonMapper.builder().build().readTree(json);
    return new PairLabels(
        list(node.path("relations")),
        list(node.path("polarities")),
        list(node.path("modalities")),
        list(node.path("tenses")),
        list(node.path("entityTypes")),
        list(node.path("kinds")));
  }

  private static List<String> list(JsonNode node) {
    return node.valueStream().map(JsonNode::asString).toList();
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
