package dev.groundtrack.ingest.classify;

import dev.groundtrack.encoder.EncodedSentence;
import dev.groundtrack.encoder.EncodedSentence.Pieces;
import dev.groundtrack.text.Span;

/**
 * How much a pair attends to each piece of a sentence's words; all together 1.
 *
 * @param start where the sentence begins in its text
 */
record Attention(EncodedSentence sentence, int start, float[] shares) {
  /** To a stretch of the text. */
  double to(Span stretch) {
    Pieces pieces = sentence.pieces(stretch.start() - start, stretch.end() - start);
    double sum = 0;
    for (int t = pieces.from(); t < pieces.to(); t++) {
      sum += shares[t];
    }
    return sum;
  }
}
