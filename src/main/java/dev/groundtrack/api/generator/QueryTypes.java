package dev.groundtrack.api.generator;

import dev.groundtrack.api.RootFieldMeaning;
import dev.groundtrack.api.TypeNames;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.InterfaceType;
import dev.groundtrack.model.RootFieldOptions;
import dev.groundtrack.model.UnionType;

/** The query type: a list and a connection for each type, and look-up by any name. */
final class QueryTypes {

  private final ApiBuilder builder;
  private final TypeDefinitions.Fields query;

  QueryTypes(ApiBuilder builder) {
    this.builder = builder;
    this.query = builder.types.object(ApiBuilder.QUERY, "");
  }

  void write() {
    if (builder.hasNodeInterface()) {
      query.field(
          "Any one thing by its id (Relay). Where types share ids, “Type:id” says which is meant.",
          "node",
          new Arguments().add("id", TypeReferences.required("ID")).list(),
          TypeReferences.named(ApiBuilder.NODE));
      builder.means(ApiBuilder.QUERY, "node", new RootFieldMeaning.ById(ApiBuilder.NODE));
      builder
          .types
          .interfaceType(ApiBuilder.NODE, "Whatever has an id of its own (Relay).")
          .field("id", TypeReferences.required("ID"));
      new SearchTypes(builder).write(query);
    }
    if (builder.model.hasEvidence() && builder.model.entityInterface().isPresent()) {
      new PathTypes(builder).write(query);
    }
    builder.model.interfaces().values().forEach(this::write);
    builder.model.nodeTypes().values().forEach(this::write);
    builder.model.unions().values().forEach(this::write);
    builder
        .model
        .queries()
        .values()
        .forEach(field -> builder.computed(query, ApiBuilder.QUERY, field));
  }

  private void write(UnionType type) {
    query.field(
        every(type.name()),
        type.plural(),
        new Arguments()
            .add("where", TypeNames.where(type.name()))
            .slice()
            .asOf(builder.keepsPast(type.name()))
            .list(),
        TypeReferences.requiredListOf(type.name()));
    builder.means(
        ApiBuilder.QUERY,
        type.plural(),
        new RootFieldMeaning.Nodes(type.name(), builder.listInputs(type.name())));
  }

  private void write(InterfaceType type) {
    write(type.name(), type.plural());
    if (type.fields().values().stream().anyMatch(p -> p.naming() != null)) {
      String field = Character.toLowerCase(type.name().charAt(0)) + type.name().substring(1);
      query.field(
          "The one that bears this name or alias, whatever the case: “iss” finds the station. Where"
              + " nobody does, the one that alone is called so in other letters or by another"
              + " transliteration, for which this place stands, or who alone has this surname.",
          field,
          new Arguments()
              .add("name", TypeReferences.required("String"))
              .asOf(builder.keepsPast(type.name()))
              .list(),
          TypeReferences.named(type.name()));
      builder.means(ApiBuilder.QUERY, field, new RootFieldMeaning.Named(type.name()));
    }
  }

  private void write(EntityType type) {
    write(type.name(), type.plural());
    if (tellsChanges(type.name())) {
      timeline(type.name());
    }
    new RankedTypes(builder).write(query, type);
  }

  private boolean tellsChanges(String type) {
    return type.equals(builder.model.roles().get(EvidenceRole.CHANGE)) && builder.keepsPast(type);
  }

  /** From and to which day, where that is what is asked for. */
  private Arguments days(String type) {
    Arguments arguments = new Arguments();
    return tellsChanges(type) ? arguments.add("from", "Date").add("to", "Date") : arguments;
  }

  private void timeline(String type) {
    query.field(
        "What became of the relations of an entity, or of two with each other, in the order of the"
            + " days.",
        "timeline",
        new Arguments()
            .add("of", TypeReferences.required("ID"))
            .add("with", "ID")
            .add("from", "Date")
            .add("to", "Date")
            .slice()
            .asOf(true)
            .list(),
        TypeReferences.requiredListOf(type));
    builder.means(
        ApiBuilder.QUERY,
        "timeline",
        new RootFieldMeaning.Timeline(type, builder.listInputs(type)));
  }

  private static String every(String type) {
    return "Every " + type + " that meets the condition, or as many of them as limit says.";
  }

  private void write(String type, String plural) {
    String where = TypeNames.where(type);
    boolean sortable = builder.isSortable(type);
    RootFieldOptions offer = builder.model.offer(type);
    if (offer.list()) {
      query.field(
          every(type),
          plural,
          days(type)
              .add("where", where)
              .sort(sortable, TypeNames.sort(type))
              .slice()
              .asOf(builder.keepsPast(type))
              .list(),
          TypeReferences.requiredListOf(type));
      builder.means(
          ApiBuilder.QUERY, plural, new RootFieldMeaning.Nodes(type, builder.listInputs(type)));
    }
    if (offer.connection()) {
      String connection = plural + "Connection";
      query.field(
          "Every " + type + " that meets the condition, in pages, and how many there are.",
          connection,
          days(type)
              .pageFromEitherEnd()
              .add("where", where)
              .sort(sortable, TypeNames.sort(type))
              .asOf(builder.keepsPast(type))
              .list(),
          TypeReferences.required(TypeNames.connection(plural)));
      builder.means(
          ApiBuilder.QUERY,
          connection,
          new RootFieldMeaning.Connection(type, builder.listInputs(type)));
    }
  }
}
