package dev.groundtrack.model.sdl;

import dev.groundtrack.model.Property;
import dev.groundtrack.model.SearchIndex;
import dev.groundtrack.problem.ProblemCollector;
import graphql.language.DirectivesContainer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the indexes that types ask for off their directives. */
final class SearchIndexReader {
  private static final Set<String> TEXTS = Set.of("String", "ID");

  private static final Set<String> VECTOR_ARGUMENTS =
      Set.of(
          "indexName",
          "queryName",
          "embeddingProperty",
          "provider",
          "maxPhraseLength",
          "dimensions");

  /** As many as the database's vector indexes take. */
  private static final int MOST_DIMENSIONS = 4096;

  /** The model in this process. */
  private static final String PROVIDER = "LOCAL";

  private final ProblemCollector problems;
  private final Map<String, String> indexes = new LinkedHashMap<>();
  private final Set<String> queries = new LinkedHashSet<>(Set.of("node", "paths"));

  SearchIndexReader(ProblemCollector problems) {
    this.problems = problems;
  }

  /** Takes the names of the root fields that a type has anyway. */
  void taken(String plural) {
    queries.add(plural);
    queries.add(plural + "Connection");
  }

  List<SearchIndex> read(DirectivesContainer<?> type, Map<String, Property> fields) {
    List<SearchIndex> found = new ArrayList<>();
    AppliedDirective.on(type, "fulltext").stream()
        .flatMap(directive -> directive.objects("indexes", problems).stream())
        .forEach(index -> fullText(index, fields).ifPresent(found::add));
    AppliedDirective.on(type, "vector").stream()
        .flatMap(directive -> directive.objects("indexes", problems).stream())
        .forEach(index -> vectors(index, fields).ifPresent(found::add));
    return found;
  }

  private Optional<SearchIndex> fullText(
      AppliedDirective.Given index, Map<String, Property> fields) {
    String place = "@fulltext";
    boolean whole =
        needs(place, index, "indexName")
            & needs(place, index, "queryName")
            & needs(place, index, "fields")
            & index.knows(place, Set.of("indexName", "queryName", "fields"), problems);
    if (!whole) {
      return Optional.empty();
    }
    List<Property> properties = new ArrayList<>();
    for (String name : index.texts("fields")) {
      Property field = fields.get(name);
      if (field != null && TEXTS.contains(field.type())) {
        properties.add(field);
        continue;
      }
      problems.add(
          index.at(),
          field == null
              ? "@fulltext names the unknown field \"" + name + "\""
              : "@fulltext names the field \"" + name + "\", which holds no text",
          ProblemCollector.didYouMean(
              name,
              fields.values().stream()
                  .filter(f -> TEXTS.contains(f.type()))
                  .map(Property::name)
                  .toList()));
    }
    String name = index.text("indexName");
    alone(index, name, name + " of " + properties);
    asks(index, index.text("queryName"));
    return Optional.of(new SearchIndex.FullText(name, index.text("queryName"), properties));
  }

  private Optional<SearchIndex> vectors(
      AppliedDirective.Given index, Map<String, Property> fields) {
    String place = "@vector";
    boolean whole =
        needs(place, index, "indexName")
            & needs(place, index, "queryName")
            & needs(place, index, "embeddingProperty")
            & index.knows(place, VECTOR_ARGUMENTS, problems);
    if (!whole) {
      return Optional.empty();
    }
    String named = index.text("embeddingProperty");
    Property field = fields.get(named);
    if (field != null && !(field.list() && field.type().equals("Float"))) {
      problems.add(
          index.at(),
          "@vector names the field \"" + named + "\", which holds no vector",
          "make it [Float!], or name a property of the nodes that is no field");
    }
    if (index.has("provider") && !index.text("provider").equals(PROVIDER)) {
      problems.add(
          index.at(),
          "the provider " + index.text("provider") + " is not asked from here",
          "say provider: "
              + PROVIDER
              + " for the model in this process, or take it out and pass"
              + " vectors");
    }
    String property = field == null ? named : field.databaseName();
    String name = index.text("indexName");
    Integer dimensions = dimensions(index);
    alone(index, name, "vectors " + property + dimensions);
    asks(index, index.text("queryName"));
    Integer longest =
        index.scalar("maxPhraseLength").map(value -> ((Number) value).intValue()).orElse(null);
    return Optional.of(
        new SearchIndex.Vectors(
            name, index.text("queryName"), property, index.has("provider"), longest, dimensions));
  }

  private @Nullable Integer dimensions(AppliedDirective.Given index) {
    Integer here = index.has("provider") ? SearchIndex.Vectors.OF_PHRASES : null;
    Object said = index.scalar("dimensions").orElse(here);
    if (said == null) {
      return null;
    }
    long dimensions = said instanceof Number number ? number.longValue() : 0;
    if (dimensions < 1 || dimensions > MOST_DIMENSIONS) {
      problems.add(
          index.at(),
          "@vector has the dimensions " + said,
          "say how many numbers a vector has, from 1 to " + MOST_DIMENSIONS);
      return null;
    }
    if (here != null && dimensions != here) {
      problems.add(
          index.at(),
          "@vector has " + dimensions + " dimensions, and the model in this process makes " + here,
          "take dimensions out");
    }
    return (int) dimensions;
  }

  private boolean needs(String place, AppliedDirective.Given index, String argument) {
    if (index.has(argument)) {
      return true;
    }
    problems.add(
        index.at(),
        "an index of " + place + " lacks its " + argument,
        "say " + argument + " as well");
    return false;
  }

  /** One index has one name, in the whole database. */
  private void alone(AppliedDirective.Given index, String name, String what) {
    String before = indexes.putIfAbsent(name, what);
    if (before != null && !before.equals(what)) {
      problems.add(
          index.at(),
          "there are two indexes \"" + name + "\"",
          "give one of them another indexName");
    }
  }

  private void asks(AppliedDirective.Given index, String query) {
    if (!queries.add(query)) {
      problems.add(
          index.at(),
          "there are two queries \"" + query + "\"",
          "give one of them another queryName");
    }
  }
}
