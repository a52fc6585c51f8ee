package dev.groundtrack.api.generator;

import dev.groundtrack.api.FieldMeaning;
import dev.groundtrack.api.TypeNames;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.RootFieldOptions;
import dev.groundtrack.model.UnionType;

/** The query type: a list and a connection for each type, and look-up by any name. */
final class QueryTypes {
  static final String QUERY = "Query";

  private final ApiBuilder generation;
  private final SdlWriter.Block query;

  QueryTypes(ApiBuilder generation) {
    this.generation = generation;
    this.query = generation.sdl.open("type", QUERY, "");
  }

  void write() {
    if (generation.hasNodeInterface()) {
      query.field(
          "Any one thing by its id (Relay). Where types share ids, “Type:id” says which is meant.",
          "node(id: ID!): " + ApiBuilder.NODE);
      generation.means(QUERY, "node", new FieldMeaning.ById(ApiBuilder.NODE));
      generation
          .sdl
          .open("interface", ApiBuilder.NODE, "Whatever has an id of its own (Relay).")
          .field("id: ID!");
      new SearchTypes(generation).write(query);
    }
    if (generation.model.hasEvidence() && generation.model.entityInterface().isPresent()) {
      new PathTypes(generation).write(query);
    }
    generation.model.interfaces().values().forEach(this::write);
    generation.model.nodeTypes().values().forEach(this::write);
    generation.model.unions().values().forEach(this::write);
    generation.model.queries().values().forEach(field -> generation.computed(query, QUERY, field));
  }

  private void write(UnionType type) {
    query.field(
        every(type.name()),
        type.plural()
            + "(where: "
            + TypeNames.where(type.name())
            + ", limit: Int, offset: Int): ["
            + type.name()
            + "!]!");
    generation.means(QUERY, type.plural(), new FieldMeaning.Roots(type.name()));
  }

  private void write(InterfaceType type) {
    write(type.name(), type.plural());
    if (type.fields().values().stream().anyMatch(p -> p.naming() != null)) {
      String field = Character.toLowerCase(type.name().charAt(0)) + type.name().substring(1);
      query.field(
          "The one that bears this name or alias, whatever the case: “iss” finds the station.",
          field + "(name: String!): " + type.name());
      generation.means(QUERY, field, new FieldMeaning.Named(type.name()));
    }
  }

  private void write(EntityType type) {
    write(type.name(), type.plural());
    new RankedTypes(generation).write(query, type);
  }

  private static String every(String type) {
    return "Every " + type + " that meets the condition, or as many of them as limit says.";
  }

  private void write(String type, String plural) {
    String where = "where: " + TypeNames.where(type);
    String sort = generation.isSortable(type) ? ", sort: [" + TypeNames.sort(type) + "!]" : "";
    RootFieldOptions offer = generation.model.offer(type);
    if (offer.list()) {
      query.field(
          every(type),
          plural + "(" + where + sort + ", limit: Int, offset: Int): [" + type + "!]!");
      generation.means(QUERY, plural, new FieldMeaning.Roots(type));
    }
    if (offer.connection()) {
      String connection = plural + "Connection";
      query.field(
          "Every " + type + " that meets the condition, in pages, and how many there are.",
          connection
              + "(first: Int, after: String, "
              + where
              + sort
              + "): "
              + TypeNames.connection(plural)
              + "!");
      generation.means(QUERY, connection, new FieldMeaning.RootConnection(type));
    }
  }
}
