package dev.groundtrack.ingest.relate;

import dev.groundtrack.model.RelationType;
import dev.groundtrack.statement.Mention;
import dev.groundtrack.statement.Mode;
import dev.groundtrack.statement.Polarity;
import dev.groundtrack.statement.Statement;
import dev.groundtrack.statement.syntax.SyntaxTree;
import dev.groundtrack.statement.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads what a speaker enters into by saying so: “NASA must”, “until the West lifts”. */
final class Demands {
  private static final double UNSURE = 0.6;
  private static final String IT = "it";

  private final Scene scene;
  private final Lexicon lexicon;

  Demands(Scene scene, Lexicon lexicon) {
    this.scene = scene;
    this.lexicon = lexicon;
  }

  /** The relations between a statement's speaker and those that its content speaks of. */
  List<Candidate> of(Statement statement) {
    Mention speaker = statement.speaker();
    List<Candidate> found = new ArrayList<>();
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

  private void add(Mention speaker, Token verb, Token subject, List<Candidate> found) {
    SyntaxTree tree = scene.tree();
    tree.children(verb, "aux")
        .forEach(aux -> add(IT + " " + Grammar.lemma(aux), new Said(speaker, aux, subject), found));
    tree.children(verb, "mark", "case", "advmod")
        .forEach(m -> add(Grammar.lemma(m) + " " + IT, new Said(speaker, m, subject), found));
  }

  private record Said(Mention speaker, Token by, Token of) {}

  private void add(String words, Said said, List<Candidate> found) {
    for (RelationType relation : lexicon.said(words)) {
      for (End end : new Ends(scene).of(said.of(), relation.to())) {
        Mention other = end.mention();
        boolean typed = !other.types().isEmpty() && other.kind() != Mention.Kind.PRONOUN;
        if (typed && !other.text().equals(said.speaker().text())) {
          found.add(
              new Candidate(
                  relation,
                  said.by(),
                  Set.of(),
                  0,
                  End.sure(said.speaker()),
                  end,
                  UNSURE,
                  Rule.says(words)));
        }
      }
    }
  }
}
