package dev.groundtrack.ingest.llm;

import dev.groundtrack.evidence.AnnotatedText;
import dev.groundtrack.evidence.Extraction;
import dev.groundtrack.model.Model;
import dev.groundtrack.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads statements and claims by a language model. All or nothing: where one part of a text gets no
 * answer that can be read, there is no reading, for the rules to take its place. Safe for use by
 * many threads.
 */
public final class LlmExtractor {
  private static final String PLACE = "groundtrack.llm";

  /** The longest text, in code points, that is sent: some seventy questions. */
  private static final int LONGEST = 400_000;

  private final Model model;
  private final LlmEndpoint endpoint;
  private final LlmClient client;
  private final String task;
  private final ObjectNode schema;

  /** An extractor of this domain's relations, by the model at an endpoint. */
  public LlmExtractor(Model model, LlmEndpoint endpoint) {
    this.model = model;
    this.endpoint = endpoint;
    this.client = new LlmClient(endpoint);
    AnswerSchema answers = new AnswerSchema(model);
    this.task = answers.task();
    this.schema = answers.schema();
  }

  /**
   * What came of it.
   *
   * @param extraction what the model said and the text bears out; none if it gave no answer
   * @param problems what was left out, or why there is no answer
   */
  public record Read(Optional<Extraction> extraction, List<Problem> problems) {
    public Read {
      problems = List.copyOf(problems);
    }
  }

  /** Reads a text; waits for the model, at most its timeout for each part of the text. */
  public Read read(AnnotatedText text) {
    if (text.document().text().length() > LONGEST) {
      return unread("was not asked: the text has more than " + LONGEST + " characters");
    }
    AnswerVerifier grounding = new AnswerVerifier(model, "llm: " + endpoint.model());
    try {
      for (Passage passage : Passage.of(text)) {
        grounding.read(passage, client.ask(task, passage.words(), schema));
      }
    } catch (LlmException e) {
      return unread("gave no answer: " + e.getMessage());
    }
    return new Read(Optional.of(grounding.extraction()), leftOut(grounding));
  }

  private static Read unread(String why) {
    return new Read(
        Optional.empty(),
        List.of(
            new Problem(
                PLACE,
                "the language model " + why,
                "the text was read by the rules; to read it anew, remove it and import it again")));
  }

  private static List<Problem> leftOut(AnswerVerifier grounding) {
    List<Problem> problems = new ArrayList<>();
    if (grounding.statementsLeftOut() + grounding.relationsLeftOut() > 0) {
      problems.add(
          new Problem(
              PLACE,
              "the language model gave "
                  + grounding.statementsLeftOut()
                  + " statements and "
                  + grounding.relationsLeftOut()
                  + " relations that the text does not bear out",
              "they were left out; a better model gives fewer"));
    }
    return problems;
  }
}
