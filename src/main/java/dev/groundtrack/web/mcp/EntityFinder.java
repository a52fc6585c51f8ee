package dev.groundtrack.web.mcp;

import static dev.groundtrack.web.mcp.Selections.map;
import static dev.groundtrack.web.mcp.Selections.maps;

import io.modelcontextprotocol.common.McpTransportContext;
import java.util.List;
import java.util.Map;

/** The entity that an agent means, by id or by any of its names. */
final class EntityFinder {
  private final ToolOperations operations;
  private final String operation;

  EntityFinder(Selections selections, ToolOperations operations) {
    this.operations = operations;
    this.operation =
        """
        query ($name: String!, $id: ID!) {
          known: %s(where: {id: {eq: $id}}, limit: 1) %s
          named: %s(name: $name) %s
        }
        """
            .formatted(
                selections.entities(),
                selections.wholeEntity(),
                selections.entityField(),
                selections.wholeEntity());
  }

  /**
   * All that is told of it.
   *
   * @throws ToolOperations.Refusal if nothing, or more than one thing, is called so
   */
  Map<String, Object> find(McpTransportContext context, String idOrName) {
    Map<?, ?> data = operations.data(context, operation, Map.of("name", idOrName, "id", idOrName));
    List<? extends Map<?, ?>> known = maps(data.get("known"));
    Map<?, ?> found = known.isEmpty() ? map(data.get("named")) : known.getFirst();
    if (found.isEmpty()) {
      throw new ToolOperations.Refusal(
          "No one entity has the id or name \"" + idOrName + "\"",
          "Call find_entities with it, and give one of the ids that come");
    }
    return Selections.plain(found);
  }

  String id(McpTransportContext context, String idOrName) {
    return String.valueOf(find(context, idOrName).get("id"));
  }
}
