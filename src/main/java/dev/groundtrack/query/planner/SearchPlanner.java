package dev.groundtrack.query.planner;

import dev.groundtrack.api.Api;
import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.api.FieldMeaning.HitPart;
import dev.groundtrack.api.FieldMeaning.MatchPart;
import dev.groundtrack.api.FieldMeaning.SearchPart;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.PropertyAccess;
import dev.groundtrack.model.SearchedNodes;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.plan.Labels;
import dev.groundtrack.query.plan.Search;
import dev.groundtrack.query.plan.Target;
import dev.groundtrack.query.search.SearchTerms;
import graphql.schema.SelectedField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The field {@code search} as a search. */
final class SearchPlanner {
  private static final int MOST = 100;

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
        searched.stream().map(SearchPlanner::indexes).toList(),
        asked(root, phrases, fields(target).stream().anyMatch(Search.Field::naming)),
        parts(target, root.selected()));
  }

  private static Search.Indexes indexes(SearchedNodes nodes) {
    return new Search.Indexes(
        nodes.label(),
        nodes.words(),
        nodes.vectors(),
        nodes.properties().stream()
            .map(p -> new Search.Text(p.databaseName(), p.list(), p.naming() != null))
            .toList(),
        nodes.except());
  }

  /** The names and searched texts of all that may be found. */
  private List<Search.Field> fields(Target target) {
    Stream<Property> names =
        target.types().keySet().stream()
            .flatMap(type -> Stream.ofNullable(api.model().nodeTypes().get(type)))
            .flatMap(type -> type.properties().stream())
            .filter(p -> p.naming() != null);
    Stream<Property> texts =
        SearchedNodes.of(api.model()).stream().flatMap(nodes -> nodes.properties().stream());
    return Stream.concat(names, texts)
        .filter(p -> p.usage().may(PropertyAccess.Reading.SELECT))
        .map(p -> new Search.Field(p.name(), p.databaseName(), p.naming() != null))
        .distinct()
        .toList();
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

  private Search.Asked asked(RootField root, PhraseVectors phrases, boolean named) {
    String text = String.valueOf(root.arguments().get("text"));
    SearchTerms terms = SearchTerms.of(text);
    if (terms.words().isEmpty()) {
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
        new Search.Terms(
            parameters.take(terms.forWords()), named ? parameters.take(terms.forNames()) : null),
        vector.map(parameters::take).orElse(null),
        new Search.Options(
            parameters.take(labels(root.arguments().get("types"))),
            parameters.take(first),
            parameters.take(
                vector.isPresent() && phrases.areComplete() ? List.of() : List.of("MEANING"))));
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
      case MATCHED -> new Search.Matched(key, fields(target), matched(field));
      case NODE ->
          new Search.Node(
              key, selections.plan(target, field.getSelectionSet().getImmediateFields()));
    };
  }

  private List<Search.MatchPart> matched(SelectedField matched) {
    List<Search.MatchPart> parts = new ArrayList<>();
    for (SelectedField field : matched.getSelectionSet().getImmediateFields()) {
      String key = field.getResultKey();
      meaning(field, MatchPart.class)
          .ifPresent(
              part ->
                  parts.add(
                      switch (part) {
                        case FIELD -> new Search.MatchPart(key, Search.What.FIELD);
                        case TEXT -> new Search.MatchPart(key, Search.What.TEXT);
                      }));
    }
    return parts;
  }

  private <M extends FieldMeaning> Optional<M> meaning(SelectedField field, Class<M> kind) {
    return api.field(field.getObjectTypeNames().getFirst(), field.getName(), kind);
  }
}
