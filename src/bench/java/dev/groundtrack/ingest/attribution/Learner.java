package dev.groundtrack.ingest.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * Learns a linear model of choices: each example is a set of options, each with features, of which
 * some are right. One option alone is a yes or no (logistic regression), several are a softmax. By
 * AdaGrad with L2 toward nought; features seen in fewer than {@code least} examples are dropped.
 */
final class Learner {
  /**
   * The options' features and how right each is, summing to 1; a single option stands for yes (1)
   * or no (0).
   */
  record Example(List<List<String>> options, double[] right) {}

  private final int least;
  private final double decay;
  private final int rounds;

  Learner(int least, double decay, int rounds) {
    this.least = least;
    this.decay = decay;
    this.rounds = rounds;
  }

  Map<String, Float> learn(List<Example> examples) {
    Map<String, Integer> ids = ids(examples);
    int[][][] data = new int[examples.size()][][];
    for (int i = 0; i < data.length; i++) {
      data[i] =
          examples.get(i).options().stream()
              .map(o -> o.stream().map(ids::get).filter(x -> x != null).mapToInt(x -> x).toArray())
              .toArray(int[][]::new);
    }
    double[] weights = new double[ids.size()];
    double[] squares = new double[ids.size()];
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < data.length; i++) {
      order.add(i);
    }
    Random random = new Random(7);
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(order, random);
      for (int i : order) {
        step(data[i], examples.get(i).right(), weights, squares);
      }
    }
    Map<String, Float> learnt = new TreeMap<>();
    ids.forEach(
        (f, i) -> {
          if (Math.abs(weights[i]) > 0.005) learnt.put(f, (float) weights[i]);
        });
    return learnt;
  }

  private void step(int[][] options, double[] right, double[] weights, double[] squares) {
    double[] p = probabilities(options, weights);
    for (int k = 0; k < options.length; k++) {
      double error = p[k] - right[k];
      if (Math.abs(error) < 1e-4) continue;
      for (int f : options[k]) {
        double gradient = error + decay * weights[f];
        squares[f] += gradient * gradient;
        weights[f] -= 0.15 * gradient / Math.sqrt(squares[f] + 1e-6);
      }
    }
  }

  private static double[] probabilities(int[][] options, double[] weights) {
    double[] scores =
        Arrays.stream(options)
            .mapToDouble(o -> Arrays.stream(o).mapToDouble(f -> weights[f]).sum())
            .toArray();
    if (scores.length == 1) return new double[] {1 / (1 + Math.exp(-scores[0]))};
    double max = Arrays.stream(scores).max().orElse(0);
    double sum = Arrays.stream(scores).map(s -> Math.exp(s - max)).sum();
    return Arrays.stream(scores).map(s -> Math.exp(s - max) / sum).toArray();
  }

  private Map<String, Integer> ids(List<Example> examples) {
    Map<String, Integer> counts = new HashMap<>();
    examples.forEach(
        e ->
            e.options().stream()
                .flatMap(List::stream)
                .distinct()
                .forEach(f -> counts.merge(f, 1, Integer::sum)));
    Map<String, Integer> ids = new HashMap<>();
    counts.forEach(
        (f, n) -> {
          if (n >= least) ids.put(f, ids.size());
        });
    return ids;
  }
}
