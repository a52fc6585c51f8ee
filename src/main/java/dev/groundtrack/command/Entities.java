package dev.groundtrack.command;

import dev.groundtrack.statement.Mention;
import dev.groundtrack.statement.Resolved;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The entities that a document speaks of, each with its mentions. */
final class Entities {
  private final Resolved resolved;
  private final Map<Resolved.Entity, List<Mention>> mentions = new LinkedHashMap<>();

  Entities(Resolved resolved) {
    this.resolved = resolved;
    resolved
        .entities()
        .forEach((m, e) -> mentions.computeIfAbsent(e, x -> new ArrayList<>()).add(m));
  }

  /** The id of the entity that a mention means. */
  Optional<String> id(Mention mention) {
    return resolved.entity(mention).map(Resolved.Entity::id);
  }

  void write(GivenText places, ArrayNode json) {
    mentions.forEach(
        (entity, all) -> {
          ObjectNode node = json.addObject();
          node.put("id", entity.id());
          node.put("name", entity.name());
          node.put("type", entity.type());
          ArrayNode spans = node.putArray("mentions");
          all.forEach(m -> Facts.span(places.of(m.span()), spans.addObject()));
        });
  }
}
