package dev.groundtrack.ingest.relate;

import dev.groundtrack.embedding.SentenceModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which seeds a phrase is like, by the cosine of sentence embeddings. */
final class WordSimilarity {
  /** How a relation's likeness comes from that of its seeds. */
  enum Way {
    /** That of the nearest. */
    NEAREST,
    /** The same, with the mean of all seeds taken from each vector. */
    CENTRED,
    /** The mean of the five nearest. */
    VOTED,
    /** That of the nearest, both as clauses: “the country blames the country”. */
    CLAUSES;

    String of(String phrase) {
      return this == CLAUSES ? "the country did " + phrase + " the other country" : phrase;
    }
  }

  /** What a phrase is like, and how much. */
  record Like(SeedWording seed, double score) {}

  private static final int VOTES = 5;

  private final Way way;
  private final Vectors vectors;
  private final Map<SeedWording, float[]> seeds = new LinkedHashMap<>();
  private final float[] mean;
  private final Map<String, List<Like>> known = new HashMap<>();

  /** Makes vectors of texts. */
  @FunctionalInterface
  interface Vectors {
    List<List<Double>> of(List<String> texts);

    static Vectors by(SentenceModel model) {
      return texts -> model.vectors(texts).stream().map(Optional::orElseThrow).toList();
    }
  }

  WordSimilarity(List<SeedWording> all, Way way, Vectors vectors) {
    this.way = way;
    this.vectors = vectors;
    List<List<Double>> made = vectors.of(all.stream().map(s -> way.of(s.text())).toList());
    this.mean = new float[made.getFirst().size()];
    for (List<Double> vector : made) {
      for (int i = 0; i < mean.length; i++) {
        mean[i] += way == Way.CENTRED ? vector.get(i).floatValue() / made.size() : 0;
      }
    }
    for (int i = 0; i < all.size(); i++) {
      seeds.put(all.get(i), centred(made.get(i)));
    }
  }

  private float[] centred(List<Double> vector) {
    float[] centred = new float[mean.length];
    double length = 0;
    for (int i = 0; i < mean.length; i++) {
      centred[i] = vector.get(i).floatValue() - mean[i];
      length += centred[i] * centred[i];
    }
    for (int i = 0; i < mean.length; i++) {
      centred[i] /= (float) Math.sqrt(length);
    }
    return centred;
  }

  /** The nearest seed of each relation with the relation's likeness, the most alike first. */
  List<Like> of(String phrase) {
    return known.computeIfAbsent(phrase, this::compare);
  }

  private List<Like> compare(String phrase) {
    float[] vector = centred(vectors.of(List.of(way.of(phrase))).getFirst());
    Map<String, List<Like>> byRelation = new LinkedHashMap<>();
    seeds.forEach(
        (seed, of) ->
            byRelation
                .computeIfAbsent(seed.relation().name(), k -> new ArrayList<>())
                .add(new Like(seed, cosine(vector, of))));
    Comparator<Like> most = Comparator.comparing(like -> -like.score());
    return byRelation.values().stream()
        .map(likes -> likes.stream().sorted(most).limit(way == Way.VOTED ? VOTES : 1).toList())
        .map(
            likes ->
                new Like(
                    likes.getFirst().seed(),
                    likes.stream().mapToDouble(Like::score).average().orElse(0)))
        .sorted(most)
        .toList();
  }

  private static double cosine(float[] a, float[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
