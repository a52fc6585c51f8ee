package dev.groundtrack.api;

import dev.groundtrack.model.SearchIndex;

/** What a field of the query type asks for. */
public sealed interface RootFieldMeaning extends FieldMeaning
    permits RootFieldMeaning.Nodes,
        RootFieldMeaning.Connection,
        RootFieldMeaning.Timeline,
        RootFieldMeaning.RankedConnection,
        RootFieldMeaning.Named,
        RootFieldMeaning.ById,
        RootFieldMeaning.PathsBetween,
        RootFieldMeaning.Search,
        FieldMeaning.Scripted {

  /** The nodes of a type, by the name of the type, interface or union. */
  record Nodes(String type, ListInputs inputs) implements RootFieldMeaning {}

  /** What became of the relations of an entity, or of two with each other, day by day. */
  record Timeline(String type, ListInputs inputs) implements RootFieldMeaning {}

  /** The nodes of a type, in pages. */
  record Connection(String type, ListInputs inputs) implements RootFieldMeaning {}

  /** The nodes of a type that an index finds, in pages, the best first. */
  record RankedConnection(String type, SearchIndex index, ListInputs inputs)
      implements RootFieldMeaning {}

  /** The one node of a type that bears a name. */
  record Named(String type) implements RootFieldMeaning {}

  /** The one node of any type that has an id. */
  record ById(String type) implements RootFieldMeaning {}

  /** The shortest paths from one entity to another. */
  record PathsBetween() implements RootFieldMeaning {}

  /** Whatever a text is about. */
  record Search() implements RootFieldMeaning {}
}
