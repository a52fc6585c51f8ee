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

  void write(SdlWriter.Block query, EntityType type) {
    if (type.indexes().isEmpty()) {
      return;
    }
    String where = TypeNames.rankedWhere(type.name());
    String sort = TypeNames.rankedSort(type.name());
    String connection = TypeNames.capital(type.plural()) + "IndexConnection";
    for (SearchIndex index : type.indexes()) {
      query.field(
          "What an index finds, the best first.",
          index.queryName()
              + "("
              + asked(index)
              + ", where: "
              + where
              + ", sort: ["
              + sort
              + "!], first: Int, after: String): "
              + connection
              + "!");
      builder.means(
          ApiBuilder.QUERY,
          index.queryName(),
          new RootFieldMeaning.RankedConnection(type.name(), index, new ListInputs(where, sort)));
    }
    inputs(type.name(), where, sort);
    outputs(type.name(), connection);
  }

  private static String asked(SearchIndex index) {
    return switch (index) {
      case SearchIndex.FullText text -> "phrase: String!";
      case SearchIndex.Vectors vectors ->
          vectors.byPhrase() ? "phrase: String!" : "vector: [Float!]";
    };
  }

  private void inputs(String type, String where, String sort) {
    builder
        .sdl
        .open("input", where, "")
        .field("score: FloatWhere")
        .field("node: " + TypeNames.where(type));
    builder.says(where, "score", InputMeaning.Score.SCORE);
    builder.says(
        where, "node", new InputMeaning.Within(InputMeaning.Place.NODE, TypeNames.where(type)));
    if (!builder.sdl.has("FloatWhere")) {
      builder
          .sdl
          .open("input", "FloatWhere", "Between these, both among them.")
          .field("min: Float")
          .field("max: Float");
    }
    SdlWriter.Block order = builder.sdl.open("input", sort, "").field("score: SortDirection");
    builder.says(sort, "score", InputMeaning.Score.SCORE);
    if (builder.isSortable(type)) {
      order.field("node: " + TypeNames.sort(type));
      builder.says(
          sort, "node", new InputMeaning.Within(InputMeaning.Place.NODE, TypeNames.sort(type)));
    }
  }

  private void outputs(String type, String connection) {
    String edge = type + "IndexEdge";
    builder
        .sdl
        .open("type", edge, "")
        .field("node: " + type + "!")
        .field("cursor: String!")
        .field("How well it meets what was asked; greater is better.", "score: Float!");
    builder.means(edge, "node", EdgePart.NODE);
    builder.means(edge, "cursor", EdgePart.CURSOR);
    builder.means(edge, "score", EdgePart.SCORE);
    builder
        .sdl
        .open("type", connection, "")
        .field("edges: [" + edge + "!]!")
        .field("pageInfo: PageInfo!")
        .field("totalCount: Int!");
    builder.means(connection, "edges", ConnectionPart.EDGES);
    builder.means(connection, "pageInfo", ConnectionPart.PAGE_INFO);
    builder.means(connection, "totalCount", ConnectionPart.TOTAL_COUNT);
  }
}
