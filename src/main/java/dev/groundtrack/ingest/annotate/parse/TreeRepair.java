package dev.groundtrack.ingest.annotate.parse;

import dev.groundtrack.text.syntax.GrammarWords;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Mends what the fast parser gets wrong again and again, by rules of English grammar alone: a
 * participle without helper that is told by whom is passive; “call on X to act” has X for its
 * object; what “and with” joins is joined to what is behind the “with” before it.
 */
final class TreeRepair {

  private final List<CoreLabel> words;
  private final int[] heads;
  private final String[] relations;

  private TreeRepair(List<CoreLabel> words, int[] heads, String[] relations) {
    this.words = words;
    this.heads = heads;
    this.relations = relations;
  }

  /** Mends the tree in place; it stays a tree. */
  static void mend(List<CoreLabel> words, int[] heads, String[] relations) {
    TreeRepair repairs = new TreeRepair(words, heads, relations);
    for (int i = 0; i < words.size(); i++) {
      repairs.passive(i);
      repairs.calledUpon(i);
      repairs.joined(i);
    }
  }

  /**
   * A noun between “to” and an article is the infinitive of a verb: “refused to sanction the
   * agency”. For the tagger's words, before they are parsed.
   */
  static void mendTags(List<CoreLabel> words) {
    for (int i = 1; i + 2 < words.size(); i++) {
      boolean infinitive =
          words.get(i).word().equals("to")
              && PartsOfSpeech.isVerb(words.get(i - 1).tag())
              && words.get(i + 1).tag().equals("NN")
              && words.get(i + 2).tag().matches("DT|PRP\\$");
      if (infinitive) {
        words.get(i).setTag("TO");
        words.get(i + 1).setTag("VB");
      }
    }
  }

  /** “The sanctions imposed on Russia by the West remain”: imposed is no active verb here. */
  private void passive(int subject) {
    int verb = heads[subject];
    if (!relations[subject].equals("nsubj") || verb < subject || !tag(verb).equals("VBN")) {
      return;
    }
    boolean active =
        children(verb).anyMatch(c -> relations[c].matches("aux.*|cop|obj|xcomp|ccomp"));
    boolean byWhom =
        children(verb)
            .filter(c -> relations[c].equals("obl") && PartsOfSpeech.isProperNoun(tag(c)))
            .anyMatch(c -> hasMarker(c, "by"));
    if (!active && byWhom) {
      relations[subject] = "nsubj:pass";
    }
  }

  /** “called on South Africa to sign”. */
  private void calledUpon(int on) {
    int act = heads[on];
    boolean starts = on > 0 && GrammarWords.ADDRESSEE_PREPOSITIONS.contains(lower(on));
    if (starts && relations[on].equals("compound:prt") && act == on - 1) {
      asPreposition(on, act);
    }
    if (!starts
        || !relations[on].equals("mark")
        || act < on
        || heads[act] != on - 1
        || !PartsOfSpeech.isVerb(tag(on - 1))) {
      return;
    }
    boolean infinitive = children(act).anyMatch(c -> c > on && tag(c).equals("TO"));
    IntStream.range(on + 1, act)
        .filter(i -> infinitive && heads[i] == act && relations[i].equals("nsubj"))
        .findFirst()
        .ifPresent(
            subject -> {
              hang(subject, on - 1, "obl");
              hang(on, subject, "case");
              relations[act] = "xcomp";
            });
  }

  /** “called on China to sign”, where “on” was taken for a part of the verb. */
  private void asPreposition(int on, int verb) {
    boolean infinitive =
        children(verb)
            .filter(c -> relations[c].equals("xcomp"))
            .anyMatch(c -> children(c).anyMatch(to -> tag(to).equals("TO")));
    children(verb)
        .filter(c -> infinitive && c > on && relations[c].equals("obj"))
        .findFirst()
        .ifPresent(
            object -> {
              relations[object] = "obl";
              hang(on, object, "case");
            });
  }

  /** “a contract with SpaceX and with the agency”, where the agency was hung on something else. */
  private void joined(int second) {
    int above = heads[second];
    if (above < 0 || above > second || !PartsOfSpeech.isNoun(tag(second))) {
      return;
    }
    boolean onAnd = tag(above).equals("CC") && relations[second].matches("obl|nmod");
    boolean onVerb = PartsOfSpeech.isVerb(tag(above)) && relations[second].equals("conj");
    int and =
        onAnd
            ? above
            : children(second).filter(c -> relations[c].equals("cc")).findFirst().orElse(-1);
    if (and < 0 || !onAnd && !onVerb) {
      return;
    }
    for (int first = and - 1; first >= 0; first--) {
      if (relations[first].matches("obl|nmod") && sharesMarker(first, second)) {
        hang(second, first, "conj");
        hang(and, second, "cc");
        return;
      }
    }
  }

  private boolean sharesMarker(int first, int second) {
    return children(second)
        .filter(c -> relations[c].equals("case"))
        .anyMatch(c -> hasMarker(first, lower(c)));
  }

  private boolean hasMarker(int head, String marker) {
    return children(head).anyMatch(c -> relations[c].equals("case") && lower(c).equals(marker));
  }

  private void hang(int token, int head, String relation) {
    heads[token] = head;
    relations[token] = relation;
  }

  private IntStream children(int head) {
    return IntStream.range(0, heads.length).filter(i -> heads[i] == head);
  }

  private String tag(int token) {
    return words.get(token).tag();
  }

  private String lower(int token) {
    return words.get(token).word().toLowerCase(java.util.Locale.ROOT);
  }
}
