package dev.groundtrack.query.planner;

import dev.groundtrack.problem.RefusedException;
import java.util.List;
import java.util.Optional;

/** Makes vectors of phrases. */
public interface PhraseVectors {
  /** Where there is no model that could. */
  PhraseVectors NONE =
      new PhraseVectors() {
        @Override
        public Optional<List<Double>> meaning(String phrase) {
          return Optional.empty();
        }

        @Override
        public boolean areComplete() {
          return false;
        }
      };

  /** The vector of a phrase, where there is a model that makes it. */
  Optional<List<Double>> meaning(String phrase);

  /** Whether every node has its vector, so that all can be found by what they mean. */
  boolean areComplete();

  /**
   * The vector of a phrase.
   *
   * @throws RefusedException if none can be made
   */
  default List<Double> vector(String phrase) {
    return meaning(phrase)
        .orElseThrow(
            () ->
                RefusedException.of(
                    "groundtrack.embeddings",
                    "there is no model here that makes vectors of phrases",
                    "set groundtrack.embeddings to true, or pass a vector"));
  }
}
