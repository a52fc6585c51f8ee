package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Mode;
import dev.groundtrack.evidence.Polarity;
import dev.groundtrack.evidence.Statement;
import dev.groundtrack.ingest.lexicon.MatchedWording;
import dev.groundtrack.ingest.lexicon.WordingLexicon;
import dev.groundtrack.model.RelationType;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what a speaker enters into by saying so: “NASA must”, “until the West lifts”. */
final class DemandPatterns {
  private static final double UNSURE = 0.6;
  private static final String IT = "it";

  private final SentenceMentions scene;
  private final WordingLexicon lexicon;

  DemandPatterns(SentenceMentions scene, WordingLexicon lexicon) {
    this.scene = scene;
    this.lexicon = lexicon;
  }

  /** The relations between a statement's speaker and those that its content speaks of. */
  List<RelationCandidate> match(Statement statement) {
    Mention speaker = statement.speaker();
    List<RelationCandidate> found = new ArrayList<>();
    if (speaker == null
        || statement.polarity() == Polarity.NEGATED
        || statement.mode() == Mode.ASKED) {
      return found;
    }
    SyntaxTree tree = scene.tree();
    for (Token verb : tree.sentence().tokens()) {
      if (statement.content().stream().noneMatch(p -> p.contains(verb.span()))) {
        continue;
      }
      tree.child(verb, "nsubj")
          .filter(s -> !s.relation().equals("nsubj:pass"))
          .ifPresent(subject -> add(speaker, verb, subject, found));
    }
    return found;
  }

  private void add(Mention speaker, Token verb, Token subject, List<RelationCandidate> found) {
    SyntaxTree tree = scene.tree();
    tree.children(verb, "aux")
        .forEach(aux -> add(IT + " " + Grammar.lemma(aux), new Said(speaker, aux, subject), found));
    tree.children(verb, "mark", "case", "advmod")
        .forEach(m -> add(Grammar.lemma(m) + " " + IT, new Said(speaker, m, subject), found));
  }

  private record Said(Mention speaker, Token by, Token of) {}

  private void add(String words, Said said, List<RelationCandidate> found) {
    for (RelationType relation : lexicon.said(words)) {
      for (Argument end : new ArgumentResolver(scene).resolve(said.of(), relation.to())) {
        Mention other = end.mention();
        boolean typed = !other.types().isEmpty() && other.kind() != Mention.Kind.PRONOUN;
        if (typed && !other.text().equals(said.speaker().text())) {
          found.add(
              new RelationCandidate(
                  relation,
                  said.by(),
                  Set.of(),
                  0,
                  Argument.sure(said.speaker()),
                  end,
                  UNSURE,
                  MatchedWording.says(words)));
        }
      }
    }
  }
}
