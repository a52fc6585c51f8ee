package dev.groundtrack.execution;

import dev.groundtrack.evidence.ImportPreview;
import dev.groundtrack.ingest.Ingest;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.Model;
import dev.groundtrack.problem.RefusedException;
import dev.groundtrack.query.CompiledQuery;
import dev.groundtrack.query.QueryCompiler;
import dev.groundtrack.query.planner.RootField;
import graphql.GraphQLContext;
import graphql.language.Description;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.schema.SelectedField;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The known entities that a text names, of a text that is not imported: the root field of mentions,
 * where it is asked with a text. The mentions are found in the text; what is asked of their
 * entities is read from the graph.
 */
public final class TextMentions {
  private static final String TEXT = "text";

  /** Of all texts of one operation but the first, in chars; that may be as long as an import. */
  private static final long MOST = 100_000;

  private final EntityType mention;
  private final String entity;
  private final Ingest ingest;
  private final QueryCompiler compiler;

  /**
   * @throws java.util.NoSuchElementException if the schema has no evidence
   */
  public TextMentions(Model model, Ingest ingest, QueryCompiler compiler) {
    this.mention = model.evidence(EvidenceRole.MENTION).orElseThrow();
    this.entity = model.entityInterface().orElseThrow().name();
    this.ingest = ingest;
    this.compiler = compiler;
  }

  /** Gives the root field of mentions, if there is one, the argument by which a text is asked. */
  public void into(TypeDefinitionRegistry types) {
    ObjectTypeDefinition query = types.getTypeOrNull("Query", ObjectTypeDefinition.class);
    if (query != null) {
      types.remove(query);
      types.add(
          query.transform(
              changed ->
                  changed.fieldDefinitions(
                      query.getFieldDefinitions().stream().map(this::asked).toList())));
    }
  }

  private FieldDefinition asked(FieldDefinition field) {
    if (!field.getName().equals(mention.plural())) {
      return field;
    }
    String told =
        "English prose that is not imported: finds where it names known entities. A name that"
            + " several of them have has none. It stands by itself, without other arguments.";
    return field.transform(
        changed ->
            changed.inputValueDefinition(
                InputValueDefinition.newInputValueDefinition()
                    .name(TEXT)
                    .type(new TypeName("String"))
                    .description(new Description(told, null, false))
                    .build()));
  }

  /** Whether a root field asks for the mentions in a text. */
  boolean answers(RootField root) {
    return root.name().equals(mention.plural()) && root.arguments().get(TEXT) != null;
  }

  /**
   * The mentions, in the shape that was asked for.
   *
   * @param reading reads a compiled query
   * @throws RefusedException if the text cannot be read, or more is asked than is known of it
   */
  List<Map<String, Object>> read(
      RootField root, GraphQLContext context, Function<CompiledQuery, @Nullable Object> reading) {
    root.arguments().keySet().stream()
        .filter(argument -> !argument.equals(TEXT))
        .findFirst()
        .ifPresent(
            argument -> {
              throw refused(
                  argument, "text stands by itself", "leave out " + argument + ", or the text");
            });
    count(String.valueOf(root.arguments().get(TEXT)), context);
    List<Map<String, Object>> mentions = new ArrayList<>();
    Map<List<String>, @Nullable Object> entities = new LinkedHashMap<>();
    String text = String.valueOf(root.arguments().get(TEXT));
    BiFunction<String, SelectedField, @Nullable Object> byId =
        (id, field) ->
            reading.apply(
                compiler.byKey(
                    entity, id, root.selecting(field.getSelectionSet().getImmediateFields())));
    for (ImportPreview.Named found : ingest.importer().mentions(text)) {
      Map<String, Object> values = new LinkedHashMap<>();
      for (SelectedField field : root.selected()) {
        values.put(
            field.getResultKey(),
            field.getName().equals("entity")
                ? entity(found, field, entities, byId)
                : value(found, field));
      }
      mentions.add(values);
    }
    return mentions;
  }

  /** To read a text takes long: one operation may not have many read, however often it asks. */
  private void count(String text, GraphQLContext context) {
    long before = context.getOrDefault(TextMentions.class, 0L);
    long all = before + text.length();
    context.put(TextMentions.class, all);
    if (before > 0 && all > MOST) {
      throw refused(
          TEXT,
          "the texts of one operation are longer than " + MOST + " characters together",
          "ask in several operations");
    }
  }

  private @Nullable Object value(ImportPreview.Named found, SelectedField field) {
    return switch (field.getName()) {
      case "__typename" -> mention.name();
      case "id" -> found.id();
      case "start" -> found.span().start();
      case "end" -> found.span().end();
      case TEXT -> found.text();
      case "metonym" -> found.metonym();
      case "source" -> null;
      default ->
          throw refused(
              TEXT,
              field.getName() + " is not known of a text that is not imported",
              "ask for start, end, text, metonym and entity");
    };
  }

  private @Nullable Object entity(
      ImportPreview.Named found,
      SelectedField field,
      Map<List<String>, @Nullable Object> entities,
      BiFunction<String, SelectedField, @Nullable Object> byId) {
    if (!field.getArguments().isEmpty()) {
      throw refused(TEXT, "entity takes no arguments here", "leave them out");
    }
    String id = found.entity();
    if (id == null) {
      return null;
    }
    List<String> key = List.of(id, field.getResultKey());
    if (!entities.containsKey(key)) {
      entities.put(key, byId.apply(id, field));
    }
    return entities.get(key);
  }

  private RefusedException refused(String argument, String what, String remedy) {
    return RefusedException.of(
        mention.plural() + "(" + Objects.requireNonNull(argument) + ":)", what, remedy);
  }
}
