package dev.groundtrack.ingest.classify;

import dev.groundtrack.encoder.SentenceEncoder;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.syntax.SyntaxTree;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Tells what holds between the mentions of a sentence, which it reads once for all of them. Safe
 * for use by many threads.
 */
public final class PairClassifier implements AutoCloseable {
  private static final String LABELS = "labels.json";

  private final EncodedSentences encoder;
  private final PairHead head;
  private final @Nullable NameTyper names;
  private final PairLabels labels;
  private final ConfidenceModel confidence;

  private PairClassifier(
      EncodedSentences encoder,
      PairHead head,
      @Nullable NameTyper names,
      PairLabels labels,
      ConfidenceModel confidence) {
    this.encoder = encoder;
    this.head = head;
    this.names = names;
    this.labels = labels;
    this.confidence = confidence;
  }

  /**
   * Loads what was learnt.
   *
   * @param files opens {@code labels.json}, {@code encoder.onnx}, {@code pairs.bin}, {@code
   *     names.bin} and {@code confidence.json}; none of the first means that nothing was learnt
   * @throws RefusedException if one of the others is missing or does not fit
   */
  public static Optional<PairClassifier> load(Function<String, @Nullable InputStream> files) {
    WeightFiles weights = new WeightFiles(files);
    return weights.find(LABELS).isEmpty() ? Optional.empty() : Optional.of(load(weights));
  }

  private static PairClassifier load(WeightFiles weights) {
    try {
      PairLabels labels = PairLabels.of(weights.text(LABELS));
      EncodedSentences encoder =
          new EncodedSentences(SentenceEncoder.of(weights.bytes("encoder.onnx")));
      int width = encoder.of("").states()[0].length;
      NameTyper names =
          labels.named().isEmpty()
              ? null
              : new NameTyper(
                  encoder, new NameHead(weights.bytes("names.bin"), labels, width), labels);
      return new PairClassifier(
          encoder,
          new PairHead(weights.bytes("pairs.bin"), labels, width),
          names,
          labels,
          ConfidenceModel.of(weights.text("confidence.json")));
    } catch (IllegalArgumentException e) {
      throw RefusedException.of("weights", String.valueOf(e.getMessage()), WeightFiles.REMEDY);
    }
  }

  /**
   * What holds between those of a sentence's mentions that are asked for, subject and object.
   *
   * @param words the sentence as it is to be read
   * @param tree the same sentence
   */
  public List<PairScore> score(
      String words, SyntaxTree tree, List<Mention> mentions, BiPredicate<Mention, Mention> asked) {
    boolean any =
        mentions.stream()
            .anyMatch(one -> mentions.stream().anyMatch(o -> o != one && asked.test(one, o)));
    return any ? head.score(encoder.of(words), tree, mentions, asked) : List.of();
  }

  /** What tells of what a name is; nothing where that was not learnt. */
  public Optional<NameTyper> names() {
    return Optional.ofNullable(names);
  }

  /** Whether it has learnt anything of this relation type. */
  public boolean knows(String relation) {
    return labels.relations().indexOf(relation) > 0;
  }

  /** How sure wording and head are together, from 0 to 1. */
  public double confidence(PairEvidence evidence) {
    return confidence.confidence(evidence);
  }

  @Override
  public void close() {
    encoder.close();
  }
}
