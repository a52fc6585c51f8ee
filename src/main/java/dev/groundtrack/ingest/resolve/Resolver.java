package dev.groundtrack.ingest.resolve;

import dev.groundtrack.model.Model;
import dev.groundtrack.statement.AnnotatedText;
import dev.groundtrack.statement.Mention;
import dev.groundtrack.statement.Names;
import dev.groundtrack.statement.Resolved;
import dev.groundtrack.statement.Resolved.Entity;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds which entity each mention of a text means: names first, in the whole text, then phrases and
 * pronouns, in its order. What is not clear stays open, for a wrong entity is worse than none. The
 * order in which mentions come makes no difference.
 */
public final class Resolver {
  private final Nouns nouns;

  /** A resolver for this domain's types and their words. */
  public Resolver(Model model) {
    this.nouns = new Nouns(model);
  }

  /**
   * Resolves the mentions of a text.
   *
   * @param more mentions beyond those of the text: phrases that a reading made
   */
  public Resolved resolve(AnnotatedText text, Collection<Mention> more, Names names) {
    List<Scene> scenes = Scenes.of(text, more);
    Meanings meanings = new Meanings();
    new NameReading(nouns, names, scenes).into(meanings);
    Phrases phrases = new Phrases(nouns, names, meanings);
    Definites definites = new Definites(nouns, names, meanings, scenes);
    Pronouns pronouns = new Pronouns(nouns, meanings, scenes);
    Map<Mention, Entity> entities = new LinkedHashMap<>();
    for (Scene scene : scenes) {
      for (Place place : scene.places()) {
        Optional<Entity> entity = meanings.of(place);
        if (entity.isEmpty() && place.kind() == Mention.Kind.PRONOUN) {
          entity = pronouns.meaning(scene, place);
        } else if (entity.isEmpty() && !Scene.isNaming(place.mention())) {
          NounPhrase phrase = NounPhrase.of(scene, place.mention().head());
          entity =
              whole(scene, place, meanings)
                  .or(() -> phrases.meaning(phrase))
                  .or(() -> definites.meaning(phrase));
        }
        entity.ifPresent(e -> meanings.put(place.mention(), e));
        entity.ifPresent(e -> entities.put(place.mention(), e));
      }
      definites.read(scene);
    }
    return new Resolved(entities, new Antecedents(nouns, meanings).chains(scenes));
  }

  /** A phrase whose head is a name, or which ends in a name beside it, is that name. */
  private Optional<Entity> whole(Scene scene, Place place, Meanings meanings) {
    int head = place.mention().head();
    Optional<Entity> name =
        scene.names(head).filter(Place::isName).flatMap(n -> meanings.of(n).stream()).findFirst();
    if (name.isPresent()) {
      return name;
    }
    return scene.places().stream()
        .filter(n -> n.isName() && n.last() == place.last() && n.first() > head)
        .filter(n -> scene.lemma(n.first() - 1).equals(","))
        .flatMap(n -> meanings.of(n).stream())
        .filter(e -> nouns.isPerson(e.type()))
        .findFirst();
  }
}
