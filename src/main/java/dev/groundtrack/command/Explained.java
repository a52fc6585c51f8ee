package dev.groundtrack.command;

import dev.groundtrack.statement.Explanation;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An explanation as JSON, with offsets into the text as given. */
final class Explained {
  private Explained() {}

  static void write(Explanation explanation, GivenText places, ObjectNode json) {
    json.put("rule", explanation.rule());
    if (explanation.schema() != null) {
      json.put("schema", explanation.schema());
      json.put("wording", explanation.wording());
    }
    ArrayNode words = json.putArray("words");
    explanation.words().forEach(span -> Facts.span(places.of(span), words.addObject()));
    texts(explanation.path(), json.putArray("path"));
    texts(explanation.factuality(), json.putArray("factuality"));
    texts(explanation.scores(), json.putArray("scores"));
  }

  private static void texts(List<String> texts, ArrayNode json) {
    texts.forEach(json::add);
  }
}
