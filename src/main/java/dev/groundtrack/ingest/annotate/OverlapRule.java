package dev.groundtrack.ingest.annotate;

import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.Grammar;
import dev.groundtrack.text.syntax.PartsOfSpeech;
import dev.groundtrack.text.syntax.SyntaxTree;
import dev.groundtrack.text.syntax.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Which of the names that overlap stay. A known name wins over a tagged one, unless it is only a
 * part of that and not what it is about: “Boeing Employees Credit Union” is no Boeing, “New Mexico”
 * no Mexico; but “Head Office of Boeing” may be Boeing's.
 */
final class OverlapRule {
  private final TypeLexicon domain;
  private final SyntaxTree tree;

  OverlapRule(TypeLexicon domain, SyntaxTree tree) {
    this.domain = domain;
    this.tree = tree;
  }

  /** The first names, and of the others those that overlap none of them; in their order. */
  static List<MentionCandidate> kept(List<MentionCandidate> first, List<MentionCandidate> others) {
    List<MentionCandidate> kept = new ArrayList<>(first);
    others.stream().filter(o -> first.stream().noneMatch(o::overlaps)).forEach(kept::add);
    kept.sort(Comparator.comparing(MentionCandidate::from));
    return kept;
  }

  List<MentionCandidate> merged(List<MentionCandidate> known, List<MentionCandidate> tagged) {
    List<MentionCandidate> whole = tagged.stream().filter(t -> isAnotherName(t, known)).toList();
    List<MentionCandidate> alone =
        known.stream().filter(k -> !isOnlyAStart(k, tagged, known)).toList();
    return kept(kept(whole, alone), tagged);
  }

  /** Whether two or more proper nouns go on from it that nobody knows, and end in no title. */
  private boolean isOnlyAStart(
      MentionCandidate name, List<MentionCandidate> tagged, List<MentionCandidate> known) {
    int to = name.to();
    while (to < tree.size() && PartsOfSpeech.isProperNoun(tree.token(to))) {
      to++;
    }
    MentionCandidate rest =
        MentionCandidate.name(name.to(), Math.max(to, name.to() + 1), name.types());
    boolean named =
        tagged.stream().anyMatch(rest::overlaps) || known.stream().anyMatch(rest::overlaps);
    if (to - name.to() < 2 || named || CapitalCues.isHeadline(tree.sentence())) {
      return false;
    }
    Token start = tree.token(name.to() - 1);
    boolean within = SyntaxTree.hasRelation(start, "compound") && start.head() == to - 1;
    Set<String> called = domain.typesOf(Grammar.lemma(tree.token(to - 1)));
    return within && called.stream().noneMatch(t -> name.types().contains(t) || domain.isPerson(t));
  }

  /** Whether a tagged name is longer than the one known name within it, and means another. */
  private boolean isAnotherName(MentionCandidate name, List<MentionCandidate> known) {
    List<MentionCandidate> within = known.stream().filter(name::overlaps).toList();
    if (within.size() != 1 || CapitalCues.isHeadline(tree.sentence())) {
      return false;
    }
    MentionCandidate part = within.getFirst();
    boolean longer = name.from() <= part.from() && part.to() <= name.to();
    if (!longer || part.length() == name.length()) {
      return false;
    }
    return name.to() > part.to() ? goesOn(part, name) : startsBefore(part, name);
  }

  /** “Boeing Employees Credit Union”; but no “NASA Administrator”. */
  private boolean goesOn(MentionCandidate part, MentionCandidate name) {
    boolean capitals =
        tree.sentence().tokens().subList(part.to(), name.to()).stream()
            .allMatch(t -> PartsOfSpeech.isProperNoun(t) || t.tag().matches("IN|CC|HYPH|DT"));
    Token last = tree.token(name.to() - 1);
    Set<String> called = domain.typesOf(Grammar.lemma(last));
    boolean title = called.stream().anyMatch(domain::isPerson);
    boolean itself = called.stream().anyMatch(part.types()::contains);
    return capitals && !title && (!itself || called.containsAll(name.types()));
  }

  /** “New Mexico”, “Bank of China”, “Bill Boeing”. */
  private boolean startsBefore(MentionCandidate part, MentionCandidate name) {
    Token before = tree.token(part.from() - 1);
    boolean possessive = before.tag().equals("POS");
    boolean sameType = part.types().containsAll(name.types());
    boolean of = before.tag().equals("IN");
    boolean place = tree.token(name.from()).entityTag() == EntityTag.LOCATION;
    boolean capital = tree.token(name.from()).tag().matches("NNP.*|JJ");
    return !possessive && capital && (!sameType || of || place);
  }
}
