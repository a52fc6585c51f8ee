package dev.groundtrack.ingest.llm;

import dev.groundtrack.evidence.Claim;
import dev.groundtrack.evidence.Extraction;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Mode;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.Statement;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.RelationType;
import dev.groundtrack.text.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Takes from a language model's answers what the text bears out, and counts the rest. The words of
 * a statement must stand in the text; the ends of a claim must be mentions in its sentences, of
 * types that the relation allows.
 */
final class AnswerVerifier {
  /** Nobody has measured how often a model is right; what it says counts for less than a rule. */
  private static final double CONFIDENCE = 0.6;

  private static final String QUOTES = "\"“”„";

  private final Model model;
  private final String rule;
  private final Set<Statement> statements = new LinkedHashSet<>();
  private final List<Claim> claims = new ArrayList<>();
  private int statementsLeftOut;
  private int relationsLeftOut;

  AnswerVerifier(Model model, String rule) {
    this.model = model;
    this.rule = rule;
  }

  int statementsLeftOut() {
    return statementsLeftOut;
  }

  int relationsLeftOut() {
    return relationsLeftOut;
  }

  Extraction extraction() {
    return new Extraction(List.copyOf(statements), claims);
  }

  void read(Passage passage, JsonNode answer) throws LlmException {
    JsonNode all = answer.path("statements");
    if (!all.isArray()) {
      throw new LlmException("its answer has no list of statements");
    }
    for (JsonNode node : all) {
      Optional<Statement> statement = statement(passage, node);
      JsonNode relations = node.path("relations");
      if (statement.isEmpty()) {
        statementsLeftOut++;
        relationsLeftOut += relations.size();
        continue;
      }
      if (statements.add(statement.get())) {
        Passage own = passage.around(statement.get().span(), 0);
        relations.forEach(r -> claim(own, statement.get(), r));
      }
    }
  }

  private Optional<Statement> statement(Passage passage, JsonNode node) {
    Optional<Span> content = passage.find(node.path("content").asString(""));
    Optional<Mode> mode = one(Mode.values(), node.path("mode"));
    Optional<Polarity> polarity = one(Polarity.values(), node.path("polarity"));
    Optional<Modality> modality = one(Modality.values(), node.path("modality"));
    if (content.isEmpty() || mode.isEmpty() || polarity.isEmpty() || modality.isEmpty()) {
      return Optional.empty();
    }
    Passage near = passage.around(content.get(), 1);
    Optional<Span> cue = near.find(node.path("cue").asString(""));
    Optional<Mention> speaker = near.mention(node.path("speaker").asString(""));
    boolean borneOut =
        cue.isPresent() == node.path("cue").isString()
            && speaker.isPresent() == node.path("speaker").isString()
            && cue.filter(content.get()::overlaps).isEmpty();
    if (!borneOut) {
      return Optional.empty();
    }
    Span all = cue.map(content.get()::union).orElse(content.get());
    return Optional.of(
        new Statement(
            passage.around(all, 0).span(),
            cue.orElse(null),
            List.of(content.get()),
            speaker.orElse(null),
            isQuoted(passage, content.get()),
            mode.get(),
            polarity.get(),
            modality.get(),
            null,
            CONFIDENCE,
            rule));
  }

  private static boolean isQuoted(Passage passage, Span content) {
    int before = Math.max(0, content.start() - 1);
    String start = passage.text().cut(new Span(before, content.start() + 1));
    return start.chars().anyMatch(c -> QUOTES.indexOf(c) >= 0);
  }

  private void claim(Passage own, Statement statement, JsonNode node) {
    RelationType type = model.relationTypes().get(node.path("type").asString(""));
    if (type == null) {
      relationsLeftOut++;
      return;
    }
    Optional<Mention> subject = own.mention(node.path("subject").asString(""));
    Optional<Mention> object = own.mention(node.path("object").asString(""));
    Optional<Polarity> polarity = one(Polarity.values(), node.path("polarity"));
    Optional<Modality> modality = one(Modality.values(), node.path("modality"));
    boolean borneOut =
        subject.filter(m -> fits(m, type.from())).isPresent()
            && object.filter(m -> fits(m, type.to())).isPresent()
            && !subject.equals(object)
            && polarity.isPresent()
            && modality.isPresent();
    if (!borneOut) {
      relationsLeftOut++;
      return;
    }
    claims.add(
        new Claim(
            type.name(),
            subject.get(),
            object.get(),
            statement,
            polarity.get(),
            modality.get(),
            CONFIDENCE,
            rule));
  }

  private static boolean fits(Mention mention, Set<String> types) {
    return mention.types().isEmpty() || mention.types().stream().anyMatch(types::contains);
  }

  private static <T extends Enum<T>> Optional<T> one(T[] values, JsonNode node) {
    return Arrays.stream(values).filter(v -> v.name().equals(node.asString(""))).findFirst();
  }
}
