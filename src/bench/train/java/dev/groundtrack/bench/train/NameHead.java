package dev.groundtrack.bench.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import java.util.Map;
import java.util.Random;

/**
 * What bears a name: two layers over the mean of its states, one output for each of {@link
 * Labels#NAMED}.
 */
final class NameHead {
  static final int INNER = 128;

  private final HeadWeights weights;

  NameHead(NDManager manager, Random random) {
    this.weights = new HeadWeights(manager, random);
    weights.matrix("inner.weight", Bert.HIDDEN, INNER);
    weights.bias("inner.bias", INNER);
    weights.matrix("outer.weight", INNER, Labels.NAMED.size());
    weights.bias("outer.bias", Labels.NAMED.size());
  }

  Map<String, NDArray> weights() {
    return weights.all();
  }

  /** Scores before softmax, of shape (batch, names, {@link Labels#NAMED}). */
  NDArray score(NDArray states, NameBatch names, NDManager manager, boolean learning) {
    NDArray means = names.means(manager).matMul(states);
    NDArray inner =
        Activation.gelu(
            Bert.dropout(means, learning)
                .matMul(weights.get("inner.weight"))
                .add(weights.get("inner.bias")));
    return Bert.dropout(inner, learning)
        .matMul(weights.get("outer.weight"))
        .add(weights.get("outer.bias"));
  }
}
