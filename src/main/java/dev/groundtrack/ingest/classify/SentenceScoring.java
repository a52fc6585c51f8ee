package dev.groundtrack.ingest.classify;

import dev.groundtrack.encoder.EncodedSentence;
import dev.groundtrack.encoder.EncodedSentence.Pieces;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;

/**
 * The pairs of one sentence under a head. What a mention adds is computed once for all its pairs,
 * and what lies between two once for both directions.
 */
final class SentenceScoring {
  private final PairHead head;
  private final EncodedSentence sentence;
  private final SyntaxTree tree;
  private final int length;
  private final List<Mention> mentions;
  private final Pieces[] pieces;
  private final float[][] means;

  SentenceScoring(
      PairHead head, EncodedSentence sentence, SyntaxTree tree, List<Mention> mentions) {
    this.head = head;
    this.sentence = sentence;
    this.tree = tree;
    this.length = sentence.length();
    this.mentions = mentions;
    this.pieces = mentions.stream().map(m -> pieces(m.span())).toArray(Pieces[]::new);
    this.means = new float[pieces.length][];
    for (int i = 0; i < pieces.length; i++) {
      means[i] = mix(evenly(pieces[i]), sentence.states());
    }
  }

  private Pieces pieces(Span span) {
    return sentence.pieces(span.start() - start(), span.end() - start());
  }

  private int start() {
    return tree.sentence().span().start();
  }

  /** An ordered pair, and the place of both, in whichever order, among such. */
  private record Pair(int subject, int object, int both) {}

  /** The pairs that are asked for, but those that overlap or stand beyond what was read. */
  List<PairScore> scores(BiPredicate<Mention, Mention> asked) {
    List<Pair> pairs = pairs(asked);
    if (pairs.isEmpty()) {
      return List.of();
    }
    float[][] between = new float[pairs.getLast().both() + 1][];
    float[][] path = new float[between.length][];
    for (Pair pair : pairs) {
      if (path[pair.both()] == null) {
        Pieces stretch = pieces[pair.subject()].between(pieces[pair.object()]);
        between[pair.both()] = evenly(stretch);
        path[pair.both()] = path(pair);
      }
    }
    return scores(pairs, mixed(between, head.between), mixed(path, head.path));
  }

  private List<Pair> pairs(BiPredicate<Mention, Mention> asked) {
    Map<List<Integer>, Integer> places = new LinkedHashMap<>();
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < mentions.size(); i++) {
      for (int j = 0; j < mentions.size(); j++) {
        if (isPair(i, j) && asked.test(mentions.get(i), mentions.get(j))) {
          List<Integer> key = List.of(Math.min(i, j), Math.max(i, j));
          pairs.add(new Pair(i, j, places.computeIfAbsent(key, k -> places.size())));
        }
      }
    }
    pairs.sort(Comparator.comparingInt(Pair::both));
    return pairs;
  }

  private boolean isPair(int i, int j) {
    boolean read = pieces[i].from() > 0 && pieces[j].from() > 0;
    return i != j && read && !mentions.get(i).span().overlaps(mentions.get(j).span());
  }

  private List<PairScore> scores(List<Pair> pairs, float[][] between, float[][] path) {
    float[][] asSubject = head.subject.times(means);
    float[][] asObject = head.object.times(means);
    for (int i = 0; i < pieces.length; i++) {
      addKnown(mentions.get(i), 0, asSubject[i]);
      addKnown(mentions.get(i), head.labels.ofOne(), asObject[i]);
    }
    float[][] attention = new float[pairs.size()][length];
    float[][] inner = new float[pairs.size()][];
    for (int p = 0; p < inner.length; p++) {
      Pair pair = pairs.get(p);
      inner[p] = asSubject[pair.subject()].clone();
      add(asObject[pair.object()], 1, inner[p]);
      head.innerBias.addRow(0, 1, inner[p]);
      if (isBefore(pair)) {
        head.known.addRow(head.labels.known() - 1, 1, inner[p]);
      }
      add(between[pair.both()], 1, inner[p]);
      add(path[pair.both()], 1, inner[p]);
    }
    for (int look = 0; look < PairHead.LOOKS; look++) {
      float[][] shares = shares(look, pairs);
      float[][] seen = mixed(shares, head.seen[look]);
      for (int p = 0; p < inner.length; p++) {
        add(seen[p], 1, inner[p]);
        add(shares[p], 1f / PairHead.LOOKS, attention[p]);
      }
    }
    List<PairScore> scores = new ArrayList<>();
    for (int p = 0; p < inner.length; p++) {
      Pair pair = pairs.get(p);
      scores.add(
          new PairScore(
              new PairScore.Ends(mentions.get(pair.subject()), mentions.get(pair.object())),
              outputs(inner[p]),
              new Attention(sentence, start(), attention[p]),
              head.labels));
    }
    return scores;
  }

  private boolean isBefore(Pair pair) {
    Span subject = mentions.get(pair.subject()).span();
    return subject.start() < mentions.get(pair.object()).span().start();
  }

  private float[] outputs(float[] inner) {
    float[] outputs = new float[head.labels.outputs()];
    head.outerBias.addRow(0, 1, outputs);
    for (int k = 0; k < inner.length; k++) {
      head.outer.addRow(k, Gelu.of(inner[k]), outputs);
    }
    return outputs;
  }

  private void addKnown(Mention mention, int from, float[] to) {
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

  private float[] evenly(Pieces of) {
    float[] shares = new float[length];
    for (int t = of.from(); t < of.to(); t++) {
      shares[t] = 1f / (of.to() - of.from());
    }
    return shares;
  }

  private float[] path(Pair pair) {
    float[] on = new float[length];
    int count = 0;
    Token subject = tree.token(mentions.get(pair.subject()).head());
    Token object = tree.token(mentions.get(pair.object()).head());
    for (Token token : tree.between(subject, object)) {
      Pieces read = pieces(token.span());
      for (int t = Math.max(1, read.from()); t < read.to(); t++) {
        count += on[t] == 0 ? 1 : 0;
        on[t] = 1;
      }
    }
    if (count == 0) {
      return evenly(Pieces.MARK);
    }
    for (int t = 0; t < length; t++) {
      on[t] /= count;
    }
    return on;
  }

  /** Scaled dot-product attention (Vaswani et al. 2017), each pair being a query. */
  private float[][] shares(int look, List<Pair> pairs) {
    float[][] bySubject = head.soughtBySubject[look].times(means);
    float[][] byObject = head.soughtByObject[look].times(means);
    float[][] offered = head.offered[look].times(sentence.states());
    float[][] shares = new float[pairs.size()][length];
    for (int p = 0; p < shares.length; p++) {
      float[] sought = bySubject[pairs.get(p).subject()].clone();
      add(byObject[pairs.get(p).object()], 1, sought);
      for (int t = 0; t < length; t++) {
        float met = 0;
        for (int k = 0; k < PairHead.SOUGHT; k++) {
          met += sought[k] * offered[t][k];
        }
        shares[p][t] = (float) (met / Math.sqrt(PairHead.SOUGHT));
      }
      softmax(shares[p]);
    }
    return shares;
  }

  private static void softmax(float[] values) {
    float most = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      most = Math.max(most, value);
    }
    float sum = 0;
    for (int t = 0; t < values.length; t++) {
      values[t] = (float) Math.exp(values[t] - most);
      sum += values[t];
    }
    for (int t = 0; t < values.length; t++) {
      values[t] /= sum;
    }
  }

  /** Weighted sums of the pieces' states by a matrix, whichever of both is done first for less. */
  private float[][] mixed(float[][] shares, Matrix matrix) {
    float[][] mixed = new float[shares.length][];
    boolean few = shares.length < length;
    float[][] states = few ? sentence.states() : matrix.times(sentence.states());
    for (int p = 0; p < shares.length; p++) {
      mixed[p] = mix(shares[p], states);
    }
    return few ? matrix.times(mixed) : mixed;
  }

  private static float[] mix(float[] shares, float[][] states) {
    float[] mixed = new float[states[0].length];
    for (int t = 0; t < shares.length; t++) {
      if (shares[t] != 0) {
        add(states[t], shares[t], mixed);
      }
    }
    return mixed;
  }

  private static void add(float[] from, float times, float[] to) {
    for (int i = 0; i < to.length; i++) {
      to[i] += times * from[i];
    }
  }
}
