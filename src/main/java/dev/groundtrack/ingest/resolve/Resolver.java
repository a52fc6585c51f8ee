package dev.groundtrack.ingest.resolve;

import dev.groundtrack.model.Model;
import dev.groundtrack.statement.AnnotatedText;
import dev.groundtrack.statement.Mention;
import dev.groundtrack.statement.Names;
import dev.groundtrack.statement.Resolved;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds which entity each mention of a text means. */
public final class Resolver {
  /** A resolver for this domain's types and their words. */
  public Resolver(Model model) {
    assert !model.entityTypes().isEmpty();
  }

  /**
   * Resolves the mentions of a text.
   *
   * @param more mentions beyond those of the text: phrases that a reading made
   */
  public Resolved resolve(AnnotatedText text, Collection<Mention> more, Names names) {
    Map<Mention, Resolved.Entity> entities = new LinkedHashMap<>();
    for (Mention mention : text.mentions()) {
      String known = mention.known();
      if (known != null) {
        names
            .entity(known)
            .map(e -> new Resolved.Entity(e.id(), e.type(), e.name(), true))
            .ifPresent(e -> entities.put(mention, e));
      }
    }
    return new Resolved(entities);
  }
}
