package dev.groundtrack.ingest.attribution;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.text.Span;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The mentions of those who speak: one that was found, or the noun phrase as it stands. */
final class SpeakerMentions {
  private final ParsedText prose;
  private final Map<Integer, List<Mention>> mentions;

  SpeakerMentions(ParsedText prose, List<Mention> mentions) {
    this.prose = prose;
    this.mentions = mentions.stream().collect(Collectors.groupingBy(Mention::sentence));
  }

  /** The mention whose head is this token, or which holds it; else one made of its noun phrase. */
  Mention mention(SyntaxTree tree, Token head) {
    return mentions.getOrDefault(tree.sentence().index(), List.of()).stream()
        .filter(m -> m.span().contains(head.span()))
        .min(
            Comparator.comparing((Mention m) -> m.head() != head.index())
                .thenComparing(m -> m.span().length()))
        .orElseGet(() -> phrase(tree, head));
  }

  private Mention phrase(SyntaxTree tree, Token head) {
    Set<Token> without =
        Set.copyOf(
            tree.children(head, "acl", "acl:relcl", "case", "cc", "parataxis", "dep", "appos")
                .toList());
    Span span =
        TokenSpans.of(tree.sentence(), tree.subtree(head, without)).stream()
            .filter(s -> s.contains(head.span()))
            .findFirst()
            .orElse(head.span());
    return new Mention(
        span,
        tree.sentence().index(),
        head.index(),
        prose.text().cut(span),
        kind(head),
        Set.of(),
        null,
        false);
  }

  private static Mention.Kind kind(Token head) {
    if (PartsOfSpeech.isPronoun(head)) {
      return Mention.Kind.PRONOUN;
    }
    return PartsOfSpeech.isProperNoun(head) ? Mention.Kind.NAME : Mention.Kind.NOMINAL;
  }
}
