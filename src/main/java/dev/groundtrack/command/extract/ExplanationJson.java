package dev.groundtrack.command.extract;

import dev.groundtrack.evidence.Explanation;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An explanation as JSON, with offsets into the text as given. */
final class ExplanationJson {
  private ExplanationJson() {}

  static void write(Explanation explanation, OffsetMap places, ObjectNode json) {
    json.put("rule", explanation.rule());
    if (explanation.schema() != null) {
      json.put("schema", explanation.schema());
      json.put("wording", explanation.wording());
    }
    ArrayNode words = json.putArray("words");
    explanation.words().forEach(span -> OffsetMap.span(places.given(span), words.addObject()));
    texts(explanation.path(), json.putArray("path"));
    texts(explanation.factuality(), json.putArray("factuality"));
    texts(explanation.scores(), json.putArray("scores"));
  }

  private static void texts(List<String> texts, ArrayNode json) {
    texts.forEach(json::add);
  }
}
