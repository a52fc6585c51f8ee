package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.lexicon.MatchedWording;
import dev.groundtrack.model.RelationType;
import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads relations from names that stand together: “Russia's Soyuz”, “SpaceX Crew Dragon”. */
final class PossessivePatterns {
  private static final double UNSURE = 0.6;

  private final SentenceMentions scene;
  private final List<RelationType> relations;

  PossessivePatterns(SentenceMentions scene, List<RelationType> relations) {
    this.scene = scene;
    this.relations = List.copyOf(relations);
  }

  List<RelationCandidate> find() {
    List<RelationCandidate> found = new ArrayList<>();
    for (Mention owned : scene.mentions()) {
      if (owned.kind() == Mention.Kind.NAME) {
        owner(owned).ifPresent(owner -> add(owner, owned, found));
      }
    }
    return found;
  }

  /** The mention right before a name, with a possessive or nothing but the name's title between. */
  private Optional<Mention> owner(Mention owned) {
    int at = scene.first(owned) - 1;
    if (at < 0) {
      return Optional.empty();
    }
    Token before = scene.tree().token(at);
    boolean possessive = before.tag().equals("POS");
    return scene
        .endingAt(possessive ? at - 1 : at)
        .filter(m -> isOwner(m, possessive) && !m.span().overlaps(owned.span()))
        .filter(m -> m.kind() != Mention.Kind.PRONOUN || !isPartOfAName(owned));
  }

  /** “his Tromsø, Norway home”: he owns the home. */
  private boolean isPartOfAName(Mention owned) {
    Token head = scene.tree().token(owned.head());
    return SyntaxTree.hasRelation(head, "compound", "amod")
        || head.entityTag() == EntityTag.LOCATION;
  }

  private static boolean isOwner(Mention mention, boolean possessive) {
    return switch (mention.kind()) {
      case NAME -> true;
      case DEMONYM -> !possessive;
      case PRONOUN -> GrammarWords.POSSESSIVES.contains(mention.text().toLowerCase(Locale.ROOT));
      case NOMINAL -> possessive;
    };
  }

  private void add(Mention owner, Mention owned, List<RelationCandidate> found) {
    Token trigger = scene.tree().token(owned.head());
    for (RelationType relation : relations) {
      boolean typed = !owner.types().isEmpty() || owner.kind() == Mention.Kind.PRONOUN;
      if (typed && !owned.types().isEmpty()) {
        found.add(
            new RelationCandidate(
                relation,
                trigger,
                Set.of(),
                0,
                Argument.sure(owner),
                Argument.sure(owned),
                UNSURE,
                MatchedWording.possessive()));
      }
    }
  }
}
