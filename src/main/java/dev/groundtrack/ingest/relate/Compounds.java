package dev.groundtrack.ingest.relate;

import dev.groundtrack.statement.Mention;
import dev.groundtrack.statement.syntax.SyntaxTree;
import dev.groundtrack.statement.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads relations from participles between two names: “NASA-operated Perigee 3”. */
final class Compounds {
  private static final Set<String> PARTICIPLES = Set.of("VBD", "VBN", "JJ");
  private static final double SURE = 0.75;
  private static final int FARTHEST = 4;

  private final Scene scene;
  private final SyntaxTree tree;

  Compounds(Scene scene) {
    this.scene = scene;
    this.tree = scene.tree();
  }

  /** By a participle that has its doer, or its place, right before it. */
  List<Candidate> of(Token verb, List<Phrase> phrases) {
    List<Candidate> found = new ArrayList<>();
    if (!PARTICIPLES.contains(verb.tag())) {
      return found;
    }
    Optional<Mention> before = before(verb);
    Optional<Mention> behind = behind(verb);
    if (before.isEmpty() || behind.isEmpty()) {
      return found;
    }
    for (Phrase phrase : phrases) {
      if (phrase.words().size() == 1 && phrase.companions().isEmpty()) {
        boolean straight = phrase.isDirect() != phrase.inverse();
        found.add(
            new Candidate(
                phrase.relation(),
                verb,
                Set.of(verb),
                1,
                End.sure(straight ? before.get() : behind.get()),
                End.sure(straight ? behind.get() : before.get()),
                SURE,
                Rule.of(phrase, "verb: …-" + verb.text())));
      }
    }
    return found;
  }

  private Optional<Mention> before(Token verb) {
    int at = verb.index() - 1;
    boolean hyphen = at > 0 && tree.token(at).tag().equals("HYPH");
    boolean attribute = hyphen || verb.relation().equals("amod");
    return scene
        .endingAt(hyphen ? at - 1 : at)
        .filter(m -> attribute && m.kind() == Mention.Kind.NAME);
  }

  /** The name in the rest of the noun phrase. */
  private Optional<Mention> behind(Token verb) {
    int at = verb.index() + 1;
    while (at < tree.sentence().tokens().size() && at - verb.index() <= FARTHEST) {
      Optional<Mention> name = scene.startingAt(at).filter(m -> m.kind() == Mention.Kind.NAME);
      if (name.isPresent()) {
        return name;
      }
      if (!tree.token(at).tag().matches("JJ.*|NN.*|HYPH|CD")) {
        return Optional.empty();
      }
      at++;
    }
    return Optional.empty();
  }
}
