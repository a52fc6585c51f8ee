package dev.groundtrack.ingest.classify;

import dev.groundtrack.encoder.EncodedSentence;
import dev.groundtrack.encoder.SentenceEncoder;
import dev.groundtrack.problem.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Tells what holds between the mentions of a sentence, which it reads once for all of them. Safe
 * for use by many threads.
 */
public final class PairClassifier implements AutoCloseable {
  private final SentenceEncoder encoder;
  private final PairHead head;
  private final PairLabels labels;
  private final ConfidenceModel confidence;

  private PairClassifier(
      SentenceEncoder encoder, PairHead head, PairLabels labels, ConfidenceModel confidence) {
    this.encoder = encoder;
    this.head = head;
    this.labels = labels;
    this.confidence = confidence;
  }

  /**
   * Loads what was learnt.
   *
   * @param files opens {@code labels.json}, {@code encoder.onnx}, {@code pairs.bin} and {@code
   *     confidence.json}; none of the first means that nothing was learnt
   * @throws RefusedException if one of the others is missing or does not fit
   */
  public static Optional<PairClassifier> load(Function<String, @Nullable InputStream> files) {
    byte[] names = read(files, "labels.json");
    if (names == null) {
      return Optional.empty();
    }
    try {
      PairLabels labels = PairLabels.of(new String(names, StandardCharsets.UTF_8));
      SentenceEncoder encoder = SentenceEncoder.of(needed(files, "encoder.onnx"));
      int width = encoder.encode("").states()[0].length;
      PairHead head = new PairHead(needed(files, "pairs.bin"), labels, width);
      String confidence = new String(needed(files, "confidence.json"), StandardCharsets.UTF_8);
      return Optional.of(new PairClassifier(encoder, head, labels, ConfidenceModel.of(confidence)));
    } catch (IllegalArgumentException e) {
      throw RefusedException.of("weights", String.valueOf(e.getMessage()), remedy());
    }
  }

  private static String remedy() {
    return "put back the weights that were learnt together, or start with"
        + " groundtrack.encoder=false";
  }

  private static byte[] needed(Function<String, @Nullable InputStream> files, String name) {
    byte[] bytes = read(files, name);
    if (bytes == null) {
      throw RefusedException.of("weights/" + name, "is missing", remedy());
    }
    return bytes;
  }

  private static byte @Nullable [] read(
      Function<String, @Nullable InputStream> files, String name) {
    try (InputStream in = files.apply(name)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The weights cannot be read: " + name, e);
    }
  }

  /** What holds between each two of a sentence's mentions, in each direction. */
  public List<PairScore> score(SentenceWords sentence, List<PairMention> mentions) {
    return score(sentence, mentions, PairQuestion.ALL);
  }

  /** What holds between those of a sentence's mentions that are asked for. */
  public List<PairScore> score(
      SentenceWords sentence, List<PairMention> mentions, PairQuestion asked) {
    if (!isAnyAsked(mentions.size(), asked)) {
      return List.of();
    }
    EncodedSentence encoded = encoder.encode(sentence.text());
    return head.score(sentence, encoded, mentions, asked);
  }

  private static boolean isAnyAsked(int mentions, PairQuestion asked) {
    return IntStream.range(0, mentions * mentions)
        .filter(pair -> pair / mentions != pair % mentions)
        .anyMatch(pair -> asked.isAsked(pair / mentions, pair % mentions));
  }

  /**
   * How likely a relation is between the first two mentions where some words are taken out of the
   * sentence.
   *
   * @param start of the words, in code points
   * @param end behind their last code point
   */
  public double without(
      SentenceWords sentence, List<PairMention> ends, String relation, int start, int end) {
    PairQuestion first = (subject, object) -> subject == 0;
    return score(sentence.without(start, end), ends, first).stream()
        .mapToDouble(s -> s.of(relation))
        .findFirst()
        .orElse(0);
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
