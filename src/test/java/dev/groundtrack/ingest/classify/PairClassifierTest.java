package dev.groundtrack.ingest.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundtrack.ingest.LearntWeights;
import dev.groundtrack.problem.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PairClassifierTest {
  private static final PairClassifier CLASSIFIER = LearntWeights.of("").classifier().orElseThrow();

  private static PairMention mention(String sentence, String words, String type) {
    int start = sentence.indexOf(words);
    int head = (int) sentence.substring(0, start).chars().filter(c -> c == ' ').count();
    return new PairMention(start, start + words.length(), head, Set.of(type), "NAME");
  }

  /** Words that hang on the second of them, which is the verb in the sentences here. */
  private static SentenceWords words(String sentence) {
    List<SentenceWords.Word> words = new ArrayList<>();
    for (int from = 0; from < sentence.length(); ) {
      int space = sentence.indexOf(' ', from);
      int to = space < 0 ? sentence.length() : space;
      words.add(new SentenceWords.Word(from, to, words.size() == 1 ? -1 : 1));
      from = to + 1;
    }
    return new SentenceWords(sentence, words);
  }

  private static PairScore score(List<PairScore> scores, int subject, int object) {
    return scores.stream()
        .filter(s -> s.subject() == subject && s.object() == object)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoAccusesWhomIsToldFromWhoIsAccused() {
    String sentence = "Norland accused Sudland of stealing the plans on Monday.";
    List<PairScore> scores =
        CLASSIFIER.score(
            words(sentence),
            List.of(
                mention(sentence, "Norland", "Country"), mention(sentence, "Sudland", "Country")));

    assertThat(score(scores, 0, 1).of("ACCUSES")).isGreaterThan(.5);
    assertThat(score(scores, 1, 0).none()).isGreaterThan(.5);
  }

  @Test
  void likelihoodsOfAPairAddUpToOne() {
    String sentence = "Norland and Sudland will meet Orbit Works.";
    List<PairMention> mentions =
        List.of(
            mention(sentence, "Norland", "Country"),
            mention(sentence, "Sudland", "Country"),
            mention(sentence, "Orbit Works", "Agency"));
    for (PairScore score : CLASSIFIER.score(words(sentence), mentions)) {
      double sum = score.atLeast(0).values().stream().mapToDouble(d -> d).sum();
      assertThat(sum + score.none()).isBetween(.9999, 1.0001);
    }
  }

  @Test
  void oneMentionByItselfIsNoPair() {
    String sentence = "Norland sleeps.";

    assertThat(CLASSIFIER.score(words(sentence), List.of(mention(sentence, "Norland", "Country"))))
        .isEmpty();
  }

  @Test
  void aMentionInAnotherIsNoPair() {
    String sentence = "Norland Space met.";
    List<PairMention> both =
        List.of(
            mention(sentence, "Norland Space", "Agency"), mention(sentence, "Norland", "Country"));

    assertThat(CLASSIFIER.score(words(sentence), both)).isEmpty();
  }

  @Test
  void withoutItsVerbARelationIsLessLikely() {
    String sentence = "Norland accused Sudland of stealing the plans on Monday.";
    List<PairMention> ends =
        List.of(mention(sentence, "Norland", "Country"), mention(sentence, "Sudland", "Country"));
    int verb = sentence.indexOf("accused");

    assertThat(CLASSIFIER.without(words(sentence), ends, "ACCUSES", verb, verb + 7))
        .isLessThan(CLASSIFIER.score(words(sentence), ends).getFirst().of("ACCUSES"));
  }

  @Test
  void whereNothingWasLearntThereIsNone() {
    assertThat(PairClassifier.load(name -> null)).isEmpty();
  }

  @Test
  void weightsThatAreMissingOrDoNotFitAreRefusedWithARemedy() {
    assertThatExceptionOfType(RefusedException.class)
        .isThrownBy(() -> PairClassifier.load(name -> labelsAlone(name, "{}")))
        .satisfies(
            refused -> {
              assertThat(refused.problems().getFirst().place()).isEqualTo("weights/encoder.onnx");
              assertThat(refused.problems().getFirst().remedy())
                  .contains("groundtrack.encoder=false");
            });
  }

  private static @Nullable InputStream labelsAlone(String name, String labels) {
    return name.equals("labels.json")
        ? new ByteArrayInputStream(labels.getBytes(StandardCharsets.UTF_8))
        : null;
  }
}
