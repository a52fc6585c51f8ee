package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.lexicon.MatchedWording;
import dev.groundtrack.ingest.lexicon.WordingPhrase;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads relations from participles between two names: “NASA-operated Perigee 3”. */
final class CompoundPatterns {
  private static final Set<String> PARTICIPLES = Set.of("VBD", "VBN", "JJ");
  private static final double SURE = 0.75;
  private static final int FARTHEST = 4;

  private final SentenceMentions scene;
  private final SyntaxTree tree;

  CompoundPatterns(SentenceMentions scene) {
    this.scene = scene;
    this.tree = scene.tree();
  }

  /** Matches a participle with its agent, or its place, right before it. */
  List<RelationCandidate> match(Token verb, List<WordingPhrase> phrases) {
    List<RelationCandidate> found = new ArrayList<>();
    if (!PARTICIPLES.contains(verb.tag())) {
      return found;
    }
    Optional<Mention> before = before(verb);
    Optional<Mention> behind = behind(verb);
    if (before.isEmpty() || behind.isEmpty()) {
      return found;
    }
    for (WordingPhrase phrase : phrases) {
      if (phrase.words().size() == 1 && phrase.companions().isEmpty()) {
        boolean straight = phrase.isDirect() != phrase.inverse();
        found.add(
            new RelationCandidate(
                phrase.relation(),
                verb,
                Set.of(verb),
                1,
                Argument.sure(straight ? before.get() : behind.get()),
                Argument.sure(straight ? behind.get() : before.get()),
                SURE,
                MatchedWording.of(phrase, "verb: …-" + verb.text())));
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
    while (at < tree.size() && at - verb.index() <= FARTHEST) {
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
