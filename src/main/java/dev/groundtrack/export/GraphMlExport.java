package dev.groundtrack.export;

import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.NameRole;
import dev.groundtrack.model.Property;
import dev.groundtrack.model.RelationType;
import java.io.OutputStream;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * GraphML: entities as nodes and relations as edges, as tools that draw want them. An edge has its
 * evidence with it, as JSON. Lists are JSON too, for GraphML has none.
 *
 * @see <a href="http://graphml.graphdrawing.org/specification.html">GraphML</a>
 */
final class GraphMlExport {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String TYPE = "type";
  private static final String LABEL = "label";
  private static final String EVIDENCE = "evidence";

  /** What each node and edge has; a field of such a name gets another. */
  private static final List<String> OWN = List.of(LABEL, TYPE);

  private static final String HEAD =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <graphml xmlns="http://graphml.graphdrawing.org/xmlns" \
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
      xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns \
      http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
      """;

  private final GraphReader graph;
  private final OutputStream out;
  private final Map<String, String> nodeKeys;
  private final Map<String, String> edgeKeys;

  private GraphMlExport(GraphReader graph, OutputStream out) {
    this.graph = graph;
    this.out = out;
    ExportSchema schema = graph.schema();
    this.nodeKeys =
        keys(
            schema.model().entityTypes().values().stream()
                .flatMap(type -> schema.readable(type.properties()).stream())
                .toList());
    this.edgeKeys =
        keys(
            schema.hasEvidence()
                ? schema.relationFields()
                : schema.plainEdges().stream()
                    .flatMap(type -> schema.onEdges(type).stream())
                    .toList());
    if (schema.hasEvidence()) {
      edgeKeys.put(EVIDENCE, "string");
    }
  }

  static void write(GraphReader graph, OutputStream out) {
    GraphMlExport export = new GraphMlExport(graph, out);
    export.text(HEAD);
    export.declare("node", export.nodeKeys);
    export.declare("edge", export.edgeKeys);
    export.text("<graph id=\"groundtrack\" edgedefault=\"directed\">\n");
    graph.entities(export::node);
    graph.relations(export::edge);
    export.text("</graph>\n</graphml>\n");
  }

  /** The types of what is told by names; text where two fields of a name differ in theirs. */
  private static Map<String, String> keys(Collection<Property> fields) {
    Map<String, String> keys = new LinkedHashMap<>();
    fields.forEach(
        field -> keys.merge(field.name(), type(field), (a, b) -> a.equals(b) ? a : "string"));
    return keys;
  }

  private static String type(Property field) {
    if (field.list()) {
      return "string";
    }
    return switch (field.type()) {
      case "Int" -> "int";
      case "BigInt" -> "long";
      case "Float" -> "double";
      case "Boolean" -> "boolean";
      default -> "string";
    };
  }

  private void declare(String of, Map<String, String> keys) {
    OWN.forEach(name -> declare(of, of + "-" + name, name, "string"));
    keys.forEach(
        (name, type) -> declare(of, of + "_" + name, OWN.contains(name) ? name + "_" : name, type));
  }

  private void declare(String of, String id, String name, String type) {
    text(
        "<key id=\"%s\" for=\"%s\" attr.name=\"%s\" attr.type=\"%s\"/>\n"
            .formatted(XmlText.of(id), of, XmlText.of(name), type));
  }

  private void node(Exported.Entity entity) {
    StringBuilder xml = new StringBuilder("<node id=\"" + XmlText.of(entity.id()) + "\">");
    data(xml, "node-" + LABEL, label(entity));
    data(xml, "node-" + TYPE, entity.type().name());
    values(xml, "node_", entity.values());
    text(xml.append("</node>\n"));
  }

  private static String label(Exported.Entity entity) {
    return naming(entity.type())
        .map(name -> entity.values().get(name))
        .map(String::valueOf)
        .orElseGet(
            () -> String.valueOf(entity.values().getOrDefault("name", entity.type().name())));
  }

  private static Optional<String> naming(EntityType type) {
    return type.properties().stream()
        .filter(field -> field.naming() == NameRole.NAME)
        .map(Property::name)
        .findFirst();
  }

  private void edge(Exported.Relation relation) {
    StringBuilder xml = new StringBuilder("<edge");
    if (relation.id() != null) {
      xml.append(" id=\"").append(XmlText.of(relation.id())).append('"');
    }
    RelationType type = graph.schema().model().relationTypes().get(relation.type());
    if (type != null && type.symmetric()) {
      xml.append(" directed=\"false\"");
    }
    xml.append(" source=\"").append(XmlText.of(relation.from()));
    xml.append("\" target=\"").append(XmlText.of(relation.to())).append("\">");
    data(xml, "edge-" + LABEL, relation.type());
    data(xml, "edge-" + TYPE, relation.type());
    values(xml, "edge_", relation.values());
    if (graph.schema().hasEvidence()) {
      List<Map<String, Object>> evidence =
          relation.evidence().stream().map(GraphMlExport::evidence).toList();
      data(xml, "edge_" + EVIDENCE, JSON.writeValueAsString(evidence));
    }
    text(xml.append("</edge>\n"));
  }

  private static Map<String, Object> evidence(Exported.Evidence evidence) {
    Map<String, Object> map = new LinkedHashMap<>();
    Exported.Statement statement = evidence.statement();
    map.put("statement", statement.id());
    put(map, "source", statement.source());
    put(map, "speaker", statement.speaker());
    put(map, "start", statement.values().get("start"));
    put(map, "end", statement.values().get("end"));
    put(map, "text", statement.values().get("text"));
    put(map, "polarity", evidence.bearing().get("polarity"));
    put(map, "modality", evidence.bearing().get("modality"));
    return map;
  }

  private static void put(Map<String, Object> map, String key, @Nullable Object value) {
    if (value != null) {
      map.put(key, value);
    }
  }

  private static void values(StringBuilder xml, String of, Map<String, Object> values) {
    values.forEach((name, value) -> data(xml, of + name, plain(value)));
  }

  private static String plain(Object value) {
    return value instanceof List<?> || value instanceof Map<?, ?>
        ? JSON.writeValueAsString(value)
        : String.valueOf(value);
  }

  private static void data(StringBuilder xml, String key, String value) {
    xml.append("<data key=\"").append(XmlText.of(key)).append("\">");
    xml.append(XmlText.of(value)).append("</data>");
  }

  private void text(CharSequence text) {
    ExportStream.write(out, text);
  }
}
