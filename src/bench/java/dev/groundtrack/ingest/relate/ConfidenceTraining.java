package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.classify.ConfidenceModel;
import dev.groundtrack.ingest.classify.PairClassifier;
import dev.groundtrack.ingest.classify.PairEvidence;
import dev.groundtrack.ingest.classify.PairScore;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.RelationType;
import dev.groundtrack.model.sdl.ModelReader;
import dev.groundtrack.model.sdl.SchemaFiles;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.classify.LinearClassifierFactory;
import edu.stanford.nlp.classify.RVFDataset;
import edu.stanford.nlp.ling.RVFDatum;
import edu.stanford.nlp.stats.ClassicCounter;
import edu.stanford.nlp.stats.Counter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns how sure wording and head are together, from texts that the head has not learnt from, and
 * prints how that holds on others: {@code WEIGHTS LEARN.jsonl TRY.jsonl}. Writes {@code
 * WEIGHTS/confidence.json}.
 */
public final class ConfidenceTraining {
  private static final double LOOKED_AT = 0.1;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PairClassifier classifier;
  private final Model model = ModelReader.model(SchemaFiles.of(""));

  /** A relation that might hold between two mentions, and whether it does. */
  private record Case(String set, PairEvidence evidence, boolean right) {}

  private ConfidenceTraining(PairClassifier classifier) {
    this.classifier = classifier;
  }

  public static void main(String[] args) throws IOException {
    Path weights = Path.of(args[0]);
    Path written = weights.resolve("confidence.json");
    if (!Files.exists(written)) {
      Files.writeString(written, "{}");
    }
    try (PairClassifier classifier =
        PairClassifier.load(name -> open(weights.resolve(name))).orElseThrow()) {
      ConfidenceTraining training = new ConfidenceTraining(classifier);
      ConfidenceModel learnt = learn(training.cases(Path.of(args[1])));
      Files.writeString(written, learnt.json() + "\n");
      System.out.println(learnt.json());
      table("learnt from", training.cases(Path.of(args[1])), learnt);
      Map<String, List<Case>> sets = new LinkedHashMap<>();
      List<Case> tried = training.cases(Path.of(args[2]));
      tried.forEach(c -> sets.computeIfAbsent(c.set(), s -> new ArrayList<>()).add(c));
      sets.forEach((set, cases) -> table(set, cases, learnt));
      table("all", tried, learnt);
    }
  }

  private static @Nullable InputStream open(Path file) {
    try {
      return Files.exists(file) ? Files.newInputStream(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Case> cases(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      cases(JSON.readTree(line), cases);
    }
    return cases;
  }

  private void cases(JsonNode example, List<Case> cases) {
    String text = example.path("text").asString();
    SyntaxTree tree = tree(text, example.path("tokens"));
    List<Mention> mentions = new ArrayList<>();
    for (JsonNode mention : example.path("mentions")) {
      mentions.add(
          new Mention(
              span(text, mention),
              0,
              mention.path("head").asInt(),
              "",
              Mention.Kind.valueOf(mention.path("kind").asString()),
              strings(mention.path("types")),
              null,
              false));
    }
    Map<List<Mention>, JsonNode> annotated = new LinkedHashMap<>();
    for (JsonNode pair : example.path("pairs")) {
      annotated.put(ends(pair, mentions), pair);
    }
    for (PairScore score : classifier.score(text, tree, mentions, (one, other) -> true)) {
      JsonNode pair = annotated.get(List.of(score.subject(), score.object()));
      if (pair != null) {
        cases(example, mentions, score, strings(pair.path("types")), cases);
      }
    }
  }

  private static SyntaxTree tree(String text, JsonNode words) {
    List<Token> tokens = new ArrayList<>();
    for (JsonNode word : words) {
      int head = word.path("head").asInt();
      tokens.add(
          new Token(
              tokens.size(),
              span(text, word),
              "",
              "",
              "",
              EntityTag.NONE,
              head < words.size() ? head : Token.ROOT,
              "dep"));
    }
    Span all = new Span(0, text.codePointCount(0, text.length()));
    return SyntaxTree.of(new Sentence(0, 0, all, tokens));
  }

  private static Span span(String text, JsonNode node) {
    return new Span(
        text.codePointCount(0, node.path("start").asInt()),
        text.codePointCount(0, node.path("end").asInt()));
  }

  private static List<Mention> ends(JsonNode pair, List<Mention> mentions) {
    return List.of(
        mentions.get(pair.path("subject").asInt()), mentions.get(pair.path("object").asInt()));
  }

  private void cases(
      JsonNode example,
      List<Mention> mentions,
      PairScore score,
      Set<String> types,
      List<Case> cases) {
    Map<String, JsonNode> worded = new LinkedHashMap<>();
    for (JsonNode read : example.path("worded")) {
      if (ends(read, mentions).equals(List.of(score.subject(), score.object()))) {
        worded.put(read.path("type").asString(), read);
      }
    }
    Set<String> relations = new LinkedHashSet<>(worded.keySet());
    relations.addAll(score.atLeast(LOOKED_AT).keySet());
    boolean related = !types.contains("NONE");
    for (String relation : relations) {
      boolean unknown = !related && types.contains(relation);
      if (!unknown
          && classifier.knows(relation)
          && fits(relation, score.subject(), score.object())) {
        Optional<JsonNode> same = Optional.ofNullable(worded.get(relation));
        PairEvidence.Worded says =
            new PairEvidence.Worded(
                same.map(n -> n.path("confidence").asDouble()).orElse(0.0),
                same.map(n -> n.path("rule").asString().split(":", 2)[0]).orElse(null),
                worded.size() > (same.isPresent() ? 1 : 0));
        cases.add(
            new Case(
                example.path("set").asString(),
                new PairEvidence(score, relation, says),
                related && types.contains(relation)));
      }
    }
  }

  private boolean fits(String relation, Mention subject, Mention object) {
    RelationType type = model.relationTypes().get(relation);
    return type != null
        && RelationCandidate.fits(subject, type.from())
        && RelationCandidate.fits(object, type.to());
  }

  private static Set<String> strings(JsonNode node) {
    Set<String> strings = new LinkedHashSet<>();
    node.forEach(value -> strings.add(value.asString()));
    return strings;
  }

  private static ConfidenceModel learn(List<Case> cases) {
    RVFDataset<Boolean, String> data = new RVFDataset<>();
    for (Case one : cases) {
      Counter<String> numbers = new ClassicCounter<>();
      double[] values = one.evidence().numbers();
      for (int i = 0; i < values.length; i++) {
        numbers.setCount(Integer.toString(i), values[i]);
      }
      data.add(new RVFDatum<>(numbers, one.right()));
    }
    LinearClassifierFactory<Boolean, String> factory = new LinearClassifierFactory<>();
    factory.setVerbose(false);
    LinearClassifier<Boolean, String> learnt = factory.trainClassifier(data);
    double[] weights = new double[cases.getFirst().evidence().numbers().length];
    for (int i = 0; i < weights.length; i++) {
      String name = Integer.toString(i);
      weights[i] = learnt.weight(name, true) - learnt.weight(name, false);
    }
    return new ConfidenceModel(weights);
  }

  private static void table(String name, List<Case> cases, ConfidenceModel learnt) {
    double[][] bins = new double[10][3];
    for (Case one : cases) {
      double sure = learnt.confidence(one.evidence());
      double[] bin = bins[Math.min(9, (int) (sure * 10))];
      bin[0]++;
      bin[1] += sure;
      bin[2] += one.right() ? 1 : 0;
    }
    System.out.printf("%s: %d cases%n", name, cases.size());
    double off = 0;
    for (int i = 0; i < 10; i++) {
      if (bins[i][0] > 0) {
        off += Math.abs(bins[i][1] - bins[i][2]);
        System.out.printf(
            Locale.ROOT,
            "  %.1f to %.1f %6.0f  mean %.2f  right %.2f%n",
            i / 10.0,
            (i + 1) / 10.0,
            bins[i][0],
            bins[i][1] / bins[i][0],
            bins[i][2] / bins[i][0]);
      }
    }
    System.out.printf(Locale.ROOT, "  expected error %.3f%n", off / cases.size());
  }
}
