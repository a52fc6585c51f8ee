package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Claim;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.lexicon.WordNetClasses;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which mentions of a sentence may be related to each other, whatever the words between them: those
 * that the rules relate, names, pronouns and the domain's nouns, and the phrases whose noun means
 * people or a group of them in WordNet (“the two test pilots”). At most {@link #MOST}, those first
 * that the rules relate.
 */
final class CandidateMentions {
  /** How many of a sentence: pairs grow with their square. */
  static final int MOST = 14;

  private final SentenceMentions scene;
  private final NominalMentions phrases;

  CandidateMentions(SentenceMentions scene) {
    this.scene = scene;
    this.phrases = new NominalMentions(scene);
  }

  /** In the order of the text; of two that mean the same words the rules' own. */
  List<Mention> with(List<Claim> claims) {
    Set<Mention> found = new LinkedHashSet<>();
    for (Claim claim : claims) {
      add(claim.subject(), found);
      add(claim.object(), found);
    }
    scene.mentions().forEach(m -> add(m, found));
    SyntaxTree tree = scene.tree();
    for (Token token : tree.sentence().tokens()) {
      if (found.size() < MOST
          && isPeople(token)
          && found.stream().noneMatch(m -> m.head() == token.index())) {
        phrases.mention(token).ifPresent(m -> add(m, found));
      }
    }
    return found.stream()
        .sorted(
            Comparator.comparing((Mention m) -> m.span().start())
                .thenComparing(m -> -m.span().length()))
        .toList();
  }

  private void add(Mention mention, Set<Mention> found) {
    boolean here = mention.sentence() == scene.tree().sentence().index();
    if (here
        && found.size() < MOST
        && found.stream().noneMatch(m -> m.span().equals(mention.span()))) {
      found.add(mention);
    }
  }

  private boolean isPeople(Token token) {
    return PartsOfSpeech.isCommonNoun(token)
        && !SyntaxTree.hasRelation(token, "compound")
        && WordNetClasses.get().isPeople(Grammar.lemma(token));
  }
}
