package dev.groundtrack.bench.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import java.util.Map;
import java.util.Random;

/**
 * What holds between two mentions: two layers over the means of both spans' states, of what stands
 * between them, of what lies on the way between them in the dependency tree (Bunescu and Mooney
 * 2005), of what the pair attends to in the sentence, and what is known of it before (types, kinds,
 * order). One output for each relation type, polarity, modality and tense.
 */
final class PairHead {
  static final int OUTPUTS =
      Labels.TYPES.size()
          + Labels.POLARITIES.size()
          + Labels.MODALITIES.size()
          + Labels.TENSES.size();

  /** How many ways a pair looks at the sentence, and in how many numbers each is sought. */
  static final int LOOKS = 2;

  static final int SOUGHT = 64;

  private static final int INPUTS = (4 + LOOKS) * Bert.HIDDEN + PairBatch.KNOWN;

  private final HeadWeights weights;

  PairHead(NDManager manager, Random random) {
    this.weights = new HeadWeights(manager, random);
    for (int look = 0; look < LOOKS; look++) {
      weights.matrix("query" + look, 2 * Bert.HIDDEN, SOUGHT);
      weights.matrix("key" + look, Bert.HIDDEN, SOUGHT);
    }
    weights.matrix("inner.weight", INPUTS, Bert.HIDDEN);
    weights.bias("inner.bias", Bert.HIDDEN);
    weights.matrix("outer.weight", Bert.HIDDEN, OUTPUTS);
    weights.bias("outer.bias", OUTPUTS);
  }

  Map<String, NDArray> weights() {
    return weights.all();
  }

  /** Scores before softmax, of shape (batch, pairs, {@link #OUTPUTS}). */
  NDArray score(NDArray states, PairBatch batch, NDManager manager, boolean learning) {
    NDArray subjects = batch.subjects(manager).matMul(states);
    NDArray objects = batch.objects(manager).matMul(states);
    NDList parts =
        new NDList(
            subjects,
            objects,
            batch.between(manager).matMul(states),
            batch.path(manager).matMul(states));
    NDArray ends = NDArrays.concat(new NDList(subjects, objects), 2);
    NDArray scale = manager.create((float) (1 / Math.sqrt(SOUGHT)));
    for (int look = 0; look < LOOKS; look++) {
      NDArray sought = ends.matMul(weights.get("query" + look)).mul(scale);
      NDArray found = states.matMul(weights.get("key" + look)).transpose(0, 2, 1);
      NDArray shares = sought.matMul(found).add(batch.padding(manager)).softmax(-1);
      parts.add(shares.matMul(states));
    }
    parts.add(batch.known(manager));
    NDArray pair = NDArrays.concat(parts, 2);
    NDArray inner =
        Activation.gelu(
            Bert.dropout(pair, learning)
                .matMul(weights.get("inner.weight"))
                .add(weights.get("inner.bias")));
    return Bert.dropout(inner, learning)
        .matMul(weights.get("outer.weight"))
        .add(weights.get("outer.bias"));
  }
}
