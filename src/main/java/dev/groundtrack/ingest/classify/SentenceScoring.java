package dev.groundtrack.ingest.classify;

import dev.groundtrack.encoder.EncodedSentence;
import dev.groundtrack.encoder.EncodedSentence.Pieces;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The pairs of one sentence under a head. What a mention or a piece of a word adds is computed once
 * for all pairs.
 */
final class SentenceScoring {
  private final PairHead head;
  private final SentenceWords words;
  private final EncodedSentence sentence;
  private final int length;
  private final List<PairMention> mentions;
  private final Pieces[] pieces;
  private final float[][] asSubject;
  private final float[][] asObject;

  /** Of each piece what it adds where it stands between, summed up from the first. */
  private final float[][] sums;

  /** Of each piece what it adds where it lies on the way between. */
  private final float[][] onPath;

  /** Of each look what mentions seek, and what pieces offer and add where they are looked at. */
  private final Look[] looks = new Look[PairHead.LOOKS];

  private record Look(float[][] bySubject, float[][] byObject, float[][] offered, float[][] seen) {}

  SentenceScoring(
      PairHead head, SentenceWords words, EncodedSentence sentence, List<PairMention> mentions) {
    this.head = head;
    this.words = words;
    this.sentence = sentence;
    this.length = sentence.length();
    this.mentions = mentions;
    this.pieces =
        mentions.stream().map(m -> sentence.pieces(m.start(), m.end())).toArray(Pieces[]::new);
    float[][] means = new float[pieces.length][];
    for (int i = 0; i < pieces.length; i++) {
      means[i] = mean(sentence.states(), pieces[i]);
    }
    this.asSubject = head.subject.times(means);
    this.asObject = head.object.times(means);
    for (int i = 0; i < pieces.length; i++) {
      addKnown(mentions.get(i), 0, asSubject[i]);
      addKnown(mentions.get(i), head.labels.ofOne(), asObject[i]);
    }
    this.sums = sums(head.between.times(sentence.states()));
    this.onPath = head.path.times(sentence.states());
    for (int look = 0; look < looks.length; look++) {
      looks[look] =
          new Look(
              head.soughtBySubject[look].times(means),
              head.soughtByObject[look].times(means),
              head.offered[look].times(sentence.states()),
              head.seen[look].times(sentence.states()));
    }
  }

  private float[] mean(float[][] states, Pieces of) {
    float[] mean = new float[head.width];
    for (int t = of.from(); t < of.to(); t++) {
      add(states[t], 1f / (of.to() - of.from()), mean);
    }
    return mean;
  }

  private float[][] sums(float[][] added) {
    float[][] sums = new float[length + 1][head.width];
    for (int t = 0; t < length; t++) {
      add(sums[t], 1, sums[t + 1]);
      add(added[t], 1, sums[t + 1]);
    }
    return sums;
  }

  private void addKnown(PairMention mention, int from, float[] to) {
    for (String type : mention.types()) {
      addKnown(head.labels.entityTypes().indexOf(type), from, to);
    }
    int kind = head.labels.kinds().indexOf(mention.kind());
    addKnown(kind < 0 ? kind : head.labels.entityTypes().size() + kind, from, to);
  }

  private void addKnown(int place, int from, float[] to) {
    if (place >= 0) {
      head.known.addRow(from + place, 1, to);
    }
  }

  List<PairScore> all() {
    List<PairScore> scores = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      for (int j = 0; j < mentions.size(); j++) {
        if (i != j && isRead(i) && isRead(j) && !mentions.get(i).overlaps(mentions.get(j))) {
          scores.add(score(i, j));
        }
      }
    }
    return scores;
  }

  /** Whether it stands in what was read of the sentence. */
  private boolean isRead(int mention) {
    return pieces[mention].from() > 0;
  }

  private PairScore score(int i, int j) {
    float[] inner = asSubject[i].clone();
    add(asObject[j], 1, inner);
    head.innerBias.addRow(0, 1, inner);
    if (mentions.get(i).start() < mentions.get(j).start()) {
      head.known.addRow(head.labels.known() - 1, 1, inner);
    }
    Pieces stretch = pieces[i].between(pieces[j]);
    float share = 1f / (stretch.to() - stretch.from());
    add(sums[stretch.to()], share, inner);
    add(sums[stretch.from()], -share, inner);
    addPath(i, j, inner);
    float[] attention = new float[length];
    for (Look look : looks) {
      float[] shares = shares(look, i, j);
      for (int t = 0; t < length; t++) {
        add(look.seen()[t], shares[t], inner);
      }
      add(shares, 1f / looks.length, attention);
    }
    float[] outputs = new float[head.labels.outputs()];
    head.outerBias.addRow(0, 1, outputs);
    for (int k = 0; k < inner.length; k++) {
      head.outer.addRow(k, Gelu.of(inner[k]), outputs);
    }
    return new PairScore(i, j, outputs, new Attention(sentence, attention), head.labels);
  }

  private void addPath(int i, int j, float[] inner) {
    BitSet on = new BitSet(length);
    for (SentenceWords.Word word : words.path(mentions.get(i).head(), mentions.get(j).head())) {
      Pieces read = sentence.pieces(word.start(), word.end());
      on.set(Math.max(1, read.from()), Math.max(1, read.to()));
    }
    if (on.isEmpty()) {
      on.set(0);
    }
    float share = 1f / on.cardinality();
    on.stream().forEach(t -> add(onPath[t], share, inner));
  }

  /** Scaled dot-product attention (Vaswani et al. 2017), the pair being the query. */
  private float[] shares(Look look, int i, int j) {
    float[] shares = new float[length];
    float most = Float.NEGATIVE_INFINITY;
    for (int t = 0; t < length; t++) {
      float met = 0;
      for (int k = 0; k < PairHead.SOUGHT; k++) {
        met += (look.bySubject()[i][k] + look.byObject()[j][k]) * look.offered()[t][k];
      }
      shares[t] = (float) (met / Math.sqrt(PairHead.SOUGHT));
      most = Math.max(most, shares[t]);
    }
    float sum = 0;
    for (int t = 0; t < length; t++) {
      shares[t] = (float) Math.exp(shares[t] - most);
      sum += shares[t];
    }
    for (int t = 0; t < length; t++) {
      shares[t] /= sum;
    }
    return shares;
  }

  private static void add(float[] from, float times, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * from[i];
    }
  }
}
