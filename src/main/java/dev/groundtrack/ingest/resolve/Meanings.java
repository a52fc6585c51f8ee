package dev.groundtrack.ingest.resolve;

import dev.groundtrack.statement.Mention;
import dev.groundtrack.statement.Resolved.Entity;
import dev.groundtrack.statement.syntax.Token;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What has been found so far: which entity a mention means. */
final class Meanings {
  private static final Comparator<Place> BEST =
      Comparator.comparing(Place::kind).thenComparing(p -> -p.mention().span().length());

  private final Map<Mention, Entity> entities = new HashMap<>();

  void put(Mention mention, Entity entity) {
    entities.put(mention, entity);
  }

  Optional<Entity> of(Mention mention) {
    return Optional.ofNullable(entities.get(mention));
  }

  Optional<Entity> of(Place place) {
    return of(place.mention());
  }

  /** The entity that a noun, taken with its phrase, means. */
  Optional<Entity> at(Scene scene, Token head) {
    return heads(scene, head).sorted(BEST).flatMap(p -> of(p).stream()).findFirst();
  }

  /** The mentions that this token is the head of, and the names that it is a part of. */
  static Stream<Place> heads(Scene scene, Token head) {
    return scene.at(head.index()).stream()
        .filter(
            p -> p.mention().head() == head.index() || (p.isName() && Scene.isNaming(p.mention())));
  }
}
