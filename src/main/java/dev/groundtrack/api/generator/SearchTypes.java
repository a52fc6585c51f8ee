package dev.groundtrack.api.generator;

import dev.groundtrack.api.FieldMeaning.HitPart;
import dev.groundtrack.api.FieldMeaning.SearchPart;
import dev.groundtrack.api.RootFieldMeaning;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.SearchedNodes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The field that searches whatever the schema marks for it. */
final class SearchTypes {
  private final ApiBuilder builder;

  SearchTypes(ApiBuilder builder) {
    this.builder = builder;
  }

  void write(TypeDefinitions.Fields query) {
    Set<String> types = types();
    if (types.isEmpty()) {
      return;
    }
    query.field(
        "Whatever a text is about: by its words, by what it means, and by what stands near both in"
            + " the graph; the best first.",
        "search",
        new Arguments()
            .add("text", TypeReferences.required("String"))
            .add("types", TypeReferences.listOf("SearchType"))
            .add("first", 10)
            .asOf(builder.keepsPast())
            .list(),
        TypeReferences.required("SearchResults"));
    builder.means(ApiBuilder.QUERY, "search", new RootFieldMeaning.Search());
    TypeDefinitions.Values names = builder.types.enumeration("SearchType", "What can be searched.");
    types.forEach(names::value);
    builder
        .types
        .enumeration("SearchWay", "How something is found.")
        .value("By its words.", "WORDS")
        .value("By what it means.", "MEANING")
        .value("By what it stands next to: several that were found otherwise.", "GRAPH");
    builder
        .types
        .object("SearchResults", "What a search finds.")
        .field("hits", TypeReferences.requiredListOf("SearchHit"))
        .field(
            "Ways that are turned off, or not ready for everything yet.",
            "lacking",
            TypeReferences.requiredListOf("SearchWay"));
    builder
        .types
        .object("SearchHit", "One thing that a search finds.")
        .field(
            "Its places on the lists of all ways, fused (reciprocal rank fusion); greater is"
                + " better.",
            "score",
            TypeReferences.required("Float"))
        .field("node", TypeReferences.required(ApiBuilder.NODE))
        .field(
            "The ways on whose lists it stands.",
            "matchedBy",
            TypeReferences.requiredListOf("SearchWay"));
    builder.means("SearchResults", "hits", SearchPart.HITS);
    builder.means("SearchResults", "lacking", SearchPart.LACKING);
    builder.means("SearchHit", "score", HitPart.SCORE);
    builder.means("SearchHit", "node", HitPart.NODE);
    builder.means("SearchHit", "matchedBy", HitPart.MATCHED_BY);
  }

  /** Interfaces and types whose nodes are searched and have an id. */
  private Set<String> types() {
    List<String> labels =
        SearchedNodes.of(builder.model).stream().map(SearchedNodes::label).toList();
    Set<String> concrete = new LinkedHashSet<>();
    for (EntityType type : builder.model.nodeTypes().values()) {
      boolean searched =
          labels.contains(type.label()) || type.interfaces().stream().anyMatch(labels::contains);
      if (searched && ApiBuilder.hasId(type)) {
        concrete.add(type.name());
      }
    }
    Set<String> all = new LinkedHashSet<>();
    for (InterfaceType type : builder.model.interfaces().values()) {
      if (concrete.containsAll(type.implementations())) {
        all.add(type.name());
      }
    }
    all.addAll(concrete);
    return all;
  }
}
