package dev.groundtrack.bench.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.norm.LayerNorm;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A BERT encoder (Devlin et al. 2019) whose layers learn, with the weights of an ONNX file; its
 * embeddings stay as they are. Equal to what onnxruntime makes of the file.
 */
final class Bert {
  static final int HIDDEN = 384;
  private static final int HEADS = 12;
  private static final float EPSILON = 1e-12f;
  private static final float DROPOUT = 0.1f;

  private final OnnxFile file;
  private final int layers;
  private final float[] words;
  private final float[] positions;
  private final float[] segments;
  private final Map<String, NDArray> fixed = new LinkedHashMap<>();
  private final Map<String, NDArray> weights = new LinkedHashMap<>();

  Bert(OnnxFile file, int layers, NDManager manager) {
    this.file = file;
    this.layers = layers;
    this.words = file.read("embeddings.word_embeddings.weight");
    this.positions = file.read("embeddings.position_embeddings.weight");
    this.segments = file.read("embeddings.token_type_embeddings.weight");
    for (String part : new String[] {"weight", "bias"}) {
      String name = "embeddings.LayerNorm." + part;
      fixed.put(name, manager.create(file.read(name), new Shape(HIDDEN)));
    }
    for (int layer = 0; layer < layers; layer++) {
      for (String name : names(layer)) {
        NDArray weight = manager.create(file.read(name), new Shape(file.shape(name)));
        weight.setRequiresGradient(true);
        weights.put(name, weight);
      }
    }
  }

  private static String[] names(int layer) {
    String node = "/encoder/layer." + layer + "/";
    String own = "encoder.layer." + layer + ".";
    return new String[] {
      node + "attention/self/query/MatMul",
      own + "attention.self.query.bias",
      node + "attention/self/key/MatMul",
      own + "attention.self.key.bias",
      node + "attention/self/value/MatMul",
      own + "attention.self.value.bias",
      node + "attention/output/dense/MatMul",
      own + "attention.output.dense.bias",
      own + "attention.output.LayerNorm.weight",
      own + "attention.output.LayerNorm.bias",
      node + "intermediate/dense/MatMul",
      own + "intermediate.dense.bias",
      node + "output/dense/MatMul",
      own + "output.dense.bias",
      own + "output.LayerNorm.weight",
      own + "output.LayerNorm.bias"
    };
  }

  /** What learns, by name. */
  Map<String, NDArray> weights() {
    return weights;
  }

  /** How deep a weight lies; the last layer is 0. */
  int depth(String name) {
    for (int layer = 0; layer < layers; layer++) {
      if (name.contains("layer." + layer + ".") || name.contains("layer." + layer + "/")) {
        return layers - 1 - layer;
      }
    }
    throw new IllegalArgumentException(name);
  }

  /**
   * The last hidden states.
   *
   * @param tokens a row for each sentence, padded by zeros
   */
  NDArray encode(long[][] tokens, int[] lengths, NDManager manager, boolean learning) {
    int batch = tokens.length;
    int length = tokens[0].length;
    NDArray states =
        norm(
            manager.create(embed(tokens), new Shape(batch, length, HIDDEN)),
            fixed.get("embeddings.LayerNorm.weight"),
            fixed.get("embeddings.LayerNorm.bias"));
    states = dropout(states, learning);
    float[] mask = new float[batch * length];
    for (int b = 0; b < batch; b++) {
      for (int t = lengths[b]; t < length; t++) {
        mask[b * length + t] = -1e9f;
      }
    }
    NDArray bias = manager.create(mask, new Shape(batch, 1, 1, length));
    NDArray scale = manager.create((float) (1 / Math.sqrt((double) HIDDEN / HEADS)));
    for (int layer = 0; layer < layers; layer++) {
      states = layer(names(layer), states, new NDList(bias, scale), learning);
    }
    return states;
  }

  private float[] embed(long[][] tokens) {
    int length = tokens[0].length;
    float[] sum = new float[tokens.length * length * HIDDEN];
    for (int b = 0; b < tokens.length; b++) {
      for (int t = 0; t < length; t++) {
        int to = (b * length + t) * HIDDEN;
        int word = (int) tokens[b][t] * HIDDEN;
        for (int i = 0; i < HIDDEN; i++) {
          sum[to + i] = words[word + i] + positions[t * HIDDEN + i] + segments[i];
        }
      }
    }
    return sum;
  }

  private NDArray layer(String[] names, NDArray states, NDList attention, boolean learning) {
    NDArray query = heads(linear(states, names[0], names[1]));
    NDArray key = heads(linear(states, names[2], names[3]));
    NDArray value = heads(linear(states, names[4], names[5]));
    NDArray scores =
        query
            .matMul(key.transpose(0, 1, 3, 2))
            .mul(attention.get(1))
            .add(attention.get(0))
            .softmax(-1);
    NDArray mixed = dropout(scores, learning).matMul(value).transpose(0, 2, 1, 3);
    NDArray context = mixed.reshape(states.getShape());
    NDArray attended =
        norm(
            states.add(dropout(linear(context, names[6], names[7]), learning)),
            weight(names[8]),
            weight(names[9]));
    NDArray inner = Activation.gelu(linear(attended, names[10], names[11]));
    return norm(
        attended.add(dropout(linear(inner, names[12], names[13]), learning)),
        weight(names[14]),
        weight(names[15]));
  }

  private static NDArray heads(NDArray states) {
    Shape shape = states.getShape();
    return states.reshape(shape.get(0), shape.get(1), HEADS, HIDDEN / HEADS).transpose(0, 2, 1, 3);
  }

  private NDArray linear(NDArray input, String matrix, String bias) {
    return input.matMul(weight(matrix)).add(weight(bias));
  }

  private NDArray weight(String name) {
    return Objects.requireNonNull(weights.get(name), name);
  }

  static NDArray norm(NDArray input, NDArray weight, NDArray bias) {
    return LayerNorm.layerNorm(input, new Shape(HIDDEN), weight, bias, EPSILON).singletonOrThrow();
  }

  static NDArray dropout(NDArray input, boolean learning) {
    return learning ? Dropout.dropout(input, DROPOUT, true).singletonOrThrow() : input;
  }

  /** Writes what was learnt back into the file. */
  void store() {
    weights.forEach((name, weight) -> file.write(name, weight.toFloatArray()));
  }
}
