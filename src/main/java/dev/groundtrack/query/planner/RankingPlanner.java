package dev.groundtrack.query.planner;

import dev.groundtrack.model.SearchIndex;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.plan.Ranking;
import java.util.List;

/** What is asked of an index as a ranking. */
final class RankingPlanner {
  /** As many as {@code @neo4j/graphql} always asks for. */
  private static final long FEWEST = 4;

  private static final long MOST = 1_000;

  private final Parameters parameters;
  private final PhraseVectors phrases;

  RankingPlanner(Parameters parameters, PhraseVectors phrases) {
    this.parameters = parameters;
    this.phrases = phrases;
  }

  Ranking plan(SearchIndex index, FieldArguments arguments) {
    return switch (index) {
      case SearchIndex.FullText text ->
          new Ranking.FullText(text.name(), parameters.take(phrase(arguments)));
      case SearchIndex.Vectors vectors -> {
        Long first = arguments.count("first", Long.MAX_VALUE);
        long most = Math.max(FEWEST, first == null ? 0 : first);
        if (most > MOST) {
          throw refused(
              arguments, "first", "at most " + MOST + " neighbours are found", "pass fewer");
        }
        yield new Ranking.Nearest(
            vectors.name(), parameters.take(most), parameters.take(vector(vectors, arguments)));
      }
    };
  }

  private Object vector(SearchIndex.Vectors index, FieldArguments arguments) {
    if (index.byPhrase()) {
      String phrase = phrase(arguments);
      Integer longest = index.maxPhraseLength();
      if (longest != null && phrase.codePointCount(0, phrase.length()) > longest) {
        throw refused(
            arguments,
            "phrase",
            "the phrase is longer than " + longest + " characters",
            "pass a shorter one");
      }
      return phrases.vector(phrase);
    }
    List<?> vector = (List<?>) arguments.values().get("vector");
    if (vector == null || vector.isEmpty()) {
      throw refused(arguments, "vector", "there is no vector", "pass a list of numbers");
    }
    Integer dimensions = index.dimensions();
    if (dimensions != null && vector.size() != dimensions) {
      throw refused(
          arguments,
          "vector",
          "the vector has " + vector.size() + " numbers, and those of the index have " + dimensions,
          "pass " + dimensions + " numbers, made by the model that made those of the nodes");
    }
    return vector;
  }

  private static RefusedException refused(
      FieldArguments arguments, String argument, String what, String remedy) {
    return RefusedException.of(arguments.field() + "(" + argument + ":)", what, remedy);
  }

  private static String phrase(FieldArguments arguments) {
    String phrase = String.valueOf(arguments.text("phrase"));
    if (phrase.isBlank()) {
      throw refused(arguments, "phrase", "the phrase is empty", "pass the words to look for");
    }
    return phrase;
  }
}
