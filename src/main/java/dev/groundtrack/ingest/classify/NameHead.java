package dev.groundtrack.ingest.classify;

import dev.groundtrack.encoder.EncodedSentence;
import dev.groundtrack.encoder.EncodedSentence.Pieces;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/** Two layers over the mean of a name's vectors: of what it is the name. */
final class NameHead {
  private static final int INNER = 128;

  private final Matrix inner;
  private final Matrix innerBias;
  private final Matrix outer;
  private final Matrix outerBias;
  private final int outputs;

  /**
   * @param weights of both layers, in float32, little-endian
   * @param width how long the encoder's vectors are
   */
  NameHead(byte[] weights, PairLabels labels, int width) {
    FloatBuffer all = ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    this.outputs = labels.named().size();
    if (all.remaining() != (width + 1) * INNER + (INNER + 1) * outputs) {
      throw new IllegalArgumentException("The weights of names do not fit their labels");
    }
    this.inner = Matrix.next(all, width, INNER);
    this.innerBias = Matrix.next(all, 1, INNER);
    this.outer = Matrix.next(all, INNER, outputs);
    this.outerBias = Matrix.next(all, 1, outputs);
  }

  /** How likely each of the labels is, together 1. */
  double[] likelihoods(EncodedSentence sentence, Pieces name) {
    float[] mean = new float[sentence.states()[0].length];
    for (int piece = name.from(); piece < name.to(); piece++) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += sentence.states()[piece][i] / (name.to() - name.from());
      }
    }
    float[] within = inner.times(new float[][] {mean})[0];
    innerBias.addRow(0, 1, within);
    float[] scores = new float[outputs];
    outerBias.addRow(0, 1, scores);
    for (int i = 0; i < INNER; i++) {
      outer.addRow(i, Gelu.of(within[i]), scores);
    }
    return Softmax.of(scores, outputs);
  }
}
