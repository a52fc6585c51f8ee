package dev.groundtrack.ingest.classify;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.time.Tense;
import dev.groundtrack.text.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the head makes of an ordered pair of mentions. */
public final class PairScore {
  private static final double LEAST = 1e-6;

  private final Ends ends;
  private final float[] outputs;
  private final Attention attention;
  private final PairLabels labels;
  private final double[] relations;

  /** The two mentions. */
  record Ends(Mention subject, Mention object) {}

  PairScore(Ends ends, float[] outputs, Attention attention, PairLabels labels) {
    this.ends = ends;
    this.outputs = outputs;
    this.attention = attention;
    this.labels = labels;
    this.relations = Softmax.of(outputs, labels.relations().size());
  }

  public Mention subject() {
    return ends.subject();
  }

  public Mention object() {
    return ends.object();
  }

  /** How likely nothing holds between them, from 0 to 1. */
  public double none() {
    return relations[0];
  }

  /** How likely a relation holds, from 0 to 1; 0 of one that was never learnt. */
  public double of(String relation) {
    int place = labels.relations().indexOf(relation);
    return place > 0 ? relations[place] : 0;
  }

  /** Whether a relation was among those learnt. */
  public boolean knows(String relation) {
    return labels.relations().indexOf(relation) > 0;
  }

  /** The relations that are at least so likely, with how likely. */
  public Map<String, Double> atLeast(double least) {
    Map<String, Double> likely = new LinkedHashMap<>();
    for (int i = 1; i < relations.length; i++) {
      if (relations[i] >= least) {
        likely.put(labels.relations().get(i), relations[i]);
      }
    }
    return likely;
  }

  /**
   * How much the pair attends to a stretch of the text, from 0 to 1: a hint at what it was read
   * from, no proof.
   */
  public double attention(Span stretch) {
    return attention.to(stretch);
  }

  /** The likeliest polarity. */
  public Polarity polarity() {
    return best(labels.relations().size(), labels.polarities());
  }

  /** The likeliest modality: what is to come is intended at the least, and not so yet. */
  public Modality modality() {
    Modality best = best(fromModalities(), labels.modalities());
    return best == Modality.ACTUAL && tense() == Tense.FUTURE ? Modality.INTENDED : best;
  }

  /** The likeliest tense. */
  public Tense tense() {
    return best(fromModalities() + labels.modalities().size(), labels.tenses());
  }

  private int fromModalities() {
    return labels.relations().size() + labels.polarities().size();
  }

  private <T> T best(int from, List<T> values) {
    int best = 0;
    for (int i = 1; i < values.size(); i++) {
      best = outputs[from + i] > outputs[from + best] ? i : best;
    }
    return values.get(best);
  }

  /** The logarithm of the odds of a likelihood. */
  static double logOdds(double likelihood) {
    double within = Math.max(LEAST, Math.min(1 - LEAST, likelihood));
    return Math.log(within / (1 - within));
  }
}
