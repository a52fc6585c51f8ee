package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.AnnotatedText;
import dev.groundtrack.evidence.EntityNames;
import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Resolution;
import dev.groundtrack.evidence.Resolution.Entity;
import dev.groundtrack.model.Model;
import dev.groundtrack.text.ReadingTime;
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
  private final TypeNouns nouns;

  /** A resolver for this domain's types and their words. */
  public Resolver(Model model) {
    this.nouns = new TypeNouns(model);
  }

  /**
   * Resolves the mentions of a text.
   *
   * @param more mentions beyond those of the text: phrases that a reading made
   */
  public Resolution resolve(AnnotatedText text, Collection<Mention> more, EntityNames names) {
    List<SentenceContext> scenes = SentenceContexts.of(text, more);
    MentionMeanings meanings = new MentionMeanings();
    new NameResolver(nouns, names, scenes).into(meanings);
    NounPhraseResolver phrases = new NounPhraseResolver(nouns, names, meanings);
    DefiniteDescriptions definites = new DefiniteDescriptions(nouns, names, meanings, scenes);
    GenderCues sexes = GenderCues.of(scenes, meanings, nouns);
    PronounResolver pronouns = new PronounResolver(nouns, meanings, sexes, scenes);
    Map<Mention, Entity> entities = new LinkedHashMap<>();
    for (SentenceContext scene : scenes) {
      ReadingTime.check();
      for (MentionPlace place : scene.places()) {
        Optional<Entity> entity = meanings.entity(place);
        if (entity.isEmpty() && place.kind() == Mention.Kind.PRONOUN) {
          entity = pronouns.meaning(scene, place);
        } else if (entity.isEmpty() && !SentenceContext.isNaming(place.mention())) {
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
    return new Resolution(entities, new AntecedentFinder(nouns, meanings, sexes).chains(scenes));
  }

  /** A phrase whose head is a name, or which ends in a name beside it, is that name. */
  private Optional<Entity> whole(
      SentenceContext scene, MentionPlace place, MentionMeanings meanings) {
    int head = place.mention().head();
    Optional<Entity> name =
        scene
            .names(head)
            .filter(MentionPlace::isName)
            .flatMap(n -> meanings.entity(n).stream())
            .findFirst();
    if (name.isPresent()) {
      return name;
    }
    return scene.places().stream()
        .filter(n -> n.isName() && n.last() == place.last() && n.first() > head)
        .filter(n -> scene.lemma(n.first() - 1).equals(","))
        .flatMap(n -> meanings.entity(n).stream())
        .filter(e -> nouns.isPerson(e.type()))
        .findFirst();
  }
}
