package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.lexicon.MatchedWording;
import dev.groundtrack.ingest.lexicon.WordingPhrase;
import dev.groundtrack.model.RelationType;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads relations from two names with nothing but a preposition between: “Lee of Orbit”. */
public final class PrepositionPatterns {
  private static final double SURE = 0.7;

  private final SentenceMentions scene;
  private final SyntaxTree tree;
  private final List<Wording> wordings;

  PrepositionPatterns(SentenceMentions scene, List<Wording> wordings) {
    this.scene = scene;
    this.tree = scene.tree();
    this.wordings = List.copyOf(wordings);
  }

  /**
   * A phrase of the schema's wording that is no more than types and prepositions: “Person of|at
   * Agency”.
   */
  public record Wording(
      RelationType relation,
      Set<String> subjects,
      Set<String> prepositions,
      Set<String> objects,
      String text) {
    public Wording {
      subjects = Set.copyOf(subjects);
      prepositions = Set.copyOf(prepositions);
      objects = Set.copyOf(objects);
    }

    /** The wording that a phrase is; none if it has words of its own. */
    public static Optional<Wording> of(RelationType relation, String text) {
      List<Set<String>> parts =
          Arrays.stream(text.split("\\s+")).map(p -> Set.of(p.split("\\|"))).toList();
      boolean joined =
          parts.size() == 3
              && relation.from().containsAll(parts.getFirst())
              && WordingPhrase.PREPOSITIONS.containsAll(parts.get(1))
              && relation.to().containsAll(parts.getLast());
      return joined
          ? Optional.of(
              new Wording(relation, parts.getFirst(), parts.get(1), parts.getLast(), text))
          : Optional.empty();
    }
  }

  List<RelationCandidate> find() {
    List<RelationCandidate> found = new ArrayList<>();
    for (Mention subject : scene.mentions()) {
      for (Wording wording : wordings) {
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

  private void add(Mention subject, Wording wording, List<RelationCandidate> found) {
    int at = scene.behind(subject);
    if (at + 1 >= tree.sentence().tokens().size()
        || !Grammar.is(tree.token(at), wording.prepositions())) {
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
