package dev.groundtrack.query.plan;

import dev.groundtrack.model.Problem;
import dev.groundtrack.model.RefusedException;
import dev.groundtrack.model.SearchIndex;
import java.util.List;

/** What is asked of an index as a ranking. */
final class Rankings {
  /** As many as {@code @neo4j/graphql} always asks for. */
  private static final long FEWEST = 4;

  private final Slots slots;

  Rankings(Slots slots) {
    this.slots = slots;
  }

  Ranking of(SearchIndex index, Arguments arguments) {
    return switch (index) {
      case SearchIndex.FullText text ->
          new Ranking.FullText(text.name(), slots.take(phrase(arguments)));
      case SearchIndex.Vectors vectors -> throw new IllegalStateException(vectors.name());
    };
  }

  private static String phrase(Arguments arguments) {
    String phrase = String.valueOf(arguments.text("phrase"));
    if (phrase.isBlank()) {
      throw new RefusedException(
          List.of(
              new Problem(
                  arguments.field() + "(phrase:)",
                  "the phrase is empty",
                  "pass the words to look for")));
    }
    return phrase;
  }
}
