package dev.groundtrack.ingest.annotate;

import dev.groundtrack.evidence.Mention;
import dev.groundtrack.text.syntax.EntityTag;
import dev.groundtrack.text.syntax.SyntaxTree;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Whether letters are a person's initials: many things go by the same three letters, so that they
 * name somebody only where a text has them in full too, or a tagger takes them for a person.
 */
final class InitialsFilter {
  private final TypeLexicon domain;

  InitialsFilter(TypeLexicon domain) {
    this.domain = domain;
  }

  /** The names, less the letters that may as well be something else's. */
  List<List<MentionCandidate>> filter(List<SyntaxTree> trees, List<List<MentionCandidate>> named) {
    Set<String> inFull = new HashSet<>();
    for (int i = 0; i < named.size(); i++) {
      for (MentionCandidate name : named.get(i)) {
        if (name.known() != null && !isInitials(trees.get(i), name)) {
          inFull.add(name.known());
        }
      }
    }
    return java.util.stream.IntStream.range(0, named.size())
        .mapToObj(
            i ->
                named.get(i).stream()
                    .filter(n -> !isInitials(trees.get(i), n) || isTold(trees.get(i), n, inFull))
                    .toList())
        .toList();
  }

  private boolean isTold(SyntaxTree tree, MentionCandidate name, Set<String> inFull) {
    return inFull.contains(name.known()) || tree.token(name.from()).entityTag() == EntityTag.PERSON;
  }

  private boolean isInitials(SyntaxTree tree, MentionCandidate name) {
    return name.kind() == Mention.Kind.NAME
        && name.known() != null
        && name.length() == 1
        && name.types().stream().allMatch(domain::isPerson)
        && CapitalCues.isAllCapitals(tree.token(name.from()).text())
        && !CapitalCues.isShouted(tree.sentence());
  }
}
