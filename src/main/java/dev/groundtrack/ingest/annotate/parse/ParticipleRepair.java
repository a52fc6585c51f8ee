package dev.groundtrack.ingest.annotate.parse;

import dev.groundtrack.ingest.lexicon.WordList;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;

/**
 * Mends what taggers and parsers get wrong about participles before a place: “Headquartered in
 * Oslo, …” is no adjective, and “based” in “a firm based in Oslo” no preposition, though Universal
 * Dependencies take “based on” for one.
 */
final class ParticipleRepair {
  private static final String CASE = "case";

  private ParticipleRepair() {}

  /** A participle that a sentence begins with. */
  static void retag(List<CoreLabel> words) {
    if (words.size() > 2
        && words.get(0).word().matches("\\p{Lu}\\p{Ll}+ed")
        && words.get(0).tag().matches("JJ|NN|NNP|VBD")
        && words.get(1).tag().equals("IN")) {
      words.get(0).setTag("VBN");
    }
  }

  /**
   * Makes it tell more of the first clause with a subject, even where it was taken for the root.
   */
  private static void front(int[] heads, String[] relations) {
    for (int i = 2; heads[0] < 0 && i < heads.length; i++) {
      if (relations[i].startsWith("nsubj") && heads[i] > i) {
        heads[0] = heads[i];
        heads[heads[i]] = -1;
        relations[heads[i]] = "root";
      }
    }
    if (heads[0] > 1) {
      relations[0] = "advcl";
    }
  }

  /** Hangs the place on the participle, and that on what the place hung on. */
  static void rehang(List<CoreLabel> words, int[] heads, String[] relations) {
    boolean fronted =
        words.size() > 2
            && words.get(0).tag().equals("VBN")
            && words.get(1).tag().equals("IN")
            && !relations[0].equals(CASE);
    if (fronted) {
      front(heads, relations);
    }
    for (int i = 0; i + 1 < heads.length; i++) {
      int place = heads[i];
      boolean prepositional =
          words.get(i).tag().equals("VBN")
              && relations[i].equals(CASE)
              && relations[i + 1].equals(CASE)
              && WordList.PARTICIPLE_PLACE_PREPOSITIONS.contains(words.get(i + 1).word())
              && heads[i + 1] == place
              && place > i + 1;
      if (prepositional) {
        heads[i] = heads[place];
        relations[i] = relations[place].startsWith("nmod") ? "acl" : "advcl";
        heads[place] = i;
        relations[place] = "obl";
        if (heads[i] < 0) {
          relations[i] = "root";
        }
      }
    }
  }
}
