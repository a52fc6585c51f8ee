package dev.groundtrack.ingest.lexicon;

import dev.groundtrack.model.RelationType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A phrase of the schema's wording that is no more than types and prepositions: “Person of|at
 * Agency”.
 */
public record PrepositionWording(
    RelationType relation,
    Set<String> subjects,
    Set<String> prepositions,
    Set<String> objects,
    String text) {
  public PrepositionWording {
    subjects = Set.copyOf(subjects);
    prepositions = Set.copyOf(prepositions);
    objects = Set.copyOf(objects);
  }

  /** The wording that a phrase is; none if it has words of its own. */
  public static Optional<PrepositionWording> of(RelationType relation, String text) {
    List<Set<String>> parts =
        Arrays.stream(text.split("\\s+")).map(p -> Set.of(p.split("\\|"))).toList();
    boolean joined =
        parts.size() == 3
            && relation.from().containsAll(parts.getFirst())
            && WordList.WORDING_PREPOSITIONS.words().containsAll(parts.get(1))
            && relation.to().containsAll(parts.getLast());
    return joined
        ? Optional.of(
            new PrepositionWording(relation, parts.getFirst(), parts.get(1), parts.getLast(), text))
        : Optional.empty();
  }
}
