package dev.groundtrack.ingest.resolve;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.evidence.Resolution.Entity;
import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.ingest.resolve.cue.GivenNames;
import dev.groundtrack.ingest.resolve.cue.NameCues.Sex;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.SyntaxTree;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whom a text calls “he” and whom “she”: by “Mr” and “Ms”, by “his spokeswoman”, by the pronouns of
 * sentences that name but one person, and by given names that nearly always tell.
 */
final class GenderCues {
  private static final int SURE = 4;
  private static final int BY_NAME = 3;

  private final Map<Entity, int[]> votes = new HashMap<>();

  private GenderCues() {}

  static GenderCues of(List<SentenceContext> scenes, MentionMeanings meanings, TypeNouns nouns) {
    GenderCues sexes = new GenderCues();
    scenes.forEach(s -> sexes.read(s, meanings, nouns));
    return sexes;
  }

  private void read(SentenceContext scene, MentionMeanings meanings, TypeNouns nouns) {
    Set<Entity> people = new HashSet<>();
    for (MentionPlace place : scene.places()) {
      meanings
          .entity(place)
          .filter(e -> nouns.isPerson(e.type()))
          .ifPresent(
              e -> {
                people.add(e);
                String title = scene.lemma(place.first() - 1);
                vote(
                    e,
                    WordList.MALE_TITLES.contains(title) ? SURE : 0,
                    WordList.FEMALE_TITLES.contains(title) ? SURE : 0);
              });
    }
    if (people.size() == 1) {
      Entity only = people.iterator().next();
      scene.places().stream()
          .filter(p -> p.kind() == Mention.Kind.PRONOUN && !isInApposition(scene, p))
          .map(p -> p.mention().text().toLowerCase(Locale.ROOT))
          .forEach(
              w ->
                  vote(
                      only,
                      GrammarWords.MALE_PRONOUNS.contains(w) ? 1 : 0,
                      GrammarWords.FEMALE_PRONOUNS.contains(w) ? 1 : 0));
    }
  }

  /** “Ann Lee, his successor”: it is somebody else's. */
  private static boolean isInApposition(SentenceContext scene, MentionPlace pronoun) {
    return scene
        .tree()
        .parent(scene.tree().token(pronoun.first()))
        .filter(t -> SyntaxTree.hasRelation(t, "appos"))
        .isPresent();
  }

  private void vote(Entity entity, int he, int she) {
    int[] all = votes.computeIfAbsent(entity, GenderCues::byName);
    all[0] += he;
    all[1] += she;
  }

  private static int[] byName(Entity entity) {
    Sex sex = GivenNames.sexOf(entity.name());
    return new int[] {sex == Sex.MALE ? BY_NAME : 0, sex == Sex.FEMALE ? BY_NAME : 0};
  }

  /** Whether somebody is called by the other pronoun, as far as the text and the name tell. */
  boolean forbid(Entity entity, String pronoun) {
    int[] all = votes.getOrDefault(entity, new int[2]);
    String word = pronoun.toLowerCase(Locale.ROOT);
    return (GrammarWords.MALE_PRONOUNS.contains(word) && all[1] > 2 * all[0])
        || (GrammarWords.FEMALE_PRONOUNS.contains(word) && all[0] > 2 * all[1]);
  }
}
