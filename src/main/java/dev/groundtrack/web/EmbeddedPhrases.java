package dev.groundtrack.web;

import dev.groundtrack.embedding.BackgroundEmbedding;
import dev.groundtrack.embedding.SentenceModel;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.planner.PhraseVectors;
import java.util.List;
import java.util.Optional;

/** Vectors of phrases by the model that makes those of the nodes. */
record EmbeddedPhrases(SentenceModel model, BackgroundEmbedding background)
    implements PhraseVectors {
  @Override
  public Optional<List<Double>> meaning(String phrase) {
    return model.vector(phrase);
  }

  @Override
  public List<Double> vector(String phrase) {
    return meaning(phrase)
        .orElseThrow(
            () ->
                RefusedException.of(
                    "phrase",
                    "there is nothing in the phrase that the model reads",
                    "pass the words to look for, or a vector"));
  }

  @Override
  public boolean areComplete() {
    return background.isComplete();
  }
}
