package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.api.FieldMeaning.HitPart;
import dev.groundtrack.api.FieldMeaning.SearchPart;
import dev.groundtrack.model.SearchedNodes;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.plan.Labels;
import dev.groundtrack.query.plan.Search;
import dev.groundtrack.query.plan.Target;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The field {@code search} as a search. */
final class SearchPlanner {
  private static final int MOST = 100;

  /** More words than these narrow nothing. */
  private static final int MOST_WORDS = 100;

  /** More words than these say enough by themselves. */
  private static final int FEW_WORDS = 6;

  private static final int SHORTEST_BEGINNING = 4;
  private static final int ONE_MISTAKE = 5;
  private static final int TWO_MISTAKES = 8;

  private static final Pattern LETTERS = Pattern.compile("\\p{L}+");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private final Api api;
  private final NodeSelections selections;
  private final Parameters parameters;

  SearchPlanner(PlanningContext context, NodeSelections selections) {
    this.api = context.api();
    this.selections = selections;
    this.parameters = context.parameters();
  }

  Search plan(RootField root, PhraseVectors phrases) {
    List<SearchedNodes> searched = SearchedNodes.of(api.model());
    Target target = target(searched);
    return new Search(
        target,
        searched.stream()
            .map(s -> new Search.Indexes(s.label(), s.words(), s.vectors(), s.except()))
            .toList(),
        asked(root, phrases),
        parts(target, root.selected()));
  }

  /** Every type whose nodes are searched, asked by the name of Relay's interface. */
  private Target target(List<SearchedNodes> searched) {
    Map<String, Labels> types = new LinkedHashMap<>();
    api.model()
        .nodeTypes()
        .values()
        .forEach(
            type -> {
              boolean is =
                  searched.stream()
                      .map(SearchedNodes::label)
                      .anyMatch(
                          label -> label.equals(type.label()) || type.interfaces().contains(label));
              if (is) {
                types.put(type.name(), new Labels(type.labels()));
              }
            });
    return new Target(
        "Node", searched.stream().map(SearchedNodes::label).map(Labels::of).toList(), types, "id");
  }

  private Search.Asked asked(RootField root, PhraseVectors phrases) {
    String text = String.valueOf(root.arguments().get("text"));
    List<String> words =
        WORD.matcher(text)
            .results()
            .map(MatchResult::group)
            .limit(MOST_WORDS)
            .map(word -> word.toLowerCase(Locale.ROOT))
            .toList();
    if (words.isEmpty()) {
      throw RefusedException.of(
          "search(text:)", "there is no word in the text", "pass what to look for");
    }
    long first = ((Number) root.arguments().getOrDefault("first", 10)).longValue();
    if (first < 1 || first > MOST) {
      throw RefusedException.of(
          "search(first:)",
          "first is " + first + ", and must be from 1 to " + MOST,
          "pass a number from 1 to " + MOST);
    }
    Optional<List<Double>> vector = phrases.meaning(text);
    return new Search.Asked(
        parameters.take(lucene(words)),
        vector.map(parameters::take).orElse(null),
        parameters.take(labels(root.arguments().get("types"))),
        parameters.take(first),
        parameters.take(
            vector.isPresent() && phrases.areComplete() ? List.of() : List.of("MEANING")));
  }

  /**
   * The words in Lucene's query language: each as it is, and where there are few, longer ones as
   * they may have been mistyped as well, and the last as it may go on. What stands there to the
   * letter counts more.
   */
  private static String lucene(List<String> words) {
    if (words.size() > FEW_WORDS) {
      return String.join(" ", words);
    }
    List<String> terms = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      terms.add(term(words.get(i), i == words.size() - 1));
    }
    return String.join(" ", terms);
  }

  private static String term(String word, boolean isLast) {
    int length = word.codePointCount(0, word.length());
    if (length < SHORTEST_BEGINNING || !LETTERS.matcher(word).matches()) {
      return word;
    }
    String term = word + "^4";
    if (length >= ONE_MISTAKE) {
      term += " " + word + (length < TWO_MISTAKES ? "~1" : "~2");
    }
    return isLast ? term + " " + word + "*" : term;
  }

  private @Nullable List<String> labels(@Nullable Object types) {
    return types == null
        ? null
        : ((List<?>) types)
            .stream().flatMap(t -> api.model().labels(String.valueOf(t)).stream()).toList();
  }

  private List<Search.Part> parts(Target target, List<SelectedField> selected) {
    List<Search.Part> parts = new ArrayList<>();
    for (SelectedField field : selected) {
      meaning(field, SearchPart.class)
          .ifPresent(
              part ->
                  parts.add(
                      switch (part) {
                        case HITS -> new Search.Hits(field.getResultKey(), hit(target, field));
                        case LACKING -> new Search.Lacking(field.getResultKey());
                      }));
    }
    return parts;
  }

  private List<Search.HitPart> hit(Target target, SelectedField hits) {
    List<Search.HitPart> parts = new ArrayList<>();
    for (SelectedField field : hits.getSelectionSet().getImmediateFields()) {
      meaning(field, HitPart.class).ifPresent(part -> parts.add(hitPart(part, target, field)));
    }
    return parts;
  }

  private Search.HitPart hitPart(HitPart part, Target target, SelectedField field) {
    String key = field.getResultKey();
    return switch (part) {
      case SCORE -> new Search.Score(key);
      case MATCHED_BY -> new Search.MatchedBy(key);
      case NODE ->
          new Search.Node(
              key, selections.plan(target, field.getSelectionSet().getImmediateFields()));
    };
  }

  private <M extends FieldMeaning> Optional<M> meaning(SelectedField field, Class<M> kind) {
    return api.field(field.getObjectTypeNames().getFirst(), field.getName(), kind);
  }
}
