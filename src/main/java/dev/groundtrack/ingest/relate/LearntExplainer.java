package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Explanation;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.classify.PairClassifier;
import dev.groundtrack.ingest.classify.PairMention;
import dev.groundtrack.ingest.classify.PairScore;
import dev.groundtrack.ingest.classify.SentenceWords;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Tells what a learnt claim was read from: of the words that the pair attends to most, those
 * without which it would be less likely, the most telling first. Each is tried by reading the
 * sentence again without it.
 */
final class LearntExplainer {
  private static final int TRIED = 3;
  private static final double TELLING = 0.05;

  private final PairClassifier classifier;
  private final SentenceMentions scene;
  private final Span sentence;

  LearntExplainer(PairClassifier classifier, SentenceMentions scene) {
    this.classifier = classifier;
    this.scene = scene;
    this.sentence = scene.tree().sentence().span();
  }

  /** A word, and how likely the relation is without it. */
  private record Tried(Token word, double without) {}

  Explanation explain(String relation, PairScore score, Mention subject, Mention object) {
    double likely = score.of(relation);
    List<Tried> telling =
        candidates(score, subject, object).stream()
            .map(word -> new Tried(word, without(word, relation, subject, object)))
            .filter(tried -> likely - tried.without() >= TELLING)
            .sorted(Comparator.comparingDouble(Tried::without))
            .toList();
    List<String> scores = new ArrayList<>(List.of(share("encoder", likely)));
    telling.forEach(t -> scores.add(share("without “" + t.word().text() + "”", t.without())));
    SyntaxTree tree = scene.tree();
    return new Explanation(
        "learnt: " + relation,
        null,
        null,
        telling.stream().map(t -> t.word().span()).sorted().toList(),
        tree.path(tree.token(subject.head()), tree.token(object.head())),
        List.of(),
        scores);
  }

  private List<Token> candidates(PairScore score, Mention subject, Mention object) {
    return scene.tree().sentence().tokens().stream()
        .filter(t -> Character.isLetter(t.text().codePointAt(0)))
        .filter(t -> !t.span().overlaps(subject.span()) && !t.span().overlaps(object.span()))
        .sorted(Comparator.comparingDouble((Token t) -> -attention(score, t.span())))
        .limit(TRIED)
        .toList();
  }

  private double attention(PairScore score, Span word) {
    return score.attention(word.start() - sentence.start(), word.end() - sentence.start());
  }

  private double without(Token word, String relation, Mention subject, Mention object) {
    List<PairMention> ends = List.of(shape(subject, sentence), shape(object, sentence));
    Span span = word.span();
    return classifier.without(
        words(scene),
        ends,
        relation,
        span.start() - sentence.start(),
        span.end() - sentence.start());
  }

  /** A sentence as the classifier sees it. */
  static SentenceWords words(SentenceMentions scene) {
    Span sentence = scene.tree().sentence().span();
    return new SentenceWords(
        scene.cut(sentence),
        scene.tree().sentence().tokens().stream()
            .map(
                t ->
                    new SentenceWords.Word(
                        t.span().start() - sentence.start(),
                        t.span().end() - sentence.start(),
                        t.head()))
            .toList());
  }

  /** A mention as the classifier sees it. */
  static PairMention shape(Mention mention, Span sentence) {
    int start = mention.span().start() - sentence.start();
    int end = mention.span().end() - sentence.start();
    return new PairMention(start, end, mention.head(), mention.types(), mention.kind().name());
  }

  static String share(String of, double value) {
    return String.format(Locale.ROOT, "%s: %.2f", of, value);
  }
}
