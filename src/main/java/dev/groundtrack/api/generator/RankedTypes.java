package dev.groundtrack.api.generator;

import dev.groundtrack.api.FieldMeaning.ConnectionPart;
import dev.groundtrack.api.FieldMeaning.EdgePart;
import dev.groundtrack.api.InputMeaning;
import dev.groundtrack.api.ListInputs;
import dev.groundtrack.api.RootFieldMeaning;
import dev.groundtrack.api.TypeNames;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.SearchIndex;

/**
 * The root fields that ask an index, and their types, named as {@code @neo4j/graphql} names them.
 */
final class RankedTypes {
  private final ApiBuilder builder;

  RankedTypes(ApiBuilder builder) {
    this.builder = builder;
  }

  void write(TypeDefinitions.Fields query, EntityType type) {
    if (type.indexes().isEmpty()) {
      return;
    }
    String where = TypeNames.rankedWhere(type.name());
    String sort = TypeNames.rankedSort(type.name());
    String connection = TypeNames.capital(type.plural()) + "IndexConnection";
    for (SearchIndex index : type.indexes()) {
      query.field(
          "What an index finds, the best first.",
          index.queryName(),
          asked(index)
              .add("where", where)
              .add("sort", TypeReferences.listOf(sort))
              .page()
              .asOf(builder.keepsPast(type.name()))
              .list(),
          TypeReferences.required(connection));
      builder.means(
          ApiBuilder.QUERY,
          index.queryName(),
          new RootFieldMeaning.RankedConnection(type.name(), index, new ListInputs(where, sort)));
    }
    inputs(type.name(), where, sort);
    outputs(type.name(), connection);
  }

  private static Arguments asked(SearchIndex index) {
    Arguments phrase = new Arguments().add("phrase", TypeReferences.required("String"));
    return switch (index) {
      case SearchIndex.FullText text -> phrase;
      case SearchIndex.Vectors vectors ->
          vectors.byPhrase()
              ? phrase
              : new Arguments().add("vector", TypeReferences.listOf("Float"));
    };
  }

  private void inputs(String type, String where, String sort) {
    builder
        .types
        .input(where, "")
        .field("score", "FloatWhere")
        .field("node", TypeNames.where(type));
    builder.says(where, "score", InputMeaning.Score.SCORE);
    builder.says(
        where, "node", new InputMeaning.Within(InputMeaning.Place.NODE, TypeNames.where(type)));
    if (!builder.types.has("FloatWhere")) {
      builder
          .types
          .input("FloatWhere", "Between these, both among them.")
          .field("min", "Float")
          .field("max", "Float");
    }
    TypeDefinitions.Fields order = builder.types.input(sort, "").field("score", "SortDirection");
    builder.says(sort, "score", InputMeaning.Score.SCORE);
    if (builder.isSortable(type)) {
      order.field("node", TypeNames.sort(type));
      builder.says(
          sort, "node", new InputMeaning.Within(InputMeaning.Place.NODE, TypeNames.sort(type)));
    }
  }

  private void outputs(String type, String connection) {
    String edge = type + "IndexEdge";
    builder
        .types
        .object(edge, "")
        .field("node", TypeReferences.required(type))
        .field("cursor", TypeReferences.required("String"))
        .field(
            "How well it meets what was asked; greater is better.",
            "score",
            TypeReferences.required("Float"));
    builder.means(edge, "node", EdgePart.NODE);
    builder.means(edge, "cursor", EdgePart.CURSOR);
    builder.means(edge, "score", EdgePart.SCORE);
    builder
        .types
        .object(connection, "")
        .field("edges", TypeReferences.requiredListOf(edge))
        .field("pageInfo", TypeReferences.required("PageInfo"))
        .field("totalCount", TypeReferences.required("Int"));
    builder.means(connection, "edges", ConnectionPart.EDGES);
    builder.means(connection, "pageInfo", ConnectionPart.PAGE_INFO);
    builder.means(connection, "totalCount", ConnectionPart.TOTAL_COUNT);
  }
}
