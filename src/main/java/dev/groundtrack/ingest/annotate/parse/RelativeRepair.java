package dev.groundtrack.ingest.annotate.parse;

import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.Token;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;

/**
 * Hangs a clause that opens with “who” on the person whose name stands right before it: “Ann Lee is
 * there with Bo Rask, who came in May” tells of Rask, wherever the fast parser hangs it.
 */
final class RelativeRepair {
  private static final String RELATIVE = "acl:relcl";

  private final List<CoreLabel> words;
  private final EntityTag[] tags;
  private final int[] heads;
  private final String[] relations;

  private RelativeRepair(List<CoreLabel> words, EntityTag[] tags, int[] heads, String[] relations) {
    this.words = words;
    this.tags = tags;
    this.heads = heads;
    this.relations = relations;
  }

  /** Mends the tree in place; it stays a tree. */
  static void rehang(List<CoreLabel> words, EntityTag[] tags, int[] heads, String[] relations) {
    RelativeRepair repair = new RelativeRepair(words, tags, heads, relations);
    for (int i = 1; i < words.size(); i++) {
      if (repair.word(i).equals("who")) {
        repair.mend(i);
        repair.mendSaid(i);
      }
    }
  }

  private void mend(int who) {
    int last = word(who - 1).equals(",") ? who - 2 : who - 1;
    if (last < 0
        || tags[last] != EntityTag.PERSON
        || WordList.GENERATIONS.contains(word(last).replace(".", ""))) {
      return;
    }
    int first = last;
    while (first > 0 && tags[first - 1] == EntityTag.PERSON) {
      first--;
    }
    int clause = clause(who);
    if (clause == Token.ROOT || relations[clause].equals(RELATIVE) && heads[clause] >= first) {
      return;
    }
    int name = last;
    for (int i = first; i <= last; i++) {
      name = heads[i] < first || heads[i] > last ? i : name;
    }
    hang(clause, name);
  }

  /** “Ann Lee, a Texas Republican who chairs”: whom the noun is said of. */
  private void mendSaid(int who) {
    int clause = clause(who);
    int noun = clause == Token.ROOT ? Token.ROOT : heads[clause];
    boolean said = noun != Token.ROOT && noun < who && relations[noun].equals("appos");
    if (said && tags[noun] != EntityTag.PERSON && tags[heads[noun]] == EntityTag.PERSON) {
      hang(clause, heads[noun]);
    }
  }

  private void hang(int clause, int name) {
    if (!isBelow(name, clause)) {
      heads[clause] = name;
      relations[clause] = RELATIVE;
    }
  }

  /** The predicate of the relative clause that a pronoun stands in. */
  private int clause(int who) {
    int at = who;
    while (at != Token.ROOT && !relations[at].equals(RELATIVE)) {
      boolean subject = at == who && relations[at].equals("nsubj");
      at = heads[at];
      if (subject && at != Token.ROOT && relations[at].matches("parataxis|dep|ccomp|advcl")) {
        return at;
      }
    }
    return at;
  }

  private boolean isBelow(int token, int above) {
    int at = token;
    while (at != Token.ROOT && at != above) {
      at = heads[at];
    }
    return at == above;
  }

  private String word(int at) {
    return words.get(at).word().toLowerCase(Locale.ROOT);
  }
}
