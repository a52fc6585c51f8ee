package dev.groundtrack.ingest.relate;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.ingest.lexicon.WordList;
import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Names that follow one another and stand at the same end, read from the order of the words. */
final class NameLists {
  private static final double AROUND_IT = 0.95;
  private static final double LISTED = 0.9;
  private static final int FARTHEST = 5;
  private static final int LONGEST_TITLE = 8;
  private static final String OPENING = "[:(–—-]+";
  private static final String BETWEEN = "[,;]";
  private static final String WITHIN_TITLE = "DT|PRP\\$|JJ.*|NN.*|CD|HYPH|POS|IN|VBN";

  private final SentenceMentions scene;
  private final SyntaxTree tree;

  NameLists(SentenceMentions scene) {
    this.scene = scene;
    this.tree = scene.tree();
  }

  /** “Orbit, Apogee and Perigee”: names in a row of the same types, however the parse has them. */
  void listed(Argument first, List<Argument> ends) {
    if (first.mention().kind() != Mention.Kind.NAME || first.mention().types().isEmpty()) {
      return;
    }
    List<Mention> row = new ArrayList<>();
    boolean last = false;
    Optional<Mention> next = nextInRow(scene.behind(first.mention()), first.mention());
    while (next.isPresent() && !last) {
      row.add(next.get());
      last = isBehindAnd(next.get());
      next = nextInRow(scene.behind(next.get()), first.mention());
    }
    if (last && !isSubjectOfOther(row.getLast())) {
      row.stream()
          .filter(m -> ends.stream().noneMatch(e -> e.mention().equals(m)))
          .forEach(m -> ends.add(new Argument(m, LISTED)));
    }
  }

  /**
   * “: commander Ada Lund, Bo Rask of Orbit, and two engineers, Cy Dahl and Dee Moe”: the names of
   * these types that are listed behind a mark, whatever stands beside each; none if it is no list.
   */
  List<Mention> listedBehind(int mark, Set<String> types) {
    if (mark + 1 >= tree.size() || !tree.token(mark).text().matches(OPENING)) {
      return List.of();
    }
    List<Mention> listed = new ArrayList<>();
    Optional<Mention> item = Optional.empty();
    boolean and = false;
    boolean beside = false;
    int at = mark + 1;
    int begun = at;
    while (at < tree.size() && at - begun <= LONGEST_TITLE) {
      Optional<Mention> name = scene.startingAt(at).filter(TitleHolders::isName);
      boolean joint = tree.token(at).text().matches(BETWEEN) || isAnd(at);
      if (name.isPresent()) {
        item = beside ? item : name;
        at = scene.behind(name.get());
      } else if (joint) {
        item.ifPresent(listed::add);
        and = isAnd(at) || and && item.isEmpty();
        item = Optional.empty();
        beside = false;
        at++;
        begun = at;
      } else if (isWithinTitle(tree.token(at))) {
        beside |= tree.token(at).tag().equals("IN") && item.isPresent();
        at++;
      } else {
        break;
      }
    }
    item.ifPresent(listed::add);
    listed.removeIf(m -> !RelationCandidate.fits(m, types));
    return listed.size() > 1 && and && isEnd(at, mark) ? listed : List.of();
  }

  private static boolean isWithinTitle(Token token) {
    return token.tag().matches(WITHIN_TITLE) && !token.text().matches(OPENING);
  }

  /** “: A and B.”, “— A and B — ”, “(A and B)”. */
  private boolean isEnd(int at, int mark) {
    String opening = tree.token(mark).text();
    String end = at < tree.size() ? tree.token(at).text() : "";
    return switch (opening) {
      case ":" -> end.isEmpty() || end.matches("[.;!?\"”)]+");
      case "(" -> end.equals(")");
      default -> end.equals(opening) || end.isEmpty() || end.equals(".");
    };
  }

  private boolean isBehindAnd(Mention name) {
    int at = scene.first(name) - 1;
    while (at > 0
        && (tree.token(at).tag().matches("DT|IN")
            || Grammar.is(tree.token(at), WordList.NAME_LIST_FILLERS))) {
      at--;
    }
    return isAnd(at);
  }

  /** Behind a comma, an “and” or both, and an article. */
  private Optional<Mention> nextInRow(int from, Mention first) {
    int at = from;
    while (at < tree.size() && isJoint(at, from, first)) {
      at++;
    }
    return at == from
        ? Optional.empty()
        : scene
            .startingAt(at)
            .filter(m -> m.kind() == Mention.Kind.NAME && m.types().equals(first.types()));
  }

  /** A comma, “and”, “and the”, “and later at the”. */
  private boolean isJoint(int at, int from, Mention first) {
    Token token = tree.token(at);
    if (at == from) {
      return token.text().equals(",") || isAnd(at);
    }
    boolean behindAnd = at - from < FARTHEST && (isAnd(from) || isAnd(from + 1));
    boolean same = behindAnd && token.tag().equals("IN") && isBefore(token.text(), first);
    boolean later = behindAnd && Grammar.is(token, WordList.NAME_LIST_FILLERS);
    return same || later || isAnd(at) && at == from + 1 || token.tag().equals("DT");
  }

  /** Whether this preposition stands before a name. */
  private boolean isBefore(String preposition, Mention name) {
    int at = scene.first(name) - 1;
    at = at > 0 && tree.token(at).tag().equals("DT") ? at - 1 : at;
    return at >= 0 && tree.token(at).text().equals(preposition);
  }

  private boolean isAnd(int index) {
    return index >= 0 && tree.token(index).tag().equals("CC");
  }

  /** “joined Orbit, and Apogee grew”. */
  private boolean isSubjectOfOther(Mention last) {
    return SyntaxTree.hasRelation(tree.token(last.head()), "nsubj")
        && tree.token(last.head()).head() > last.head();
  }

  /** “Halifax, Nova Scotia, Canada”: where the place lies, too. */
  void around(Argument inner, List<Argument> ends) {
    int at = scene.behind(inner.mention());
    while (isPlace(at - 1) && at + 1 < tree.size()) {
      Optional<Mention> outer =
          WordList.PLACE_JOINTS.contains(tree.token(at).text()) && isPlace(at + 1)
              ? scene.startingAt(at + 1).filter(m -> m.types().equals(inner.mention().types()))
              : Optional.empty();
      if (outer.isEmpty()) {
        return;
      }
      Argument end = new Argument(outer.get(), AROUND_IT);
      if (ends.stream().noneMatch(e -> e.mention().equals(outer.get()))) {
        ends.add(end);
      }
      at = scene.behind(outer.get());
    }
  }

  private boolean isPlace(int index) {
    return tree.token(index).entityTag() == EntityTag.LOCATION;
  }
}
