package dev.groundtrack.ingest.classify;

import dev.groundtrack.encoder.EncodedSentence;
import dev.groundtrack.encoder.EncodedSentence.Pieces;

/** How much a pair attends to each piece of a sentence's words; all together 1. */
record Attention(EncodedSentence sentence, float[] shares) {
  /** To a stretch, in code points. */
  double to(int start, int end) {
    Pieces pieces = sentence.pieces(start, end);
    double sum = 0;
    for (int t = pieces.from(); t < pieces.to(); t++) {
      sum += shares[t];
    }
    return sum;
  }
}
