package dev.groundtrack.ingest.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Modality;
import dev.groundtrack.ingest.LearntWeights;
import dev.groundtrack.problem.Problem;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.Sentence;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PairClassifierTest {
  private static final PairClassifier CLASSIFIER = LearntWeights.of("").classifier().orElseThrow();
  private static final String ACCUSATION =
      "Norland accused Sudland of stealing the plans on Monday.";

  /** A mention of two countries or bodies that begins so many words into the sentence. */
  private static Mention mention(String sentence, String words, String type) {
    int start = sentence.indexOf(words);
    int head = (int) sentence.substring(0, start).chars().filter(c -> c == ' ').count();
    return new Mention(
        new Span(start, start + words.length()),
        0,
        head,
        words,
        Mention.Kind.NAME,
        Set.of(type),
        null,
        false);
  }

  /** Words that hang on the second of them, which is the verb in the sentences here. */
  private static SyntaxTree tree(String sentence) {
    List<Token> tokens = new ArrayList<>();
    int from = 0;
    for (String word : sentence.split(" ")) {
      int head = tokens.size() == 1 ? Token.ROOT : 1;
      Span span = new Span(from, from + word.length());
      tokens.add(new Token(tokens.size(), span, word, word, "NN", EntityTag.NONE, head, "dep"));
      from += word.length() + 1;
    }
    return SyntaxTree.of(new Sentence(0, 0, new Span(0, sentence.length()), tokens));
  }

  private static List<PairScore> scores(String sentence, Mention... mentions) {
    return CLASSIFIER.score(
        sentence, tree(sentence), Arrays.asList(mentions), (subject, object) -> true);
  }

  private static PairScore score(List<PairScore> scores, String subject) {
    return scores.stream()
        .filter(s -> s.subject().text().equals(subject))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoAccusesWhomIsToldFromWhoIsAccused() {
    List<PairScore> scores =
        scores(
            ACCUSATION,
            mention(ACCUSATION, "Norland", "Country"),
            mention(ACCUSATION, "Sudland", "Country"));

    assertThat(score(scores, "Norland").of("ACCUSES")).isGreaterThan(.5);
    assertThat(score(scores, "Sudland").none()).isGreaterThan(.5);
  }

  @Test
  void likelihoodsOfAPairAddUpToOne() {
    String sentence = "Norland and Sudland will meet Orbit Works.";
    List<PairScore> scores =
        scores(
            sentence,
            mention(sentence, "Norland", "Country"),
            mention(sentence, "Sudland", "Country"),
            mention(sentence, "Orbit Works", "Agency"));
    assertThat(scores).hasSize(6);
    for (PairScore score : scores) {
      double sum = score.atLeast(0).values().stream().mapToDouble(d -> d).sum();
      assertThat(sum + score.none()).isBetween(.9999, 1.0001);
    }
  }

  @Test
  void whatIsToComeIsIntendedAndNotSoYet() {
    String sentence = "Holt thanked Norland, and Borisov will work aboard Petrel until spring.";
    PairScore score =
        score(
            scores(
                sentence,
                mention(sentence, "Borisov", "Person"),
                mention(sentence, "Petrel", "Spacecraft")),
            "Borisov");

    assertThat(score.modality()).isEqualTo(Modality.INTENDED);
  }

  @Test
  void onlyWhatIsAskedIsScored() {
    Mention norland = mention(ACCUSATION, "Norland", "Country");
    Mention sudland = mention(ACCUSATION, "Sudland", "Country");

    assertThat(
            CLASSIFIER.score(
                ACCUSATION,
                tree(ACCUSATION),
                List.of(norland, sudland),
                (subject, object) -> subject.equals(sudland)))
        .singleElement()
        .satisfies(score -> assertThat(score.object()).isEqualTo(norland));
  }

  @Test
  void howManyPairsAreAskedChangesNoScore() {
    String sentence = "Norland accused Sudland, Orbit Works, Petrel and Westland of theft.";
    Mention[] mentions =
        List.of("Norland", "Sudland", "Orbit Works", "Petrel", "Westland").stream()
            .map(name -> mention(sentence, name, "Agency"))
            .toArray(Mention[]::new);
    PairScore among = score(scores(sentence, mentions), "Norland");
    PairScore alone = score(scores(sentence, mentions[0], mentions[1]), "Norland");

    assertThat(among.object()).isEqualTo(mentions[1]);
    assertThat(among.of("ACCUSES"))
        .isCloseTo(alone.of("ACCUSES"), org.assertj.core.api.Assertions.within(1e-4));
  }

  @Test
  void oneMentionByItselfIsNoPair() {
    String sentence = "Norland sleeps.";

    assertThat(scores(sentence, mention(sentence, "Norland", "Country"))).isEmpty();
  }

  @Test
  void aMentionInAnotherIsNoPair() {
    String sentence = "Norland Space met.";

    assertThat(
            scores(
                sentence,
                mention(sentence, "Norland Space", "Agency"),
                mention(sentence, "Norland", "Country")))
        .isEmpty();
  }

  @Test
  void whereNothingWasLearntThereIsNone() {
    assertThat(PairClassifier.load(name -> null)).isEmpty();
  }

  @Test
  void weightsThatAreMissingAreRefusedWithARemedy() {
    Problem problem = problem(Map.of("labels.json", "{}"));

    assertThat(problem.place()).isEqualTo("weights/encoder.onnx");
    assertThat(problem.remedy()).contains("groundtrack.encoder=false");
  }

  @Test
  void weightsThatDoNotFitAreRefusedWithARemedy() {
    assertThat(problem(Map.of("labels.json", "nonsense")).what())
        .startsWith("labels.json is not JSON");
    assertThat(problem(Map.of("labels.json", "{\"modalities\": [\"MAYBE\"]}")).what())
        .contains("MAYBE");
    Problem problem = problem(Map.of("encoder.onnx", "nonsense"));
    assertThat(problem.what()).contains("The encoder cannot be loaded");
    assertThat(problem(Map.of("pairs.bin", "four")).what()).contains("do not fit its labels");
    assertThat(problem(Map.of("names.bin", "four")).what()).contains("of names do not fit");
    assertThat(problem(Map.of("confidence.json", "nonsense")).what())
        .startsWith("confidence.json is not JSON");
    assertThat(problem.remedy()).contains("groundtrack.encoder=false");
  }

  /** What is told of the weights that come along, but for some files. */
  private static Problem problem(Map<String, String> instead) {
    boolean alone = Objects.equals(instead.get("labels.json"), "{}");
    RefusedException refused =
        assertThatExceptionOfType(RefusedException.class)
            .isThrownBy(() -> PairClassifier.load(name -> open(name, instead, alone)))
            .actual();
    return refused.problems().getFirst();
  }

  private static @Nullable InputStream open(
      String name, Map<String, String> instead, boolean alone) {
    String text = instead.get(name);
    if (text != null) {
      return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
    return alone ? null : PairClassifierTest.class.getResourceAsStream("/schema/weights/" + name);
  }
}
