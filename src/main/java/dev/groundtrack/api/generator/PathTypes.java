package dev.groundtrack.api.generator;

import dev.groundtrack.api.FieldMeaning.PathPart;
import dev.groundtrack.api.FieldMeaning.PathsPart;
import dev.groundtrack.api.RootFieldMeaning;
import dev.groundtrack.model.EvidenceRole;
import java.util.Objects;

/** The field that finds ways from one entity to another. */
final class PathTypes {
  private final ApiBuilder builder;

  PathTypes(ApiBuilder builder) {
    this.builder = builder;
  }

  void write(TypeDefinitions.Fields query) {
    String entity = builder.model.entityInterface().orElseThrow().name();
    String relation = Objects.requireNonNull(builder.model.roles().get(EvidenceRole.RELATION));
    String relationType =
        Objects.requireNonNull(builder.model.roles().get(EvidenceRole.RELATION_TYPE));
    query.field(
        "The shortest ways from one to another over relations; both are given by id or by any name."
            + " No more relations are looked at than the budget has; longer ways than it allows are"
            + " not looked for.",
        "paths",
        new Arguments()
            .add("from", TypeReferences.required("String"))
            .add("to", TypeReferences.required("String"))
            .add("where", "PathWhere")
            .add("maxLength", 4)
            .add("first", 5)
            .add("budget", 100_000)
            .asOf(builder.keepsPast())
            .list(),
        TypeReferences.required("Paths"));
    builder.means(ApiBuilder.QUERY, "paths", new RootFieldMeaning.PathsBetween());
    builder
        .types
        .input("PathWhere", "What every relation on a way must be like.")
        .field("It is of one of these types.", "types", TypeReferences.listOf(relationType))
        .field("It is at least as sure as this.", "minConfidence", "Float")
        .field("It was last seen on this day or later.", "since", "Date");
    builder
        .types
        .object("Paths", "Ways, shortest first.")
        .field("paths", TypeReferences.requiredListOf("Path"))
        .field(
            "Whether there are more than were asked for, or may be more than the budget allows to"
                + " find.",
            "truncated",
            TypeReferences.required("Boolean"));
    builder
        .types
        .object("Path", "A way from one entity to another.")
        .field("How many relations it takes.", "length", TypeReferences.required("Int"))
        .field(
            "The entities on it, both ends among them.",
            "nodes",
            TypeReferences.requiredListOf(entity))
        .field(
            "The relations on it, each with its evidence.",
            "relations",
            TypeReferences.requiredListOf(relation));
    builder.means("Paths", "paths", PathsPart.PATHS);
    builder.means("Paths", "truncated", PathsPart.TRUNCATED);
    builder.means("Path", "length", PathPart.LENGTH);
    builder.means("Path", "nodes", PathPart.NODES);
    builder.means("Path", "relations", PathPart.RELATIONS);
  }
}
