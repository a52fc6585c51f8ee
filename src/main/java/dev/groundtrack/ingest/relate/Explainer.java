package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Explanation;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.lexicon.MatchedWording;
import dev.groundtrack.ingest.relate.time.ClaimTiming;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Tells when a candidate holds, and why it was read as it was. */
final class Explainer {
  private final SyntaxTree tree;
  private final ClaimTiming timing;

  Explainer(SyntaxTree tree) {
    this.tree = tree;
    this.timing = new ClaimTiming(tree);
  }

  ClaimTiming.Timed timed(RelationCandidate candidate) {
    return timing.of(candidate.trigger(), head(candidate.subject().mention()).orElse(null));
  }

  Explanation explain(RelationCandidate candidate, Factuality fact, ClaimTiming.Timed timed) {
    MatchedWording rule = candidate.rule();
    return new Explanation(
        rule.found(),
        rule.place(candidate.relation()),
        rule.phrase(),
        words(candidate),
        path(candidate),
        Stream.concat(fact.cues().stream(), timed.cues().stream()).toList(),
        scores(candidate));
  }

  private static List<Span> words(RelationCandidate candidate) {
    Set<Token> words = new LinkedHashSet<>(candidate.words());
    words.add(candidate.trigger());
    return words.stream().map(Token::span).sorted().toList();
  }

  /**
   * From the subject up to what is above both ends, by way of the words, and down to the object.
   */
  private List<String> path(RelationCandidate candidate) {
    Set<String> steps = new LinkedHashSet<>();
    Optional<Token> subject = head(candidate.subject().mention());
    Optional<Token> object = head(candidate.object().mention());
    subject.ifPresent(s -> steps.addAll(tree.path(s, candidate.trigger())));
    object.ifPresent(o -> steps.addAll(tree.path(candidate.trigger(), o)));
    return List.copyOf(steps);
  }

  private Optional<Token> head(Mention mention) {
    boolean here = mention.sentence() == tree.sentence().index();
    return here ? Optional.of(tree.token(mention.head())) : Optional.empty();
  }

  private static List<String> scores(RelationCandidate candidate) {
    return List.of(
        score("wording", candidate.sure()),
        score("subject", candidate.subject().weight()),
        score("object", candidate.object().weight()));
  }

  private static String score(String of, double value) {
    return String.format(Locale.ROOT, "%s: %.2f", of, value);
  }
}
