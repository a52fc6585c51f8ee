package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.lexicon.MatchedWording;
import dev.groundtrack.ingest.lexicon.PrepositionWording;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads relations from two names with nothing but a preposition between: “Lee of Orbit”. */
final class PrepositionPatterns {
  private static final double SURE = 0.7;

  private final SentenceMentions scene;
  private final SyntaxTree tree;
  private final List<PrepositionWording> wordings;

  PrepositionPatterns(SentenceMentions scene, List<PrepositionWording> wordings) {
    this.scene = scene;
    this.tree = scene.tree();
    this.wordings = List.copyOf(wordings);
  }

  List<RelationCandidate> find() {
    List<RelationCandidate> found = new ArrayList<>();
    for (Mention subject : scene.mentions()) {
      for (PrepositionWording wording : wordings) {
        if (isNamed(subject, wording.subjects())) {
          add(subject, wording, found);
        }
      }
    }
    return found;
  }

  private static boolean isNamed(Mention mention, Set<String> types) {
    return mention.kind() == Mention.Kind.NAME
        && !mention.types().isEmpty()
        && types.containsAll(mention.types());
  }

  private void add(Mention subject, PrepositionWording wording, List<RelationCandidate> found) {
    int at = scene.behind(subject);
    if (at + 1 >= tree.size() || !Grammar.is(tree.token(at), wording.prepositions())) {
      return;
    }
    int name = tree.token(at + 1).tag().equals("DT") ? at + 2 : at + 1;
    Token preposition = tree.token(at);
    scene
        .startingAt(name)
        .filter(m -> isNamed(m, wording.objects()))
        .map(
            object ->
                new RelationCandidate(
                    wording.relation(),
                    preposition,
                    Set.of(preposition),
                    0,
                    Argument.sure(subject),
                    Argument.sure(object),
                    SURE,
                    new MatchedWording("noun: " + wording.text(), "nouns", wording.text())))
        .ifPresent(found::add);
  }
}
