package dev.groundtrack.bench.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
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

  private final Map<String, NDArray> weights = new LinkedHashMap<>();

  PairHead(NDManager manager, Random random) {
    for (int look = 0; look < LOOKS; look++) {
      put(manager, "query" + look, 2 * Bert.HIDDEN, SOUGHT, random);
      put(manager, "key" + look, Bert.HIDDEN, SOUGHT, random);
    }
    put(manager, "inner.weight", INPUTS, Bert.HIDDEN, random);
    put(manager, "inner.bias", 1, Bert.HIDDEN, null);
    put(manager, "outer.weight", Bert.HIDDEN, OUTPUTS, random);
    put(manager, "outer.bias", 1, OUTPUTS, null);
  }

  private void put(NDManager manager, String name, int rows, int columns, Random random) {
    float[] values = new float[rows * columns];
    if (random != null) {
      double deviation = Math.sqrt(2.0 / (rows + columns));
      for (int i = 0; i < values.length; i++) {
        values[i] = (float) (random.nextGaussian() * deviation);
      }
    }
    NDArray weight =
        manager.create(values, rows == 1 ? new Shape(columns) : new Shape(rows, columns));
    weight.setRequiresGradient(true);
    weights.put(name, weight);
  }

  Map<String, NDArray> weights() {
    return weights;
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
      NDArray sought = ends.matMul(weight("query" + look)).mul(scale);
      NDArray found = states.matMul(weight("key" + look)).transpose(0, 2, 1);
      NDArray shares = sought.matMul(found).add(batch.padding(manager)).softmax(-1);
      parts.add(shares.matMul(states));
    }
    parts.add(batch.known(manager));
    NDArray pair = NDArrays.concat(parts, 2);
    NDArray inner =
        Activation.gelu(
            Bert.dropout(pair, learning).matMul(weight("inner.weight")).add(weight("inner.bias")));
    return Bert.dropout(inner, learning).matMul(weight("outer.weight")).add(weight("outer.bias"));
  }

  private NDArray weight(String name) {
    return Objects.requireNonNull(weights.get(name), name);
  }
}
