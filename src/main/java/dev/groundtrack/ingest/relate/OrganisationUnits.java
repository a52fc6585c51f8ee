package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.Optional;
import java.util.Set;

/**
 * Bodies that many organisations have, so that only the organisation behind tells which is meant:
 * “the Board of Directors of Orbit”, “the Department of Botany at the University of Oslo”.
 */
final class OrganisationUnits {
  private static final int FARTHEST = 7;

  private final SentenceMentions scene;
  private final SyntaxTree tree;

  OrganisationUnits(SentenceMentions scene) {
    this.scene = scene;
    this.tree = scene.tree();
  }

  /** The organisation that a body belongs to, if it is said and is of one of these types. */
  Optional<Mention> whole(Mention body, Set<String> types) {
    boolean common =
        tree.sentence().tokens().subList(scene.first(body), scene.behind(body)).stream()
            .anyMatch(t -> Grammar.is(t, WordList.ORGANISATION_UNITS));
    return common && body.kind() != Mention.Kind.PRONOUN ? behind(body, types) : Optional.empty();
  }

  private Optional<Mention> behind(Mention body, Set<String> types) {
    int from = scene.behind(body);
    for (int at = from; at + 1 < tree.size() && at - from < FARTHEST; at++) {
      Token token = tree.token(at);
      if (Grammar.is(token, WordList.UNIT_PREPOSITIONS)) {
        int name = tree.token(at + 1).tag().equals("DT") ? at + 2 : at + 1;
        Optional<Mention> whole = scene.startingAt(name).filter(m -> isWhole(m, body, types));
        if (whole.isPresent()) {
          return whole;
        }
      } else if (!token.tag().matches("DT|NN.*|JJ|CC")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A name of the sort that has bodies, which a body itself is of where that is known. */
  private boolean isWhole(Mention whole, Mention body, Set<String> types) {
    boolean sort = body.types().isEmpty() || whole.types().equals(body.types());
    return whole.kind() == Mention.Kind.NAME
        && !whole.types().isEmpty()
        && types.containsAll(whole.types())
        && !isPlace(whole)
        && sort;
  }

  private boolean isPlace(Mention mention) {
    return tree.token(mention.head()).entityTag() == EntityTag.LOCATION;
  }
}
