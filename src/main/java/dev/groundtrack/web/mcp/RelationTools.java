package dev.groundtrack.web.mcp;

import static dev.groundtrack.web.mcp.Selections.map;
import static dev.groundtrack.web.mcp.Selections.maps;

import dev.groundtrack.api.TypeNames;
import dev.groundtrack.model.EntityType;
import dev.groundtrack.model.EvidenceRole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Relations, what they rest on, and what became of them. */
final class RelationTools {
  private static final String ENTITY = "An id, a name or an alias";

  private final Selections selections;
  private final ToolOperations operations;
  private final EntityFinder finder;

  RelationTools(Selections selections, ToolOperations operations) {
    this.selections = selections;
    this.operations = operations;
    this.finder = new EntityFinder(selections, operations);
  }

  List<AgentTool> all() {
    List<AgentTool> tools = new ArrayList<>();
    tools.add(
        new AgentTool(
            "relations_of",
            "Relations of an entity",
            "The relations that an entity stands in: what it does to others (OUT), what others do"
                + " to it (IN), or both, of all types or one, those that hold now, or as of a day.",
            new InputSchema()
                .needed("entity", ENTITY)
                .oneOf("direction", "BOTH unless it is said", List.of("OUT", "IN", "BOTH"))
                .oneOf("type", "All types unless it is said", selections.relationTypes())
                .flag("current", "Of states: true for those that hold, false for what is over")
                .day("asOf", "As the sources had it that were published up to this day")
                .paged(),
            this::ofOne));
    tools.add(
        new AgentTool(
            "relations_between",
            "Relations between two entities",
            "The relations from either of two entities to the other.",
            new InputSchema().needed("a", ENTITY).needed("b", ENTITY).paged(),
            this::between));
    tools.add(
        new AgentTool(
            "evidence",
            "What a relation rests on",
            "The statements that a relation rests on: each with its sentences, who says so, the"
                + " source, the offsets of the sentences there in Unicode code points, and a link"
                + " to the page of this server that shows them. Cite these.",
            new InputSchema().needed("relation", "The id of a relation").paged(),
            this::evidence));
    selections
        .changes()
        .ifPresent(
            type ->
                tools.add(
                    new AgentTool(
                        "changes",
                        "What changed",
                        "What became of relations, the latest day first: new ones, states that"
                            + " ended or came back, contradictions.",
                        new InputSchema()
                            .day("since", "From this day on")
                            .day("until", "Up to this day")
                            .paged(),
                        arguments -> changes(type, arguments))));
    return tools;
  }

  private AgentTool.Answer ofOne(ToolArguments arguments) {
    String id = finder.id(arguments.context(), arguments.needed("entity"));
    String direction = arguments.text("direction") instanceof String asked ? asked : "BOTH";
    List<Map<String, ?>> ends = new ArrayList<>();
    if (!direction.equals("IN")) {
      ends.add(end("subject", id));
    }
    if (!direction.equals("OUT")) {
      ends.add(end("object", id));
    }
    List<Map<String, ?>> all = new ArrayList<>();
    all.add(Map.of("OR", ends));
    if (arguments.text("type") instanceof String type) {
      all.add(Map.of("type", Map.of("eq", type)));
    }
    if (arguments.value("current") instanceof Boolean current) {
      all.add(Map.of("current", Map.of("eq", current)));
    }
    Map<String, Object> variables = arguments.page(Map.of("AND", all));
    if (arguments.text("asOf") instanceof String day) {
      variables.put("asOf", day);
    }
    return relations(arguments, variables);
  }

  private AgentTool.Answer between(ToolArguments arguments) {
    String a = finder.id(arguments.context(), arguments.needed("a"));
    String b = finder.id(arguments.context(), arguments.needed("b"));
    return relations(
        arguments,
        arguments.page(
            Map.of(
                "OR",
                List.of(
                    Map.of("AND", List.of(end("subject", a), end("object", b))),
                    Map.of("AND", List.of(end("subject", b), end("object", a)))))));
  }

  private static Map<String, ?> end(String which, String id) {
    return Map.of(which, Map.of("id", Map.of("eq", id)));
  }

  private AgentTool.Answer relations(ToolArguments arguments, Map<String, Object> variables) {
    EntityType relation = selections.part(EvidenceRole.RELATION);
    String operation =
        """
        query ($first: Int!, $after: String, $where: %s%s) {
          page: %sConnection(first: $first, after: $after, where: $where%s) {
            totalCount edges { node %s } pageInfo { hasNextPage endCursor }
          }
        }
        """
            .formatted(
                TypeNames.where(relation.name()),
                variables.containsKey("asOf") ? ", $asOf: Date" : "",
                relation.plural(),
                variables.containsKey("asOf") ? ", asOf: $asOf" : "",
                selections.relation());
    Map<?, ?> page = map(operations.data(arguments.context(), operation, variables).get("page"));
    List<? extends Map<?, ?>> relations = Pages.nodes(page);
    return Pages.answer("relations", relations, page, RelationTools::line);
  }

  static String line(Map<?, ?> relation) {
    String doubt =
        ("AFFIRMED".equals(relation.get("polarity")) ? "" : ", " + relation.get("polarity"))
            + ("ACTUAL".equals(relation.get("modality")) ? "" : ", " + relation.get("modality"))
            + (Boolean.FALSE.equals(relation.get("current")) ? ", over" : "");
    return "%s %s %s (id %s%s)"
        .formatted(
            map(relation.get("subject")).get("name"),
            relation.get("type"),
            map(relation.get("object")).get("name"),
            relation.get("id"),
            doubt);
  }

  private AgentTool.Answer evidence(ToolArguments arguments) {
    String id = arguments.needed("relation");
    String operation =
        """
        query ($first: Int!, $after: String, $where: %s) {
          %s(where: $where, limit: 1) {
            %s
            evidenceConnection(first: $first, after: $after) {
              totalCount edges { properties { polarity modality } node %s }
              pageInfo { hasNextPage endCursor }
            }
          }
        }
        """
            .formatted(
                TypeNames.where(selections.part(EvidenceRole.RELATION).name()),
                selections.part(EvidenceRole.RELATION).plural(),
                inner(selections.relation()),
                selections.statement());
    List<? extends Map<?, ?>> found =
        maps(
            operations
                .data(
                    arguments.context(), operation, arguments.page(Map.of("id", Map.of("eq", id))))
                .get(selections.part(EvidenceRole.RELATION).plural()));
    if (found.isEmpty()) {
      throw new ToolOperations.Refusal(
          "No relation has the id \"" + id + "\"",
          "Take an id that relations_of, relations_between or ways_between gives");
    }
    Map<String, Object> relation = new LinkedHashMap<>();
    found.getFirst().forEach((key, value) -> relation.put(key.toString(), value));
    Map<?, ?> page = map(relation.remove("evidenceConnection"));
    List<Map<String, Object>> evidence =
        maps(page.get("edges")).stream()
            .map(
                edge -> {
                  Map<String, Object> each = Selections.linked(map(edge.get("node")), id);
                  each.putAll(Pages.texts(map(edge.get("properties"))));
                  return each;
                })
            .toList();
    AgentTool.Answer answer = Pages.answer("evidence", evidence, page, StatementTools::line);
    answer.structured().put("relation", relation);
    return new AgentTool.Answer(answer.structured(), line(relation) + "\n" + answer.text());
  }

  /** Without its braces. */
  private static String inner(String selection) {
    return selection.substring(1, selection.length() - 1);
  }

  private AgentTool.Answer changes(EntityType type, ToolArguments arguments) {
    String operation =
        """
        query ($first: Int!, $after: String, $where: %s, $sort: [%s!]) {
          page: %sConnection(first: $first, after: $after, where: $where, sort: $sort) {
            totalCount edges { node { day kind relation %s } }
            pageInfo { hasNextPage endCursor }
          }
        }
        """
            .formatted(
                TypeNames.where(type.name()),
                TypeNames.sort(type.name()),
                type.plural(),
                selections.relation());
    Map<String, Object> day = new LinkedHashMap<>();
    if (arguments.text("since") instanceof String since) {
      day.put("gte", since);
    }
    if (arguments.text("until") instanceof String until) {
      day.put("lte", until);
    }
    Map<String, Object> variables = arguments.page(day.isEmpty() ? Map.of() : Map.of("day", day));
    variables.put("sort", List.of(Map.of("day", "DESC")));
    Map<?, ?> page = map(operations.data(arguments.context(), operation, variables).get("page"));
    return Pages.answer(
        "changes",
        Pages.nodes(page),
        page,
        change ->
            "%s %s: %s"
                .formatted(
                    change.get("day"), change.get("kind"), line(map(change.get("relation")))));
  }

  static String lines(List<? extends Map<?, ?>> relations) {
    return relations.stream().map(RelationTools::line).collect(Collectors.joining("\n"));
  }
}
