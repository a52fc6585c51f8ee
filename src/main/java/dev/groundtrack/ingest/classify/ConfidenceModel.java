package dev.groundtrack.ingest.classify;

import java.util.Arrays;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How sure wording and head are together: a logistic regression over {@link PairEvidence}, so that
 * of what it is sure of to nine tenths nine in ten are right.
 */
public final class ConfidenceModel {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final double[] weights;

  public ConfidenceModel(double[] weights) {
    if (weights.length != PairEvidence.NAMES.length) {
      throw new IllegalArgumentException("A weight for each number of the evidence is needed");
    }
    this.weights = weights.clone();
  }

  /**
   * Reads {@code confidence.json}; a number it has no weight for counts nothing.
   *
   * @throws IllegalArgumentException if it is no JSON
   */
  static ConfidenceModel of(String json) {
    JsonNode node = WeightFiles.json("confidence.json", json);
    return new ConfidenceModel(
        Arrays.stream(PairEvidence.NAMES).mapToDouble(n -> node.path(n).asDouble(0)).toArray());
  }

  /** As it is read. */
  public String json() {
    ObjectNode node = JSON.createObjectNode();
    for (int i = 0; i < weights.length; i++) {
      node.put(PairEvidence.NAMES[i], Math.round(weights[i] * 1e4) / 1e4);
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(node);
  }

  /** From 0 to 1. */
  public double confidence(PairEvidence evidence) {
    double[] numbers = evidence.numbers();
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * numbers[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }
}
