package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Resolution.Entity;
import dev.groundtrack.text.syntax.Token;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What has been found so far: which entity a mention means. */
final class MentionMeanings {
  private static final Comparator<MentionPlace> BEST =
      Comparator.comparing(MentionPlace::kind).thenComparing(p -> -p.mention().span().length());

  private final Map<Mention, Entity> entities = new HashMap<>();

  void put(Mention mention, Entity entity) {
    entities.put(mention, entity);
  }

  Optional<Entity> entity(Mention mention) {
    return Optional.ofNullable(entities.get(mention));
  }

  Optional<Entity> entity(MentionPlace place) {
    return entity(place.mention());
  }

  /** The entity that a noun, taken with its phrase, means. */
  Optional<Entity> at(SentenceContext scene, Token head) {
    return heads(scene, head).sorted(BEST).flatMap(p -> entity(p).stream()).findFirst();
  }

  /** The mentions that this token is the head of, and the names that it is a part of. */
  static Stream<MentionPlace> heads(SentenceContext scene, Token head) {
    return scene.at(head.index()).stream()
        .filter(
            p ->
                p.mention().head() == head.index()
                    || (p.isName() && SentenceContext.isNaming(p.mention())));
  }
}
