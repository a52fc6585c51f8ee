package dev.groundtrack.web.preview;

import dev.groundtrack.access.Permission;
import dev.groundtrack.ingest.Importer;
import dev.groundtrack.ingest.fetch.Fetcher;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import dev.groundtrack.model.Model;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.Relationship;
import dev.groundtrack.web.access.PermittedFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The mutation that tells what an import would add, and adds nothing. */
public final class PreviewFetchers {
  /** Types of which an object has what it has by the names of its fields. */
  public static final List<String> TYPES =
      List.of(
          "ImportPreview",
          "PreviewDocument",
          "PreviewMention",
          "PreviewStatement",
          "PreviewRelation",
          "PreviewEntity",
          "PreviewCandidate");

  private static final Pattern PLACE = Pattern.compile("\\{([A-Z_]+)}");

  private final Importer importer;
  private final Fetcher fetcher;
  private final Map<String, String> names = new LinkedHashMap<>();

  public PreviewFetchers(Model model, Importer importer, Fetcher fetcher) {
    this.importer = importer;
    this.fetcher = fetcher;
    EntityType statement = model.evidence(EvidenceRole.STATEMENT).orElseThrow();
    Map.of(
            "SPAN", "cue",
            "EXPLANATION", "explain",
            "MODE", "mode",
            "POLARITY", "polarity",
            "MODALITY", "modality")
        .forEach(
            (place, field) -> {
              if (statement.fields().containsKey(field)) {
                names.put(place, Objects.requireNonNull(statement.fields().get(field)).type());
              }
            });
    tense(model).ifPresent(type -> names.put("TENSE", type));
    names.put(
        "RELATION_TYPE", Objects.requireNonNull(model.roles().get(EvidenceRole.RELATION_TYPE)));
  }

  /** The type of the tense of evidence, if the schema has one. */
  private static Optional<String> tense(Model model) {
    return model
        .evidence(EvidenceRole.RELATION)
        .map(relation -> relation.relationships().get("evidence"))
        .map(Relationship::properties)
        .map(properties -> model.propertiesTypes().get(properties))
        .map(properties -> properties.fields().get("tense"))
        .map(Property::type);
  }

  /**
   * The SDL of previews with the names that the schema has for what they tell; what it does not
   * have is left out.
   */
  public String sdl(String template) {
    return template
        .lines()
        .filter(line -> places(line).allMatch(names::containsKey))
        .map(this::named)
        .collect(Collectors.joining("\n"));
  }

  private static java.util.stream.Stream<String> places(String line) {
    return PLACE.matcher(line).results().map(place -> place.group(1));
  }

  private String named(String line) {
    return PLACE
        .matcher(line)
        .replaceAll(
            place -> Matcher.quoteReplacement(Objects.requireNonNull(names.get(place.group(1)))));
  }

  /** Adds the mutation. */
  public void into(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Mutation",
        mutation ->
            mutation.dataFetcher(
                "previewImport", new PermittedFetcher<>(Permission.IMPORT, this::preview)));
  }

  private Map<String, Object> preview(DataFetchingEnvironment env) {
    Map<String, Object> input = Objects.requireNonNull(env.getArgument("input"));
    PreviewedArticle article = PreviewedArticle.of(input, fetcher);
    return new PreviewResponse(
            importer
                .preview(article.document(), ImportInputs.reject(input))
                .warning(article.warnings()))
        .values();
  }
}
