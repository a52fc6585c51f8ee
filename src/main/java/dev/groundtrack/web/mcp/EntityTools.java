package dev.groundtrack.web.mcp;

import static dev.groundtrack.web.mcp.Selections.map;
import static dev.groundtrack.web.mcp.Selections.maps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Entities, and the ways between them. */
final class EntityTools {
  private static final int MOST_WAYS = 10;
  private static final int LONGEST_WAY = 6;

  private final Selections selections;
  private final ToolOperations operations;
  private final EntityFinder finder;

  EntityTools(Selections selections, ToolOperations operations) {
    this.selections = selections;
    this.operations = operations;
    this.finder = new EntityFinder(selections, operations);
  }

  List<AgentTool> all() {
    AgentTool entity =
        new AgentTool(
            "entity",
            "One entity",
            "All that is told of one entity (its type, names, description and other values), by its"
                + " id or by any name that it alone has.",
            new InputSchema().needed("entity", "An id, a name or an alias"),
            this::entity);
    AgentTool ways =
        new AgentTool(
            "ways_between",
            "Ways between two entities",
            "The shortest ways over relations from one entity to another: how two are connected.",
            new InputSchema()
                .needed("from", "An id, a name or an alias")
                .needed("to", "An id, a name or an alias")
                .number(
                    "maxLength", "The most relations on a way, 4 unless it is said", LONGEST_WAY)
                .number("first", "How many ways, 5 unless it is said", MOST_WAYS),
            this::ways);
    AgentTool find =
        new AgentTool(
            "find_entities",
            "Find entities",
            "Finds entities ("
                + String.join(", ", selections.entityTypes())
                + ") by words: names, aliases, descriptions; typing errors and other spellings are"
                + " met, too. The best come first. Start here to get ids.",
            new InputSchema()
                .needed("query", "A name, a part of one, or words that describe it")
                .number("first", "How many, 20 unless it is said", InputSchema.MOST),
            this::found);
    return selections.hasSearch() ? List.of(find, entity, ways) : List.of(entity, ways);
  }

  private AgentTool.Answer found(ToolArguments arguments) {
    String operation =
        """
        query ($text: String!, $first: Int!) {
          search(text: $text, first: $first, types: [%s]) {
            hits { score matched { field text } node { ... on %s %s } }
          }
        }
        """
            .formatted(
                String.join(", ", selections.entityTypes()),
                selections.entityName(),
                selections.entity());
    Map<?, ?> search =
        map(
            operations
                .data(
                    arguments.context(),
                    operation,
                    Map.of("text", arguments.needed("query"), "first", arguments.first()))
                .get("search"));
    List<? extends Map<?, ?>> hits = maps(search.get("hits"));
    List<Map<String, Object>> entities =
        hits.stream()
            .map(
                hit -> {
                  Map<String, Object> entity = new LinkedHashMap<>();
                  map(hit.get("node")).forEach((key, value) -> entity.put(key.toString(), value));
                  entity.put("score", hit.get("score"));
                  entity.put("matched", hit.get("matched"));
                  return entity;
                })
            .toList();
    String text =
        entities.isEmpty()
            ? "Nothing is found. Try fewer or other words."
            : entities.stream().map(EntityTools::line).collect(Collectors.joining("\n"));
    return new AgentTool.Answer(Map.of("entities", entities), text);
  }

  private AgentTool.Answer entity(ToolArguments arguments) {
    Map<?, ?> found = finder.find(arguments.context(), arguments.needed("entity"));
    String description = Objects.toString(found.get("description"), "");
    return new AgentTool.Answer(
        Map.of("entity", found), line(found) + (description.isEmpty() ? "" : ": " + description));
  }

  static String line(Map<?, ?> entity) {
    return "%s (%s, id %s)"
        .formatted(entity.get("name"), entity.get("__typename"), entity.get("id"));
  }

  private AgentTool.Answer ways(ToolArguments arguments) {
    String operation =
        """
        query ($from: String!, $to: String!, $first: Int, $maxLength: Int) {
          paths(from: $from, to: $to, first: $first, maxLength: $maxLength) {
            truncated paths { length nodes %s relations %s }
          }
        }
        """
            .formatted(selections.brief(), selections.relation());
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("from", finder.id(arguments.context(), arguments.needed("from")));
    variables.put("to", finder.id(arguments.context(), arguments.needed("to")));
    variables.put("first", arguments.value("first") instanceof Number n ? n : 5);
    variables.put("maxLength", arguments.value("maxLength") instanceof Number n ? n : 4);
    Map<?, ?> paths = map(operations.data(arguments.context(), operation, variables).get("paths"));
    List<? extends Map<?, ?>> ways = maps(paths.get("paths"));
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("ways", ways);
    answer.put("truncated", paths.get("truncated"));
    String text =
        ways.isEmpty()
            ? "There is no way that short."
            : ways.stream().map(EntityTools::way).collect(Collectors.joining("\n"));
    return new AgentTool.Answer(answer, text);
  }

  private static String way(Map<?, ?> way) {
    return maps(way.get("relations")).stream()
        .map(RelationTools::line)
        .collect(Collectors.joining(" | "));
  }
}
