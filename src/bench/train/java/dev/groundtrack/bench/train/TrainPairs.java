package dev.groundtrack.bench.train;

import ai.djl.engine.Engine;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fine-tunes MiniLM to tell what holds between two mentions of a sentence, prints how right it is
 * on what was kept aside, and writes encoder and head.
 *
 * <p>{@code TrainPairs CORPUS SETS CANDIDATES OUT [--epochs N] [--seed N] [--sets
 * interactions,roles,documents]}
 */
final class TrainPairs {
  private static final int BATCH = 16;
  private static final int PAIRS = 16;
  private static final int LAYERS = 6;
  private static final String MODEL = "/all-minilm-l6-v2";

  /** The classes that the articles of Re-DocRED were annotated for. */
  private static final Set<String> OF_DOCUMENTS =
      Set.of("HEADS", "MEMBER_OF", "BASED_IN", "PART_OF", "FOUNDED", "OPERATES", "BUILT");

  private final Random random;
  private final HuggingFaceTokenizer tokenizer;

  private TrainPairs(long seed, HuggingFaceTokenizer tokenizer) {
    this.random = new Random(seed);
    this.tokenizer = tokenizer;
  }

  public static void main(String[] arguments) throws IOException {
    Map<String, String> options = options(arguments);
    System.setProperty("ai.djl.offline", "true");
    Engine.getInstance().setRandomSeed(Integer.parseInt(options.getOrDefault("--seed", "7")));
    List<Example> examples = examples(arguments, options);
    Path out = Files.createDirectories(Path.of(arguments[3]));
    ExampleFile.write(
        out.resolve("confidence.jsonl"),
        examples.stream().filter(Example::isForConfidence).toList());
    ExampleFile.write(
        out.resolve("aside.jsonl"), examples.stream().filter(Example::isAside).toList());
    if (options.containsKey("--only-examples")) {
      return;
    }
    try (HuggingFaceTokenizer tokenizer = tokenizer();
        NDManager manager = NDManager.newBaseManager()) {
      long seed = Long.parseLong(options.getOrDefault("--seed", "7"));
      TrainPairs training = new TrainPairs(seed, tokenizer);
      OnnxFile file = new OnnxFile(resource(MODEL + ".onnx"));
      Bert encoder = new Bert(file, LAYERS, manager);
      Network network = Network.of(encoder, manager, training.random);
      training.learn(examples, options, network, manager);
      encoder.store();
      file.save(out.resolve("float.onnx"));
      OnnxFile whole = new OnnxFile(resource(MODEL + "-q.onnx"));
      Quantization.write(encoder.weights(), whole);
      whole.save(out.resolve("encoder.onnx"));
      network.store(out);
      PairScores.print(training.tokenizer, network, manager, examples);
      NameScores.print(training.tokenizer, network, manager, examples);
    }
  }

  private static List<Example> examples(String[] arguments, Map<String, String> options)
      throws IOException {
    Path sets = Path.of(arguments[1]);
    Corpora corpora = new Corpora(Path.of(arguments[2]), classes(sets));
    List<Example> examples = new ArrayList<>();
    if (!options.containsKey("--without-own")) {
      examples.addAll(corpora.own(Path.of(arguments[0])));
    }
    for (String set : options.getOrDefault("--sets", "interactions,roles,documents").split(",")) {
      if (!set.isBlank()) {
        examples.addAll(
            corpora.set(sets.resolve(set), set.equals("documents") ? OF_DOCUMENTS : Set.of()));
      }
    }
    return examples;
  }

  private static Map<String, String> options(String[] arguments) {
    Map<String, String> options = new LinkedHashMap<>();
    for (int i = 4; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i], arguments[i + 1]);
    }
    return options;
  }

  /** Of each class of a set the relation types that are of it. */
  private static Map<String, Set<String>> classes(Path sets) throws IOException {
    Map<String, Set<String>> classes = new LinkedHashMap<>();
    JsonNode vocabulary =
        JsonMapper.builder().build().readTree(Files.readString(sets.resolve("vocabulary.json")));
    vocabulary
        .properties()
        .forEach(
            entry ->
                classes
                    .computeIfAbsent(entry.getValue().asString(), key -> new LinkedHashSet<>())
                    .add(entry.getKey()));
    return classes;
  }

  static HuggingFaceTokenizer tokenizer() throws IOException {
    try (InputStream in = open(MODEL + "-tokenizer.json")) {
      return HuggingFaceTokenizer.newInstance(
          in, Map.of("padding", "false", "truncation", "false"));
    }
  }

  private static InputStream open(String name) {
    return Objects.requireNonNull(TrainPairs.class.getResourceAsStream(name), name);
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = open(name)) {
      return in.readAllBytes();
    }
  }

  private void learn(
      List<Example> examples, Map<String, String> options, Network network, NDManager manager) {
    int epochs = Integer.parseInt(options.getOrDefault("--epochs", "5"));
    double swapped = Double.parseDouble(options.getOrDefault("--other-names", "0.3"));
    Variation variation = new Variation(examples, swapped, random);
    List<Example> learnt =
        new ArrayList<>(
            examples.stream()
                .filter(e -> !e.isAside() && !e.isForConfidence() && isTelling(e))
                .toList());
    int steps = epochs * ((learnt.size() + BATCH - 1) / BATCH);
    Learning learning = new Learning(network, steps);
    System.out.printf("%d sentences to learn from, %d steps%n", learnt.size(), steps);
    long start = System.nanoTime();
    int step = 0;
    for (int epoch = 0; epoch < epochs; epoch++) {
      Collections.shuffle(learnt, random);
      double sum = 0;
      for (int from = 0; from < learnt.size(); from += BATCH) {
        List<Example> some = learnt.subList(from, Math.min(learnt.size(), from + BATCH));
        sum += step(some, variation, network, manager);
        learning.step();
        step++;
        if (step % 20 == 0) {
          double seconds = (System.nanoTime() - start) / 1e9;
          System.out.printf(
              "\rstep %d of %d, %.0f s, %.0f s left ",
              step, steps, seconds, seconds / step * (steps - step));
        }
      }
      System.out.printf(
          "%nepoch %d: loss %.3f%n", epoch + 1, sum / Math.ceilDiv(learnt.size(), BATCH));
    }
  }

  /** Of the sets' sentences that relate nothing a few are enough. */
  private boolean isTelling(Example example) {
    boolean related = example.pairs().stream().anyMatch(Example.Pair::isRelated);
    return !example.pairs().isEmpty()
        && (related || example.set().equals("own") || random.nextInt(4) == 0);
  }

  private double step(List<Example> some, Variation variation, Network network, NDManager manager) {
    PairBatch batch =
        new PairBatch(
            some.stream()
                .map(e -> PairBatch.Asked.of(variation.of(e), sample(e), tokenizer))
                .toList());
    try (NDManager within = manager.newSubManager();
        GradientCollector collector = Engine.getInstance().newGradientCollector()) {
      NDArray loss = network.loss(batch, within);
      collector.backward(loss);
      return loss.getFloat();
    }
  }

  /** All that is related and, by chance, as many of the others as there is room for. */
  private List<Example.Pair> sample(Example example) {
    List<Example.Pair> related = new ArrayList<>();
    List<Example.Pair> others = new ArrayList<>();
    for (Example.Pair pair : example.pairs()) {
      (pair.isRelated() ? related : others).add(pair);
    }
    Collections.shuffle(others, random);
    Collections.shuffle(related, random);
    List<Example.Pair> all = new ArrayList<>(related.subList(0, Math.min(PAIRS, related.size())));
    all.addAll(others.subList(0, Math.min(PAIRS - all.size(), others.size())));
    return all;
  }
}
