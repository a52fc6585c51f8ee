package dev.groundtrack.export;

import dev.groundtrack.model.EvidenceRole;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON-LD 1.1, an object a line: an entity with its type; a relation as a reified statement of RDF,
 * derived (PROV-O) from statements, each an annotation (Web Annotation) of a place in its source,
 * whose offsets count Unicode code points. What is asserted stands as a plain triple too.
 *
 * @see <a href="https://www.w3.org/TR/prov-o/">PROV-O</a>
 * @see <a href="https://www.w3.org/TR/annotation-model/">Web Annotation Data Model</a>
 */
final class JsonLdExport {
  private static final String IRI = "urn:groundtrack:";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final GraphReader graph;
  private final OutputStream out;
  private boolean begun;

  private JsonLdExport(GraphReader graph, OutputStream out) {
    this.graph = graph;
    this.out = out;
  }

  static void write(GraphReader graph, LinkedDataContext context, OutputStream out) {
    JsonLdExport export = new JsonLdExport(graph, out);
    export.text("{\"@context\":" + JSON.writeValueAsString(context(context)) + ",\n\"@graph\":[\n");
    export.all();
    export.text("\n]}\n");
  }

  private static Map<String, Object> context(LinkedDataContext domain) {
    Map<String, Object> context = new LinkedHashMap<>();
    context.put("@version", 1.1);
    context.put("@vocab", IRI + "term:");
    context.put("prov", "http://www.w3.org/ns/prov#");
    context.put("oa", "http://www.w3.org/ns/oa#");
    context.put("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    context.put("rdf:predicate", ordered("@id", "rdf:predicate", "@type", "@vocab"));
    context.putAll(domain.terms());
    return context;
  }

  private void all() {
    boolean evidence = graph.schema().hasEvidence();
    graph.entities(
        entity -> {
          Map<String, Object> object = ordered("@id", iri("entity", entity.id()));
          object.put("@type", entity.type().name());
          put(object, entity.values(), evidence);
          add(object);
        });
    if (evidence) {
      graph.sources(this::source);
    }
    graph.relations(relation -> add(evidence ? relation(relation) : triple(relation)));
    if (evidence) {
      graph.otherStatements(statement -> add(statement(statement)));
    }
  }

  private void source(Exported.Source source) {
    Map<String, Object> object = ordered("@id", iri("source", source.id()));
    object.put("@type", List.of(name(EvidenceRole.SOURCE), "prov:Entity"));
    put(object, source.values(), true);
    add(object);
  }

  private static Map<String, Object> triple(Exported.Relation relation) {
    return ordered("@id", iri("entity", relation.from()), relation.type(), entity(relation.to()));
  }

  private Map<String, Object> relation(Exported.Relation relation) {
    String iri = iri("relation", Objects.requireNonNull(relation.id()));
    Map<String, Object> object = ordered("@id", iri);
    object.put("@type", List.of(name(EvidenceRole.RELATION), "rdf:Statement", "prov:Entity"));
    object.put("rdf:subject", relation.asserted() ? triple(relation) : entity(relation.from()));
    object.put("rdf:predicate", relation.type());
    object.put("rdf:object", entity(relation.to()));
    put(object, relation.values(), true);
    object.put(
        "prov:wasDerivedFrom",
        relation.evidence().stream()
            .map(each -> ordered("@id", iri("statement", each.statement().id())))
            .toList());
    object.put(
        "prov:qualifiedDerivation",
        relation.evidence().stream().map(each -> derivation(each, iri)).toList());
    return object;
  }

  private Map<String, Object> derivation(Exported.Evidence evidence, String relation) {
    Map<String, Object> statement = statement(evidence.statement());
    statement.put("oa:hasBody", ordered("@id", relation));
    Map<String, Object> object =
        ordered("@id", relation + "#" + evidence.statement().id(), "@type", "prov:Derivation");
    object.put("prov:entity", statement);
    put(object, evidence.bearing(), true);
    return object;
  }

  private Map<String, Object> statement(Exported.Statement statement) {
    Map<String, Object> values = new LinkedHashMap<>(statement.values());
    Object text = values.remove("text");
    Object start = values.remove("start");
    Object end = values.remove("end");
    String iri = iri("statement", statement.id());
    Map<String, Object> object = ordered("@id", iri);
    object.put("@type", List.of(name(EvidenceRole.STATEMENT), "prov:Entity", "oa:Annotation"));
    if (text != null) {
      object.put("prov:value", text);
    }
    if (statement.speaker() != null) {
      object.put("prov:wasAttributedTo", entity(statement.speaker()));
    }
    if (statement.source() != null) {
      Map<String, Object> source = ordered("@id", iri("source", statement.source()));
      object.put("prov:wasQuotedFrom", source);
      object.put(
          "oa:hasTarget",
          target(iri, source, List.of(nonNull(text), nonNull(start), nonNull(end))));
    }
    put(object, values, true);
    return object;
  }

  private static Object nonNull(@Nullable Object value) {
    return Objects.requireNonNull(value, "A statement has a text, a start and an end");
  }

  /** All of it has IRIs, so that what several relations rest on is one thing. */
  private static Map<String, Object> target(
      String statement, Map<String, Object> source, List<Object> place) {
    Map<String, Object> position =
        ordered("@id", statement + "#position", "@type", "oa:TextPositionSelector");
    position.put("oa:start", count(place.get(1)));
    position.put("oa:end", count(place.get(2)));
    Map<String, Object> quote =
        ordered("@id", statement + "#quote", "@type", "oa:TextQuoteSelector");
    quote.put("oa:exact", place.getFirst());
    Map<String, Object> target =
        ordered("@id", statement + "#target", "@type", "oa:SpecificResource");
    target.put("oa:hasSource", source);
    target.put("oa:hasSelector", List.of(position, quote));
    return target;
  }

  private static Map<String, Object> count(Object number) {
    return ordered("@value", String.valueOf(number), "@type", "xsd:nonNegativeInteger");
  }

  private String name(EvidenceRole role) {
    return graph.schema().part(role).name();
  }

  private static Map<String, Object> entity(String id) {
    return ordered("@id", iri("entity", id));
  }

  private static String iri(String kind, String id) {
    return IRI + kind + ":" + URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static Map<String, Object> ordered(String key, Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(key, value);
    return map;
  }

  private static Map<String, Object> ordered(String key, Object value, String other, Object more) {
    Map<String, Object> map = ordered(key, value);
    map.put(other, more);
    return map;
  }

  /**
   * @param identified whether the object's IRI is made of its id already
   */
  private static void put(
      Map<String, Object> object, Map<String, Object> values, boolean identified) {
    values.forEach(
        (name, value) -> {
          if (!identified || !name.equals("id")) {
            object.put(name, typed(value));
          }
        });
  }

  private static Object typed(Object value) {
    return switch (value) {
      case List<?> list -> list.stream().map(each -> typed((Object) each)).toList();
      case LocalDate day -> ordered("@value", day.toString(), "@type", "xsd:date");
      case ZonedDateTime moment -> moment(moment.toOffsetDateTime());
      case OffsetDateTime moment -> moment(moment);
      case Temporal other -> other.toString();
      default -> value;
    };
  }

  private static Object moment(OffsetDateTime moment) {
    return ordered(
        "@value", moment.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME), "@type", "xsd:dateTime");
  }

  private void add(Map<String, Object> object) {
    text((begun ? ",\n" : "") + JSON.writeValueAsString(object));
    begun = true;
  }

  private void text(String text) {
    ExportStream.write(out, text);
  }
}
