package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Explanation;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.classify.PairClassifier;
import dev.groundtrack.ingest.classify.PairScore;
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

  LearntExplainer(PairClassifier classifier, SentenceMentions scene) {
    this.classifier = classifier;
    this.scene = scene;
  }

  /** A word, and how likely the relation is without it. */
  private record Tried(Token word, double without) {}

  Explanation explain(String relation, PairScore score) {
    double likely = score.of(relation);
    List<Tried> telling =
        candidates(score).stream()
            .map(word -> new Tried(word, without(word, relation, score)))
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
        tree.path(tree.token(score.subject().head()), tree.token(score.object().head())),
        List.of(),
        scores);
  }

  private List<Token> candidates(PairScore score) {
    return scene.tree().sentence().tokens().stream()
        .filter(t -> Character.isLetter(t.text().codePointAt(0)))
        .filter(t -> !t.span().overlaps(score.subject().span()))
        .filter(t -> !t.span().overlaps(score.object().span()))
        .sorted(Comparator.comparingDouble((Token t) -> -score.attention(t.span())))
        .limit(TRIED)
        .toList();
  }

  private double without(Token word, String relation, PairScore score) {
    Span sentence = scene.tree().sentence().span();
    String before = scene.cut(new Span(sentence.start(), word.span().start()));
    String behind = scene.cut(new Span(word.span().end(), sentence.end()));
    List<Mention> ends = List.of(score.subject(), score.object());
    return classifier
        .score(
            before + " ".repeat(word.span().length()) + behind,
            scene.tree(),
            ends,
            (subject, object) -> subject.equals(score.subject()))
        .stream()
        .mapToDouble(again -> again.of(relation))
        .findFirst()
        .orElse(0);
  }

  static String share(String of, double value) {
    return String.format(Locale.ROOT, "%s: %.2f", of, value);
  }
}
