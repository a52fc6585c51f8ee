package dev.groundtrack.command.extract;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Resolution;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The entities that a document speaks of, each with its mentions; and what it speaks of more than
 * once without there being an entity for it. A mention that is only likely to mean an entity stands
 * among its mentions too.
 */
final class EntityJson {
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<Mention, String> ids = new HashMap<>();

  /** What is written of one of them. */
  private record Node(String name, @Nullable String type, Set<Mention> mentions) {}

  EntityJson(Resolution resolved) {
    resolved.entities().forEach((m, e) -> add(e.id(), new Node(e.name(), e.type(), Set.of()), m));
    int unnamed = 0;
    for (Set<Mention> chain : resolved.chains()) {
      List<Mention> open = chain.stream().filter(m -> !ids.containsKey(m)).toList();
      List<String> known =
          chain.stream().map(ids::get).filter(Objects::nonNull).distinct().toList();
      if (known.size() <= 1 && !open.isEmpty()) {
        String id = known.isEmpty() ? "m" + ++unnamed : known.getFirst();
        open.forEach(m -> add(id, new Node(name(chain), null, Set.of()), m));
      }
    }
  }

  private void add(String id, Node node, Mention mention) {
    nodes
        .computeIfAbsent(id, i -> new Node(node.name(), node.type(), new LinkedHashSet<>()))
        .mentions()
        .add(mention);
    ids.put(mention, id);
  }

  private static String name(Set<Mention> chain) {
    return chain.stream()
        .filter(m -> m.kind() == Mention.Kind.NAME)
        .max(Comparator.comparing(m -> m.text().length()))
        .orElseGet(() -> chain.iterator().next())
        .text();
  }

  /** The id of what a mention means. */
  Optional<String> id(Mention mention) {
    return Optional.ofNullable(ids.get(mention));
  }

  void write(OffsetMap places, ArrayNode json) {
    nodes.forEach(
        (id, entity) -> {
          ObjectNode node = json.addObject();
          node.put("id", id);
          node.put("name", entity.name());
          node.put("type", entity.type());
          ArrayNode spans = node.putArray("mentions");
          entity.mentions().forEach(m -> OffsetMap.span(places.given(m.span()), spans.addObject()));
        });
  }
}
