package dev.groundtrack.ingest.classify;

import dev.groundtrack.encoder.EncodedSentence;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.text.syntax.SyntaxTree;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Two layers over the means of both mentions' vectors, of what stands between them, of what lies on
 * the way between them in the dependency tree (Bunescu and Mooney 2005), of what the pair attends
 * to in the sentence, and what is known of it before: types, kinds and order.
 */
final class PairHead {
  /** How many ways a pair looks at the sentence, and in how many numbers each is sought. */
  static final int LOOKS = 2;

  static final int SOUGHT = 64;

  final PairLabels labels;
  final int width;

  /** Of each look, what a subject and an object seek, and what a piece offers. */
  final Matrix[] soughtBySubject = new Matrix[LOOKS];

  final Matrix[] soughtByObject = new Matrix[LOOKS];
  final Matrix[] offered = new Matrix[LOOKS];

  final Matrix subject;
  final Matrix object;
  final Matrix between;
  final Matrix path;
  final Matrix[] seen = new Matrix[LOOKS];
  final Matrix known;
  final Matrix innerBias;
  final Matrix outer;
  final Matrix outerBias;

  /**
   * @param weights the matrices of the looks and of both layers, and the layers' biases, in
   *     float32, little-endian
   * @param width how long the encoder's vectors are
   */
  PairHead(byte[] weights, PairLabels labels, int width) {
    FloatBuffer all = ByteBuffer.wrap(weights).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    int looks = LOOKS * 3 * width * SOUGHT;
    int inner = ((4 + LOOKS) * width + labels.known() + 1) * width;
    if (all.remaining() != looks + inner + (width + 1) * labels.outputs()) {
      throw new IllegalArgumentException("The head's weights do not fit its labels");
    }
    this.labels = labels;
    this.width = width;
    for (int look = 0; look < LOOKS; look++) {
      soughtBySubject[look] = Matrix.next(all, width, SOUGHT);
      soughtByObject[look] = Matrix.next(all, width, SOUGHT);
      offered[look] = Matrix.next(all, width, SOUGHT);
    }
    this.subject = Matrix.next(all, width, width);
    this.object = Matrix.next(all, width, width);
    this.between = Matrix.next(all, width, width);
    this.path = Matrix.next(all, width, width);
    for (int look = 0; look < LOOKS; look++) {
      seen[look] = Matrix.next(all, width, width);
    }
    this.known = Matrix.next(all, labels.known(), width);
    this.innerBias = Matrix.next(all, 1, width);
    this.outer = Matrix.next(all, width, labels.outputs());
    this.outerBias = Matrix.next(all, 1, labels.outputs());
  }

  /** Scores the ordered pairs asked for that do not overlap and stand in what was read. */
  List<PairScore> score(
      EncodedSentence sentence,
      SyntaxTree tree,
      List<Mention> mentions,
      BiPredicate<Mention, Mention> asked) {
    return new SentenceScoring(this, sentence, tree, mentions).scores(asked);
  }
}
